/** Whether a passage has the act that the question asks about: what was demanded, warned of, praised. */

import { normalise } from '../arabic/index.js';
import { speechActs } from '../quotes/index.js';
import { type PassageQuote, type Reading, within } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';

/** An act that the narrator's words tell of, or another speaker's, is weaker evidence than the asked-for speaker's cue. */
const TOLD = 0.5;

/** Who says «we demand» demands. */
const PERFORMED = 0.9;
const FIRST_PERSON = /^[وف]?[نا]/;

/** The acts that a question's verb tells of; none for questions by plain verbs of saying. */
export function askedActs({ words }: AnswerRequest): ReadonlySet<string> {
  return new Set(
    words
      .filter(
        ({ verb, weight, speaker, date, inherited }) =>
          (verb || (weight < 1 && !inherited)) && !speaker && date === null,
      )
      .flatMap(({ form }) => [...speechActs(form)]),
  );
}

/** How far a quote does one of the acts, 0 … 1: by its cue, or because its speaker says so («ندعو»). */
export function actOfQuote(acts: ReadonlySet<string>, reading: Reading, { quote }: PassageQuote): number {
  if (acts.size === 0) return 0;
  if (quote.cue !== null && tells(acts, normalise(quote.cue))) return 1;
  return reading.tokens.some(
    ({ form }, at) => within(reading, at, quote) && FIRST_PERSON.test(form) && tells(acts, form),
  )
    ? PERFORMED
    : 0;
}

/**
 * How surely a passage tells of one of the acts, 0 … 1; 0 when no act is asked for.
 *
 * @param slice - where a word of the act counts though no quote does it
 * @param fitOf - how far the quote's speaker is the asked-for one, 0 … 1
 */
export function actEvidence(
  acts: ReadonlySet<string>,
  reading: Reading,
  slice: Slice,
  fitOf: (quote: PassageQuote) => number,
): number {
  if (acts.size === 0) return 0;
  let best = 0;
  for (const item of reading.quotes) {
    const act = actOfQuote(acts, reading, item);
    if (act > 0) best = Math.max(best, TOLD + (act - TOLD) * fitOf(item));
  }
  if (best > 0) return best;
  return reading.tokens.some(({ form }, at) => within(reading, at, slice) && tells(acts, form)) ? TOLD : 0;
}

const tells = (acts: ReadonlySet<string>, word: string): boolean =>
  [...speechActs(word)].some((act) => acts.has(act));
