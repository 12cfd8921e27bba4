/** Does a slice of a passage hold what the question asks for: a number, a date, a place, a reason, a name? */

import { normalise, PhraseTable, readTable, readWordList } from '../arabic/index.js';
import { speechActs } from '../quotes/index.js';
import type { AnalysedQuestion, AnswerType } from '../retrieval/question/index.js';

import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';
import { dateEvidence, type MetWords, placeEvidence } from './time-and-place.js';
import { wordStem } from './word-stems.js';

/** What of the question the evidence looks at. */
export interface Expectation {
  readonly expects: AnswerType | 'verdict';
  /** Stem of the counted or asked-for noun, null without one. */
  readonly noun: string | null;
  /** Kind of unit that the noun calls for, null for a plain count. */
  readonly unit: string | null;
}

/** Acts that decide a question of yes or no. */
const VERDICTS = ['deny', 'refuse', 'support', 'decide', 'admit', 'promise'];

interface TypeVocabulary {
  readonly verdicts: ReadonlySet<string>;
  readonly reasons: PhraseTable<true>;
  readonly places: ReadonlySet<string>;
  readonly offices: ReadonlySet<string>;
  /** Beginnings of words that say what somebody is. */
  readonly roles: readonly string[];
  readonly outlets: ReadonlySet<string>;
  readonly givenNames: ReadonlySet<string>;
  readonly units: ReadonlyMap<string, string>;
  /** Beginnings of words that are asked for, with the kind of unit; the longest first. */
  readonly askedUnits: readonly (readonly [beginning: string, kind: string])[];
}

let loaded: TypeVocabulary | null = null;

function vocabulary(): TypeVocabulary {
  if (loaded !== null) return loaded;
  const reasons = new PhraseTable<true>();
  for (const cue of readWordList('questions/reason-cues.txt')) reasons.add(cue, true);
  const stems = (words: readonly string[]): Set<string> =>
    new Set(words.map((word) => wordStem(normalise(word))));
  const asked = (type: string): string[] =>
    readTable('questions/asked-nouns.txt')
      .filter(([, kind]) => kind === type)
      .flatMap(([list = '']) => list.split(/[،,]/).map((noun) => noun.trim()));
  const units = new Map<string, string>();
  for (const [kind = '', list = ''] of readTable('questions/units.txt')) {
    for (const unit of list.split(/[،,]/)) units.set(normalise(unit).trim(), kind);
  }
  loaded = {
    verdicts: new Set(readWordList('questions/verdict-words.txt').map(normalise)),
    reasons,
    places: stems(readWordList('questions/place-nouns.txt')),
    offices: stems(asked('person')),
    roles: readWordList('questions/role-beginnings.txt').map(normalise),
    outlets: stems(asked('outlet')),
    givenNames: givenNames(),
    units,
    askedUnits: readTable('questions/asked-units.txt').flatMap(([kind = '', list = '']) =>
      list.split('،').map((beginning) => [normalise(beginning).trim(), kind] as const),
    ),
  };
  return loaded;
}

/** The given names that tell a person from an office; particles of names are left out. */
function givenNames(): Set<string> {
  const rows = readTable('quotes/given-names.txt').filter(([gender]) => gender !== 'particle');
  return new Set(rows.flatMap(([, list = '']) => list.split(/[،,]/).map((name) => normalise(name).trim())));
}

const ANYTHING = 'anything';

/** Kind of unit that the answer to «how much» comes in, by the noun or verb that is asked for; null for a plain count. */
function askedUnit(noun: string): string | null {
  const { askedUnits } = vocabulary();
  return askedUnits.find(([beginning, kind]) => kind !== ANYTHING && noun.startsWith(beginning))?.[1] ?? null;
}

/** Does the noun count whatever the text counts: persons, cases, times? */
export function isCountedAnyhow(noun: string): boolean {
  return vocabulary().askedUnits.some(([beginning, kind]) => kind === ANYTHING && noun.startsWith(beginning));
}

/** What the evidence has to look for. */
export function expectationOf(question: AnalysedQuestion): Expectation {
  const noun = question.askedNoun?.replace(/^ال/, '') ?? null;
  const unit = noun === null ? null : askedUnit(noun);
  const expects = question.type === 'yes-no' && question.expects === 'any' ? 'verdict' : question.expects;
  return { expects, noun: noun === null ? null : wordStem(noun), unit };
}

