/** Where the words of a question stand in a passage: what is beside them answers. */

import type { WordMatch } from '../retrieval/index.js';
import { type Reading, within } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';

/** Token index → the word of the question that is met there. */
export type MetWords = ReadonlyMap<number, string>;

/** The words of a request that are met; names are not by words of the same consonants («فريق» is no «إفريقيا»). */
export function metWords({ words }: AnswerRequest, matches: readonly WordMatch[]): MetWords {
  const sure = matches.filter(({ word, kind }) => kind !== 'skeleton' || words[word]?.name == null);
  return new Map(sure.map(({ word, position }) => [position, words[word]?.form ?? '']));
}

/** Words between what answers and a word of the question beside it, at most. */
const BESIDE = 6;

/** Does a word of the question stand close to the tokens from `first` to `last`, inside the slice? */
export function isBeside(
  reading: Reading,
  first: number,
  last: number,
  slice: Slice,
  met: MetWords,
  distance: number = BESIDE,
): boolean {
  for (let at = first - distance; at <= last + distance; at++) {
    if ((at < first || at > last) && met.has(at) && within(reading, at, slice)) return true;
  }
  return false;
}

/** The same for a span of the text. */
export function isNear(reading: Reading, span: Slice, slice: Slice, met: MetWords): boolean {
  const { tokens } = reading;
  let first = 0;
  while (first < tokens.length && (tokens[first]?.end ?? 0) <= span.start) first++;
  let last = first;
  while (last < tokens.length && (tokens[last]?.end ?? 0) < span.end) last++;
  return isBeside(reading, first, last, slice, met);
}
