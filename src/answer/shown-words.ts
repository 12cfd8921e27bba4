/** Which words of the paragraph stand for a quote in the chat. */

import { normalise, readWordList } from '../arabic/index.js';
import type { Quote } from '../quotes/index.js';

/** A cue farther before its words than this is left out, in UTF-16 units. */
const FARTHEST_CUE = 300;

let beginnings: RegExp | null = null;

/** The cue says more than that something was said («نفت أن …»): without it the words would say something else. */
function isTelling(cue: string): boolean {
  beginnings ??= new RegExp(`^[وف]?(?:${readWordList('answers/telling-cues.txt').map(normalise).join('|')})`);
  return beginnings.test(normalise(cue));
}

/**
 * Where the words to show begin and end: the quote's own, led in by its cue where they depend on it.
 *
 * @returns UTF-16 offsets in the quote's paragraph
 */
export function shownSpan(quote: Quote): { readonly start: number; readonly end: number } {
  const { start, end, cue, cueStart, form } = quote;
  const depends = cue !== null && (form === 'nominal' || isTelling(cue));
  const near = cueStart !== null && cueStart < start && start - cueStart <= FARTHEST_CUE;
  return { start: depends && near ? cueStart : start, end };
}
