/** Evidence of a time or a place beside the words of the question. */

import { normalise, readTable, readWordList } from '../arabic/index.js';
import { isListedName } from './names.js';
import { type Reading, within } from './reading.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

/** Where the words of the question were met in the passage: token index → share of the question's worth. */
export type MetWords = ReadonlyMap<number, number>;

let days: RegExp | null = null;

/** Finds words for a day or span of days, told from the day of the report. */
function relativeDay(): RegExp {
  if (days !== null) return days;
  const words = readWordList('questions/day-words.txt').join('|');
  days = new RegExp(`(?:^|[\\s(])[وبف]?(?:ال)?(?:${words})(?=[\\s،.,)]|$)`, 'gu');
  return days;
}

/** A date or day counts in full beside the words of the question: «اليوم» is mostly the day of the report. */
export function dateEvidence(reading: Reading, slice: Slice, met: MetWords): number {
  let best = 0;
  for (const { start, end } of reading.dates) {
    if (start < slice.start || end > slice.end) continue;
    best = Math.max(best, isNear(reading, { start, end }, slice, met) ? 1 : 0.6);
  }
  for (const span of timeSpans(reading)) {
    if (span.start < slice.start || span.end > slice.end) continue;
    best = Math.max(best, isNear(reading, span, slice, met) ? 1 : 0.5);
  }
  if (best > 0) return best;
  const text = reading.passage.text.slice(slice.start, slice.end);
  for (const { 0: day, index } of text.matchAll(relativeDay())) {
    const start = slice.start + index;
    best = Math.max(best, isNear(reading, { start, end: start + day.length }, slice, met) ? 0.8 : 0.4);
  }
  return best;
}

interface SpanWords {
  readonly openers: ReadonlySet<string>;
  readonly duals: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
}

let spanWords: SpanWords | null = null;

function readSpanWords(): SpanWords {
  const row = (path: string, kind: string): Set<string> =>
    new Set(
      readTable(path)
        .filter(([name]) => name === kind)
        .flatMap(([, list = '']) => list.split('،').map((word) => normalise(word).trim())),
    );
  const spans = 'questions/spans.txt';
  return {
    openers: row(spans, 'opener'),
    duals: row(spans, 'dual'),
    units: row('questions/units.txt', 'time'),
  };
}

/** Spans of time counted from the day of the report: «خلال 6 أشهر»، «بعد أسبوعين». */
function timeSpans({ tokens, numbers }: Reading): Slice[] {
  spanWords ??= readSpanWords();
  const { openers, duals, units } = spanWords;
  const opens = (at: number): boolean => openers.has(tokens[at]?.form.replace(/^[وف](?=...)/, '') ?? '');
  const slice = (from: number, to: number): Slice => ({
    start: tokens[from]?.start ?? 0,
    end: tokens[to]?.end ?? 0,
  });
  const counted = numbers
    .filter(({ first, last }) => opens(first - 1) && units.has(tokens[last + 1]?.form ?? ''))
    .map(({ first, last }) => slice(first - 1, last + 1));
  const paired = tokens.flatMap(({ form }, at) =>
    duals.has(form) && opens(at - 1) ? [slice(at - 1, at)] : [],
  );
  return [...counted, ...paired];
}

/** Words between a date or place and a word of the question beside it, at most. */
const BESIDE = 6;

/** Does a word of the question stand close to a span, inside the slice? */
function isNear(reading: Reading, span: Slice, slice: Slice, met: MetWords): boolean {
  const { tokens } = reading;
  let first = 0;
  while (first < tokens.length && (tokens[first]?.end ?? 0) <= span.start) first++;
  let last = first;
  while (last < tokens.length && (tokens[last]?.end ?? 0) < span.end) last++;
  for (let at = first - BESIDE; at <= last + BESIDE; at++) {
    if ((at < first || at > last) && met.has(at) && within(reading, at, slice)) return true;
  }
  return false;
}

let prepositions: ReadonlySet<string> | null = null;

/** Is the word a preposition behind which a place may stand? */
function opensPlace(form: string): boolean {
  prepositions ??= new Set(readWordList('questions/place-prepositions.txt').map(normalise));
  return prepositions.has(form) || prepositions.has(form.replace(/^[وف]/, ''));
}

/**
 * A place noun, or a name behind a preposition, that the question did not have.
 *
 * @param places - stems of the nouns that introduce places
 */
export function placeEvidence(
  reading: Reading,
  slice: Slice,
  met: MetWords,
  places: ReadonlySet<string>,
): number {
  let best = 0;
  for (const [at, token] of reading.tokens.entries()) {
    if (!within(reading, at, slice) || met.has(at + 1)) continue;
    const next = reading.tokens[at + 1];
    const isPlace = places.has(wordStem(token.form));
    const isBehind = opensPlace(token.form) && next !== undefined;
    if (!isPlace && !isBehind) continue;
    const near = isNear(reading, { start: token.start, end: next?.end ?? token.end }, slice, met);
    const named = isBehind && next !== undefined && isListedName(next.form);
    const strong = isPlace || named;
    best = Math.max(best, strong ? (near ? 1 : 0.7) : near ? 0.6 : 0.4);
  }
  return best;
}
