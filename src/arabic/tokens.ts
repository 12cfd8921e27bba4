/** Words of a text with their place in it. */

import { normalise } from './normalise.js';

export interface Token {
  /** The word as it stands. */
  readonly text: string;
  /** Its normalised form, see {@link normalise}. */
  readonly form: string;
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** Marks and format controls stand inside words in crawled text, so they do not end one. */
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Cf}\u0640]*/gu;

/** Splits a text into words. Time is linear in the length of the text. */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(WORD)) {
    const form = normalise(match[0]);
    if (form !== '') {
      tokens.push({ text: match[0], form, start: match.index, end: match.index + match[0].length });
    }
  }
  return tokens;
}
