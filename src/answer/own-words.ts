/** The words that a question brings itself, with how surely the best passage, its best sentence and its article have each. */

import type { Library, Passage } from '../retrieval/index.js';
import { isSpeechVerb } from '../retrieval/question/index.js';
import { matchesWithin, strengths, sureStrengths } from './coverage.js';
import { isPlainFact } from './plain-facts.js';
import type { Ranked } from './ranking.js';
import type { AnswerRequest, RequestWord } from './request.js';

export interface OwnWord extends RequestWord {
  /** How surely passage, title or (for less) the rest of the article have it in any way. */
  readonly met: number;
  /** The same of the sentence that would answer, alone. */
  readonly inSentence: number;
  /** How surely the article has it by itself or as the same name. */
  readonly article: number;
  /** A name, or the word behind a given name: says whom or what the question is about, not what it asks of it. */
  readonly naming: boolean;
  /** News would tell it by its own word. */
  readonly plainFact: boolean;
}

/** A word that stands only in the title supports less; one that stands only in other paragraphs still less. */
const SHARE = { title: 0.8, article: 0.5 };
/** The most that a match of a word the corpus lacks can count. */
const GUESSED = 0.4;

/** Other spellings and words of the same consonants are evidence for ranking, but weak support: most of all for words unknown. */
const sureness = (known: boolean, strength: number): number => Math.min(known ? 1 : GUESSED, strength ** 1.5);

/** All words but inherited ones, the asked-for speaker's name, and the verb of saying that asks for that speaker's words. */
export function ownWords(library: Library, request: AnswerRequest, best: Ranked): OwnWord[] {
  const { words } = request;
  const around = aroundStrengths(library, request, best.reading.passage);
  const title = strengths(best.candidate.titleMatches, words.length);
  const inside = strengths(matchesWithin(best.matches, best.reading, best.slice), words.length);
  const attributed = best.attributed.within(best.slice);
  const families = familyNames(request);
  // Of somebody who speaks there, «ماذا طلبت فلانة؟» asks for any words.
  const asksSpeaker = request.question.speaker !== null;
  return words
    .map((word, at): OwnWord => {
      const { known, name, form } = word;
      const sure = Math.max(best.sure[at] ?? 0, SHARE.title * (best.titleSure[at] ?? 0));
      const any = Math.max(
        sureness(known, best.strength[at] ?? 0),
        SHARE.title * sureness(known, title[at] ?? 0),
        SHARE.article * sureness(known, around.any[at] ?? 0),
      );
      return {
        ...word,
        met: name === null ? any : sureness(known, sure),
        inSentence: sureness(known, Math.max(inside[at] ?? 0, attributed[at] ?? 0)),
        article: Math.max(sure, around.sure[at] ?? 0),
        naming: name !== null || families.has(form),
        plainFact: name === null && isPlainFact(form),
      };
    })
    .filter(({ inherited, speaker, form }) => !inherited && !speaker && !(asksSpeaker && isSpeechVerb(form)));
}

/** How surely the article's paragraphs together have each word: in any way, and by itself or as the same name. */
function aroundStrengths(
  library: Library,
  { words }: AnswerRequest,
  passage: Passage,
): { readonly any: Float64Array; readonly sure: Float64Array } {
  const found = { any: new Float64Array(words.length), sure: new Float64Array(words.length) };
  const first = passage.id - passage.paragraph;
  const paragraphs = library.articles[passage.article]?.paragraphs.length ?? 0;
  const raise = (into: Float64Array, by: Float64Array): void => {
    for (const [at, value] of by.entries()) into[at] = Math.max(into[at] ?? 0, value);
  };
  for (let id = first; id < first + paragraphs; id++) {
    const matches = library.match(words, id);
    raise(found.any, strengths(matches, words.length));
    raise(found.sure, sureStrengths(matches, words));
  }
  return found;
}

/** Forms of the words that stand right behind a listed name in the question: «بول بوغبا». Verbs do not count. */
function familyNames({ question, words }: AnswerRequest): ReadonlySet<string> {
  const listed = new Set(words.filter(({ name }) => name === 'listed').map(({ form }) => form));
  return new Set(
    question.content
      .filter(({ start, verb }, at) => {
        const before = question.content[at - 1];
        return (
          before !== undefined &&
          !verb &&
          listed.has(before.form) &&
          question.text.slice(before.end, start).trim() === ''
        );
      })
      .map(({ form }) => form),
  );
}
