/** Evidence of what something or somebody is called. */

import type { MetWords } from './met-words.js';
import type { Measure } from './number-evidence.js';
import { nameCue } from './person-evidence.js';
import { isGivenName, isUnusual } from './person-mention.js';
import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

/** How surely a word is the name, by what makes it one and what stands before it. */
const SURE = { called: 1, marked: 0.7, unusual: 0.4, nothing: 0.2 };
/** Words between «اسم» or the noun that is asked for and the name, at most. */
const BEHIND = 3;
const OPENING_MARK = /["“”«»'‘’(]\s*$/;

/** How surely a slice tells a name that the question did not have. */
export function nameEvidence(
  reading: Reading,
  slice: Slice,
  met: MetWords,
  { noun, nounForm }: Pick<Measure, 'noun' | 'nounForm'>,
): number {
  const { tokens, passage } = reading;
  let best = SURE.nothing;
  let called = -1;
  for (const [at, { form, start }] of tokens.entries()) {
    if (!within(reading, at, slice)) continue;
    const cue = nameCue(tokens, at);
    if (cue > 0) called = at + cue - 1 + BEHIND;
    else if ((nounForm !== null && met.get(at) === nounForm) || wordStem(form) === noun) called = at + BEHIND;
    if (cue > 0 || met.has(at)) continue;
    const marked = OPENING_MARK.test(passage.text.slice(Math.max(0, start - 2), start));
    const name = marked || /^[a-z]/.test(form) || isGivenName(form) || isUnusual(form);
    if (!name) continue;
    best = Math.max(best, at <= called ? SURE.called : marked ? SURE.marked : SURE.unusual);
  }
  return best;
}
