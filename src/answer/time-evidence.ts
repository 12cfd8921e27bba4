/** Evidence of a time beside the words of the question. */

import { normalise, readTable, readWordList } from '../arabic/index.js';
import { isNear, type MetWords } from './met-words.js';
import type { Reading } from './reading.js';
import type { Slice } from './sentences.js';
import { wordStem } from './word-stems.js';

let days: RegExp | null = null;

/** Finds words for a day or span of days, told from the day of the report. */
function relativeDay(): RegExp {
  if (days !== null) return days;
  const words = readWordList('questions/day-words.txt').join('|');
  days = new RegExp(`(?:^|[\\s(])[وبف]?(?:ال)?(?:${words})(?=[\\s،.,)]|$)`, 'gu');
  return days;
}

let periods: ReadonlySet<string> | null = null;

/** Is it the stem of a longer time than a day? «في أي سنة …؟» is not answered by «أمس». */
function isPeriod(stem: string): boolean {
  periods ??= new Set(readWordList('questions/periods.txt').map((noun) => wordStem(normalise(noun))));
  return periods.has(stem);
}

/**
 * A date or day counts in full beside the words of the question: «اليوم» is mostly the day of the report.
 *
 * @param asked - stem of the noun that is asked for («في أي سنة»), or null
 */
export function dateEvidence(reading: Reading, slice: Slice, met: MetWords, asked: string | null): number {
  let best = 0;
  for (const { start, end } of reading.dates) {
    if (start < slice.start || end > slice.end) continue;
    best = Math.max(best, isNear(reading, { start, end }, slice, met) ? 1 : 0.6);
  }
  for (const span of timeSpans(reading)) {
    if (span.start < slice.start || span.end > slice.end) continue;
    best = Math.max(best, isNear(reading, span, slice, met) ? 1 : 0.5);
  }
  if (best > 0 || (asked !== null && isPeriod(asked))) return best;
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
