/** Evidence of a number of what the question counts, or of the amount, size, age or time that it asks for. */

import { type NumberMention, normalise, readTable, readWordList } from '../arabic/index.js';
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

interface Unit {
  readonly kind: string;
  /** The same for all words of one unit. */
  readonly id: number;
}

interface NumberWords {
  readonly units: ReadonlyMap<string, Unit>;
  /** Beginnings of words that are asked for, with the kind of unit. */
  readonly asked: readonly (readonly [beginning: string, kind: string])[];
  /** Nouns whose form in ين or ان is the dual. */
  readonly duals: ReadonlySet<string>;
  /** The same nouns in the singular. */
  readonly counted: ReadonlySet<string>;
  readonly ageCues: ReadonlySet<string>;
  /** Amounts without a figure: «نصف»، «عشرات». */
  readonly amounts: ReadonlySet<string>;
}

let loaded: NumberWords | null = null;

const list = (words: string): string[] => words.split('،').map((word) => normalise(word).trim());

function numberWords(): NumberWords {
  if (loaded !== null) return loaded;
  const units = new Map<string, Unit>();
  for (const [id, [kind = '', words = '']] of readTable('questions/units.txt').entries()) {
    for (const unit of list(words)) if (!units.has(unit)) units.set(unit, { kind, id });
  }
  const nouns = readWordList('questions/dual-nouns.txt').map(normalise);
  loaded = {
    units,
    asked: readTable('questions/asked-units.txt').flatMap(([kind = '', words = '']) =>
      list(words).map((beginning) => [beginning, kind] as const),
    ),
    counted: new Set(nouns),
    duals: new Set(nouns.flatMap((noun) => dualsOf(noun))),
    amounts: new Set(readTable('questions/amount-words.txt').flatMap(([, words = '']) => list(words))),
    ageCues: new Set(readWordList('questions/age-cues.txt').map(normalise)),
  };
  return loaded;
}

const dualsOf = (noun: string): string[] => {
  const stem = noun.replace(/ه$/, 'ت');
  return [`${stem}ين`, `${stem}ان`];
};

const ANYTHING = 'anything';
const CHANGE = 'change';
const RANK = 'rank';

/** «قيمته» begins as «قيمة» does. */
const kindsOf = (word: string): string[] =>
  numberWords().asked.flatMap(([beginning, kind]) =>
    word.startsWith(beginning) || word.startsWith(beginning.replace(/ه$/, 'ت')) ? [kind] : [],
  );

/** «بكم رفع البنك الفائدة؟»: a share answers as well as a sum. */
export const isChange = (noun: string): boolean => kindsOf(noun).includes(CHANGE);

/** Does the noun count whatever the text counts: persons, cases, times? */
export const isCountedAnyhow = (noun: string): boolean => kindsOf(noun).includes(ANYTHING);

/** Is the word, as news and spoken questions count it, a thing or a person: «كم مقعدا»، «كم سيارة»، «كم بيت»؟ */
export const isCounted = (noun: string): boolean =>
  /[اه]$/.test(noun) || isCountedAnyhow(noun) || numberWords().counted.has(noun);

/** «بكم»، «بقداش»: before a thing asks for its price. */
const FOR_HOW_MUCH = /^[وف]?ب(?:كم|كام|قداش|قديش|شحال|اديش|قدي|كد|شكد)$/;
const DEFINITE = /^[وف]?(?:[بلك]?ال|لل)/;

/**
 * Kind of unit that the answer to «how much» comes in; null for a plain count.
 *
 * @param words - the normalised words of the question up to the noun or verb that is asked for, the last one
 */
export function askedUnit(words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  // «كم دينارا» asks for a number of dinars, «كم الدينار» for its price in others.
  const own = DEFINITE.test(last) ? undefined : numberWords().units.get(last)?.kind;
  if (own !== undefined) return own;
  const kinds = words.flatMap((word) => kindsOf(word.replace(DEFINITE, '')));
  const kind = kinds.find((found) => found !== ANYTHING && found !== CHANGE);
  if (kind !== undefined) return kind;
  return DEFINITE.test(last) && words.some((word) => FOR_HOW_MUCH.test(word)) ? 'money' : null;
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
