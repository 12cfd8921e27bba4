/** Whether a passage has the act that the question asks about: what was demanded, warned of, praised. */

import { normalise } from '../arabic/index.js';
import { speechActs } from '../quotes/index.js';
import { type Reading, within } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';

/** An act that the narrator's words tell of, or another speaker's, is weaker evidence than the asked-for speaker's cue. */
const TOLD = 0.5;

/** Who says «we demand» demands. */
const PERFORMED = 0.9;

/** The acts that a question's verb tells of; none for questions by plain verbs of saying. */
export function askedActs({ words }: AnswerRequest): ReadonlySet<string> {
  return new Set(
    words
      .filter(({ verb, weight, speaker, date }) => (verb || weight < 1) && !speaker && date === null)
      .flatMap(({ form }) => [...speechActs(form)]),
  );
}

/**
 * How surely a passage tells of one of the acts, 0 … 1; 0 when no act is asked for.
 *
 * @param fitOf - how far the quote's speaker is the asked-for one, 0 … 1
 */
export function actEvidence(
  acts: ReadonlySet<string>,
  reading: Reading,
  slice: Slice,
  fitOf: (quote: Reading['quotes'][number]) => number,
): number {
  if (acts.size === 0) return 0;
  const tells = (word: string): boolean => [...speechActs(word)].some((act) => acts.has(act));
  let best = 0;
  for (const item of reading.quotes) {
    if (item.quote.cue !== null && tells(normalise(item.quote.cue)))
      best = Math.max(best, TOLD + (1 - TOLD) * fitOf(item));
  }
  if (best > 0) return best;
  for (const item of reading.quotes) {
    if (performs(item.quote, reading, tells)) best = Math.max(best, TOLD + (PERFORMED - TOLD) * fitOf(item));
  }
  if (best > 0) return best;
  return reading.tokens.some(({ form }, at) => within(reading, at, slice) && tells(form)) ? TOLD : 0;
}

/** Does the speaker of a quote do it by saying so: «ندعو», «أطالب»? */
function performs(quote: Slice, reading: Reading, tells: (word: string) => boolean): boolean {
  return reading.tokens.some(
    ({ form }, at) => within(reading, at, quote) && /^[وف]?[نا]/.test(form) && tells(form),
  );
}
