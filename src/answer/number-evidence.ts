/** Evidence of a number of what the question counts, or of the amount, size, age or time that it asks for. */

import type { NumberMention } from '../arabic/index.js';
import { DEFINITE, numberWords, RANK, type Unit } from './asked-measure.js';
import type { MetWords } from './met-words.js';
import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

/** What is counted or measured. */
export interface Measure {
  /** Stem of the counted or asked-for noun, null without one. */
  readonly noun: string | null;
  /** The word of the request that is the noun, null without one. */
  readonly nounForm: string | null;
  /** Kind of unit that the question calls for, null for a plain count. */
  readonly unit: string | null;
  /** Persons or things are counted: a number of years, metres or dinars is no answer. */
  readonly counts: boolean;
  /** It is asked by how much something rose or fell. */
  readonly change: boolean;
}

/** What a number counts as evidence; with another unit than the asked-for one, or of another matter, less. */
const SURE = {
  counted: 1,
  near: 0.8,
  percent: 0.6,
  far: 0.5,
  farPercent: 0.3,
  otherUnit: 0.25,
  sameKind: 0.6,
  dual: 0.6,
  amount: 0.5,
};
const NEAR = 3;

/** Sums of so much go without their currency: «400 مليار». */
const LARGE = 1_000_000;

/** A number beside the counted noun, its unit or other words of the question; years and days of dates do not count. */
export function numberEvidence(reading: Reading, slice: Slice, met: MetWords, measure: Measure): number {
  let best = 0;
  for (const mention of reading.numbers) {
    const { value, first } = mention;
    if (!within(reading, first, slice) || met.has(first)) continue;
    if (mayBeDate(value) && isDatePart(reading, first)) continue;
    best = Math.max(best, beside(reading, mention, met, measure));
  }
  return Math.max(
    best,
    dualEvidence(reading, slice, met, measure),
    amountEvidence(reading, slice, met, measure),
    rankEvidence(reading, slice, met, measure),
  );
}

/** «عنصران»، «شهرين»: a number of two. */
function dualEvidence(reading: Reading, slice: Slice, met: MetWords, measure: Measure): number {
  const { duals, units } = numberWords();
  let best = 0;
  for (const [at, { form }] of reading.tokens.entries()) {
    if (!/(?:ين|ان)$/.test(form) || !within(reading, at, slice)) continue;
    const bare = form.replace(DEFINITE, '').replace(/^[وفبل](?=.{4})/, '');
    const unit = units.get(bare);
    if (unit === undefined && !duals.has(bare)) continue;
    const asked = isNoun(reading, at, met, measure) || (unit !== undefined && unit.kind === measure.unit);
    if (asked) return SURE.counted;
    if (measure.unit === null && isClose(at, at, met)) best = SURE.dual;
  }
  return best;
}

/** «عشرات القتلى»، «نصف السكان»: an amount without a figure, of what is counted. */
function amountEvidence(reading: Reading, slice: Slice, met: MetWords, measure: Measure): number {
  const { amounts, units } = numberWords();
  if (measure.unit !== null && measure.unit !== 'share') return 0;
  let best = 0;
  for (const [at, { form }] of reading.tokens.entries()) {
    if (!amounts.has(form.replace(/^[وفب](?=.{3})/, '')) || met.has(at) || !within(reading, at, slice))
      continue;
    // «نائب واحد» stands behind its noun.
    const counted = [at - 1, at + 1, at + 2].some((near) => isNoun(reading, near, met, measure));
    if (counted || (measure.change && units.has(reading.tokens[at + 1]?.form ?? ''))) return SURE.near;
    if (isClose(at, at, met)) best = SURE.amount;
  }
  return best;
}

