/** Evidence of a reason, a purpose or a manner that the question did not give itself. */

import { PhraseTable, readTable } from '../arabic/index.js';
import { isBeside, type MetWords } from './met-words.js';
import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';

const REASONS = 'questions/reason-cues.txt';
const MANNERS = 'questions/manner-cues.txt';

const tables = new Map<string, PhraseTable<string>>();

/** The cues of a list with their kinds. */
function cues(path: string): PhraseTable<string> {
  const known = tables.get(path);
  if (known !== undefined) return known;
  const table = new PhraseTable<string>();
  for (const [kind = '', list = ''] of readTable(path)) {
    for (const cue of list.split('،')) table.add(cue, kind);
  }
  tables.set(path, table);
  return table;
}

const SURE: Readonly<Record<string, number>> = {
  cause: 1,
  told: 1,
  purpose: 0.9,
  weak: 0.5,
  means: 1,
  done: 0.8,
};
/** A reason far from the words of the question is more often of another matter. */
const FAR = 0.8;
/** Words between a cue and a word of the question beside it, at most. */
const BESIDE = 10;

/** «احتجاجا» is no reason when the question asks why somebody protested; «سبب» and «برر» only frame the question. */
const isKnown = (at: number, kind: string, met: MetWords): boolean => kind !== 'told' && met.has(at);

function cueEvidence(reading: Reading, slice: Slice, met: MetWords, path: string): number {
  const table = cues(path);
  let best = 0;
  for (let at = 0; at < reading.tokens.length; at++) {
    if (!within(reading, at, slice)) continue;
    const cue = table.match(reading.tokens, at);
    if (cue === null || isKnown(at, cue.value, met)) continue;
    const last = at + cue.length - 1;
    const near = isBeside(reading, at, last, slice, met, BESIDE) ? 1 : FAR;
    best = Math.max(best, (SURE[cue.value] ?? 0) * near);
  }
  return best;
}

/** «لحماية المدينة»: verbal nouns of the derived forms behind a joined ل. */
const PURPOSE = /^[وف]?ل(?:ت..ي.|ا.ت.ا.|است..ا.)(?:ه|ها|هم|هما)?$/;
/** «لإنقاذ»; without its hamza it may be a plural («لأسعار»). */
const CAUSATIVE = /^[وف]?لإ..ا.(?:ه|ها|هم|هما)?$/;
const WEAK_PURPOSE = 0.5;

/** How surely a slice gives a reason or a purpose. */
export function reasonEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  const found = cueEvidence(reading, slice, met, REASONS);
  if (found >= WEAK_PURPOSE) return found;
  const purpose = reading.tokens.some(
    ({ form, text }, at) =>
      (PURPOSE.test(form) || CAUSATIVE.test(text)) && within(reading, at, slice) && !met.has(at),
  );
  return purpose ? WEAK_PURPOSE : found;
}

/** «بفتح الباب»: a noun with ب that another noun or a pronoun makes definite. */
const BY_DOING = /^[وف]?ب(?!ال|ان|ين|عد|ل|ه)(?=.{3})/;
const BY_DOING_SURE = 0.6;
const NOTHING = 0.2;

/** How surely a slice tells by what means or in what manner. */
export function mannerEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  const found = Math.max(NOTHING, cueEvidence(reading, slice, met, MANNERS));
  if (found >= BY_DOING_SURE) return found;
  const { tokens } = reading;
  const byDoing = tokens.some(
    ({ form }, at) =>
      BY_DOING.test(form) &&
      within(reading, at, slice) &&
      !met.has(at) &&
      (/^ال/.test(tokens[at + 1]?.form ?? '') || /.{4}(?:ه|ها|هم)$/.test(form)),
  );
  return byDoing ? BY_DOING_SURE : found;
}
