/** What is offered when nothing answers: why not, and the closest questions that the library can answer. */

import { readTable } from '../arabic/index.js';
import type { Library, LibrarySpeaker } from '../retrieval/index.js';
import {
  type AnalysedQuestion,
  type QuestionLookups,
  withoutProclitic,
} from '../retrieval/question/index.js';
import type { ConversationContext } from './answer.js';
import type { NotFoundReason } from './chat-replies.js';
import type { Ranked } from './ranking.js';
import type { AnswerRequest } from './request.js';
import { headlineTopics } from './topics.js';

/** Suggestions in a reply at most. */
const MOST = 3;
/** Longer headlines are no topic to tap on (characters). */
const LONGEST_TITLE = 90;

export interface SuggestionTools {
  readonly library: Library;
  readonly lookups: QuestionLookups;
}

/** The first reason that holds why a question was declined, with the values of its text. */
export function notFoundReason(
  { question, words }: AnswerRequest,
  best: Ranked | null,
  before: ConversationContext | null,
): { reason: NotFoundReason; values: Readonly<Record<string, string>> } {
  const unknown = words.find((word) => !word.known && !word.inherited && !word.number);
  const text = question.content.find(({ form }) => form === unknown?.form)?.text;
  if (question.followUp === 'certain' && before === null) return { reason: 'follow-up', values: {} };
  if (text !== undefined) return { reason: 'unknown', values: { word: withoutProclitic(text) } };
  if (question.speaker !== null) return { reason: 'speaker', values: { speaker: question.speaker.text } };
  const outlet = question.outlets.find(({ excluded }) => !excluded)?.outlet;
  if (outlet !== undefined) return { reason: 'outlet', values: { outlet } };
  if (best !== null && best.evidence.otherDate > 0) return { reason: 'date', values: {} };
  return { reason: 'nothing', values: {} };
}

let patterns: ReadonlyMap<string, string> | null = null;

function pattern(name: string, values: Readonly<Record<string, string>>): string {
  patterns ??= new Map(
    readTable('answers/question-patterns.txt').map(([key = '', text = '']) => [key, text]),
  );
  return (patterns.get(name) ?? '').replace(/\{(\w+)\}/g, (_, key: string) => values[key] ?? '');
}

/** Questions that the library can answer: about the speaker who was named, else the headlines closest to the question. */
export function suggest(
  { library, lookups }: SuggestionTools,
  question: AnalysedQuestion,
  ranked: readonly Ranked[],
): string[] {
  const forms = question.speaker?.words ?? question.content.map(({ form }) => form);
  const id = forms.length === 0 ? undefined : lookups.speakers(forms)[0];
  const speaker = id === undefined ? undefined : library.speakers[id];
  const about = speaker === undefined ? [] : speakerQuestions(library, speaker);
  const titles = ranked
    .flatMap(({ reading }) => reading.article.title ?? [])
    .filter((title) => title.length <= LONGEST_TITLE);
  return [...new Set([...about, ...titles])].slice(0, MOST);
}

/** What was quoted of a speaker, each question about the words that tell one article's headline from others. */
export function speakerQuestions(library: Library, speaker: LibrarySpeaker): string[] {
  const questions = headlineTopics(library, speaker).map((topic) =>
    pattern('topic-by-speaker', { speaker: speaker.name, topic }),
  );
  const any = pattern('by-speaker', { speaker: speaker.name });
  return [...questions, any].slice(0, MOST);
}