/** Strength of the evidence, 0 … 1; 0.5 when the question asks for nothing that can be seen. */
export function typeEvidence(
  reading: Reading,
  slice: Slice,
  met: MetWords,
  expectation: Expectation,
): number {
  switch (expectation.expects) {
    case 'number':
      return numberEvidence(reading, slice, met, expectation);
    case 'date':
      return dateEvidence(reading, slice, met);
    case 'place':
      return placeEvidence(reading, slice, met, vocabulary().places);
    case 'reason':
      return reasonEvidence(reading, slice);
    case 'words':
      return reading.quotes.some(({ quote }) => quote.start < slice.end && slice.start < quote.end) ? 1 : 0;
    case 'role':
      return roleEvidence(reading, slice, met);
    case 'outlet':
      return outletEvidence(reading, slice);
    case 'verdict':
      return verdictEvidence(reading, slice, met);
    case 'person':
      return personEvidence(reading, slice, met);
    default:
      return 0.5;
  }
}

/** A number beside the counted noun, its unit or other words of the question; years and days of dates do not count. */
function numberEvidence(reading: Reading, slice: Slice, met: MetWords, { noun, unit }: Expectation): number {
  let best = 0;
  for (const { value, first, last } of reading.numbers) {
    if (!within(reading, first, slice) || (mayBeDate(value) && isDatePart(reading, first))) continue;
    best = Math.max(best, beside(reading, first, last, met, noun, unit));
  }
  return best;
}

/** A day, a month or a year. */
const mayBeDate = (value: number): boolean => value <= 31 || (value >= 1300 && value < 2200);

function isDatePart(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  return (
    token === undefined || reading.dates.some(({ start, end }) => token.start >= start && token.end <= end)
  );
}

const NEAR = 3;
function beside(
  reading: Reading,
  first: number,
  last: number,
  met: MetWords,
  noun: string | null,
  unit: string | null,
): number {
  const { units } = vocabulary();
  const following = reading.tokens.slice(last + 1, last + 1 + NEAR).map(({ form }) => form);
  const behind = reading.passage.text.slice(reading.tokens[last]?.end ?? 0).trimStart();
  const percent = /^[%٪]/.test(behind) || following.slice(0, 2).some((form) => units.get(form) === 'share');
  if (unit === 'share') return percent ? 1 : 0.3;
  if (unit !== null) return following.some((form) => units.get(form) === unit) ? 1 : 0.4;
  if (noun !== null && following.some((form) => wordStem(form) === noun)) return 1;
  for (let at = first - NEAR; at <= last + NEAR; at++) {
    if (at >= first && at <= last) continue;
    if (met.has(at)) return percent ? 0.6 : 0.8;
  }
  return percent ? 0.3 : 0.5;
}

function reasonEvidence(reading: Reading, slice: Slice): number {
  const { reasons } = vocabulary();
  for (const [at] of reading.tokens.entries()) {
    if (within(reading, at, slice) && reasons.match(reading.tokens, at) !== null) return 1;
  }
  return 0;
}

/** An office or profession beside the name asked about. */
function roleEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  const { offices, roles } = vocabulary();
  for (const at of met.keys()) {
    if (!within(reading, at, slice)) continue;
    for (let near = at - 6; near <= at + 6; near++) {
      const form = reading.tokens[near]?.form;
      if (
        form !== undefined &&
        !met.has(near) &&
        (offices.has(wordStem(form)) || roles.some((role) => form.startsWith(role)))
      )
        return 1;
    }
  }
  return 0;
}

/** A person's name, or an office, that the question did not have; or a named speaker. */
function personEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  const { givenNames, offices } = vocabulary();
  let office = false;
  for (const [at, { form }] of reading.tokens.entries()) {
    if (!within(reading, at, slice) || met.has(at)) continue;
    if (givenNames.has(form) && !met.has(at + 1) && within(reading, at + 1, slice)) return 1;
    office ||= offices.has(wordStem(form));
  }
  const speaks = reading.quotes.some(
    ({ quote }) => quote.speaker?.name != null && quote.start < slice.end && slice.start < quote.end,
  );
  return speaks ? 0.8 : office ? 0.6 : 0.2;
}

/** Somebody denies, refuses or decides, or a word says yes or no, beside the words of the question. */
function verdictEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  const { verdicts } = vocabulary();
  let best = 0.2;
  for (const [at, { form }] of reading.tokens.entries()) {
    if (!within(reading, at, slice)) continue;
    const word = form.replace(/^[وف](?=..)/, '');
    const acts = speechActs(form);
    if (!verdicts.has(word) && !VERDICTS.some((act) => acts.has(act))) continue;
    const near = [...Array(2 * NEAR + 1).keys()].some((step) => met.has(at - NEAR + step));
    if (near) return 1;
    best = 0.5;
  }
  return best;
}

function outletEvidence(reading: Reading, slice: Slice): number {
  const { outlets } = vocabulary();
  const via = reading.quotes.some(
    ({ quote }) => quote.via !== null && quote.start < slice.end && slice.start < quote.end,
  );
  if (via) return 1;
  return reading.tokens.some(({ form }, at) => within(reading, at, slice) && outlets.has(wordStem(form)))
    ? 0.8
    : 0;
}