/** «المرتبة الخامسة»: the asked-for rank with what tells it. */
function rankEvidence(reading: Reading, slice: Slice, met: MetWords, measure: Measure): number {
  if (measure.unit !== RANK) return 0;
  const { tokens } = reading;
  const tells = (at: number): boolean =>
    within(reading, at, slice) &&
    isNoun(reading, at, met, measure) &&
    !met.has(at + 1) &&
    at + 1 < tokens.length;
  return tokens.some(({ form }, at) => tells(at) && (DEFINITE.test(form) || /ه$/.test(form)))
    ? SURE.counted
    : 0;
}

/** A day, a month or a year. */
const mayBeDate = (value: number): boolean => value <= 31 || (value >= 1300 && value < 2200);

function isDatePart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token === undefined || reading.dates.some(({ start, end }) => token.start >= start && token.end <= end)
  );
}

/** Is the word the counted noun, or what stands for it? */
const isNoun = ({ tokens }: Reading, at: number, met: MetWords, { noun, nounForm }: Measure): boolean =>
  (nounForm !== null && met.get(at) === nounForm) ||
  (noun !== null && tokens[at] !== undefined && wordStem(tokens[at].form) === noun);

/** Does a word of the question stand right beside the tokens? */
function isClose(first: number, last: number, met: MetWords): boolean {
  for (let at = first - NEAR; at <= last + NEAR; at++)
    if ((at < first || at > last) && met.has(at)) return true;
  return false;
}

function beside(
  reading: Reading,
  { value, first, last }: NumberMention,
  met: MetWords,
  measure: Measure,
): number {
  const { unit, noun, nounForm } = measure;
  const found = unitBehind(reading, last);
  if (unit === 'age') return ageEvidence(reading, first, found);
  if (found?.kind === 'time' && isAge(reading, first)) return SURE.otherUnit;
  if (unit !== null) {
    if (found === null && unit === 'money' && value >= LARGE) return SURE.sameKind;
    if (found?.kind !== unit) return SURE.otherUnit;
    const asked = nounForm === null ? undefined : numberWords().units.get(nounForm);
    return asked !== undefined && asked.id !== found.id ? SURE.sameKind : SURE.counted;
  }
  if (noun !== null) {
    for (let at = last + 1; at <= last + NEAR; at++)
      if (isNoun(reading, at, met, measure)) return SURE.counted;
  }
  if (measure.counts && found !== null) return SURE.otherUnit;
  const percent = found?.kind === 'share' && !measure.change;
  return isClose(first, last, met)
    ? percent
      ? SURE.percent
      : SURE.near
    : percent
      ? SURE.farPercent
      : SURE.far;
}

/** The unit behind a number; a sign of per cent is one. */
function unitBehind(reading: Reading, last: number): Unit | null {
  const { units } = numberWords();
  const { tokens, passage } = reading;
  if (/^\s*[%٪]/.test(passage.text.slice(tokens[last]?.end ?? 0, (tokens[last]?.end ?? 0) + 3))) {
    return { kind: 'share', id: -1 };
  }
  for (let at = last + 1; at <= last + NEAR; at++) {
    const unit = units.get(tokens[at]?.form ?? '');
    if (unit !== undefined) return unit;
  }
  return null;
}

/** «(40 عاما)»، «من العمر 40 عاما»: no span of time. */
const isAge = ({ tokens, passage }: Reading, first: number): boolean =>
  passage.text.charAt((tokens[first]?.start ?? 0) - 1) === '(' ||
  [1, 2].some((back) => /عمر|اعمار/.test(tokens[first - back]?.form ?? ''));

/** «البالغ من العمر 40 عاما»، «(40 عاما)»، «عمره 40». */
function ageEvidence({ tokens, passage }: Reading, first: number, unit: Unit | null): number {
  const { ageCues } = numberWords();
  for (let at = first - 1; at >= first - NEAR - 1; at--) {
    if (ageCues.has((tokens[at]?.form ?? '').replace(/^[وف]/, ''))) return SURE.counted;
  }
  if (unit?.kind !== 'time') return 0.1;
  const start = tokens[first]?.start ?? 0;
  return passage.text.charAt(start - 1) === '(' ? SURE.counted : SURE.far;
}
