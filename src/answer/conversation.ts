/** Follow-ups: what a question takes from the one before it in the same chat. */

import { tokenise } from '../arabic/index.js';
import type { AnalysedQuestion, QuestionDate, SpeakerMention } from '../retrieval/question/index.js';
import type { ConversationContext } from './answer.js';
import type { Inheritance } from './request.js';

/** How the conversation analyses the words of an earlier question again. */
export interface ConversationTools {
  analyse(text: string): AnalysedQuestion;
  /** Ids of the speakers that normalised words name. */
  speakers(words: readonly string[]): readonly number[];
}

export interface ResolvedQuestion {
  readonly question: AnalysedQuestion;
  readonly inheritance: Inheritance | null;
}

/** The longest text that a chain of follow-ups may grow to, in characters. */
const LONGEST = 400;

/** Completes a question with what it lacks; without a context, or for a question of its own, nothing is added. */
export function resolveFollowUp(
  question: AnalysedQuestion,
  context: ConversationContext | null,
  tools: ConversationTools,
): ResolvedQuestion {
  if (context === null || question.followUp === 'none') return { question, inheritance: null };
  const before = tools.analyse(context.resolved);
  const completed = complete(question, before, context, tools);
  const forms = lentWords(completed, before);
  const lent = before.content.filter(({ form }) => forms.includes(form)).map(({ text }) => text);
  const resolved = resolvedText(question, completed, before, lent);
  const speaker = question.speaker === null && completed.speaker !== null;
  return { question: completed, inheritance: { forms, article: context.article, resolved, speaker } };
}

function complete(
  question: AnalysedQuestion,
  before: AnalysedQuestion,
  context: ConversationContext,
  tools: ConversationTools,
): AnalysedQuestion {
  const certain = question.followUp === 'certain';
  const asks =
    certain && question.type === 'topic'
      ? { type: before.type, expects: before.expects, askedNoun: before.askedNoun }
      : {};
  const lent = question.personBefore
    ? speakerBefore(before, context, tools)
    : 'type' in asks && question.outlets.length === 0
      ? before.speaker
      : null;
  const speaker = question.speaker ?? lent;
  const outlets = question.outlets.length === 0 && 'type' in asks ? before.outlets : question.outlets;
  const dates = question.dates.map((date) => withYear(date, before.dates));
  return { ...question, ...asks, speaker, outlets, dates };
}

function speakerBefore(
  before: AnalysedQuestion,
  context: ConversationContext,
  tools: ConversationTools,
): SpeakerMention | null {
  if (context.speaker === null) return before.speaker;
  const words = tokenise(context.speaker).map(({ form }) => form);
  const speakers = tools.speakers(words);
  return { text: context.speaker, words, speakers, otherNames: [], excluded: false, start: 0, end: 0 };
}

/** A month without a year means the year of the question before: «وفي فيفري من نفس السنة؟». */
function withYear(date: QuestionDate, before: readonly QuestionDate[]): QuestionDate {
  const year = before.find((other) => !other.yearless && !other.relative)?.from.slice(0, 4);
  if (!date.yearless || year === undefined) return date;
  const [from, to] = [`${year}${date.from.slice(1)}`, `${year}${date.to.slice(1)}`];
  return { ...date, from, to, yearless: false, text: `${date.text} ${year}` };
}

/**
 * Words of the earlier question that this one goes on with: none of its speaker's when the topic is new, none of its
 * dates when this one has its own.
 */
function lentWords(question: AnalysedQuestion, before: AnalysedQuestion): string[] {
  const own = new Set(question.content.map(({ form }) => form));
  if (question.newTopic && question.personBefore) return [];
  const replaced = question.dates.length > 0 ? before.dates : [];
  return before.content
    .filter(({ form, weight, start, end }) => {
      const isReplaced = replaced.some((date) => start < date.end && date.start < end);
      return weight >= 0.5 && !own.has(form) && !isReplaced;
    })
    .map(({ form }) => form);
}

/** The follow-up in words that stand alone, as the next follow-up's starting point. */
function resolvedText(
  question: AnalysedQuestion,
  completed: AnalysedQuestion,
  before: AnalysedQuestion,
  lent: readonly string[],
): string {
  if (question.type === 'topic' && completed.type !== 'topic') {
    const [old, fresh] = [before.dates[0], completed.dates[0]];
    if (old !== undefined && fresh !== undefined) {
      return `${before.text.slice(0, old.start)}${fresh.text}${before.text.slice(old.end)}`.slice(0, LONGEST);
    }
    return `${before.text.replace(/[؟?\s]+$/u, '')} ${question.text}`.slice(0, LONGEST);
  }
  const own = question.text.replace(/[؟?\s]+$/u, '');
  return [own, ...lent].join(' ').slice(0, LONGEST);
}
