/** Dates given in digits alone. */

import type { DateMention } from './dates.js';
import { gregorianOfHijri, isoDay } from './dates-calendar.js';
import { asciiDigits } from './normalise.js';

const NUMERIC =
  /(?<![\d/.-])(?:(\d{4})([-/.])(\d{1,2})\2(\d{1,2})|(\d{1,2}) ?([-/.]) ?(\d{1,2}) ?\6 ?(\d{4}))(?!\d|[-/.]\d)/g;

const DIGIT = /[\d\u0660-\u0669\u06F0-\u06F9]/;

/** Finds dates given in digits: 2018-11-27, 27/11/2018 (day first; month first only when it cannot be otherwise). */
export function numericDates(text: string): DateMention[] {
  const found: DateMention[] = [];
  if (!DIGIT.test(text)) return found;
  for (const match of asciiDigits(text).matchAll(NUMERIC)) {
    const year = Number(match[1] ?? match[8]);
    const first = Number(match[3] ?? match[7]);
    const second = Number(match[4] ?? match[5]);
    const day = dayOf(year, first, second) ?? dayOf(year, second, first);
    if (day === null) continue;
    const end = match.index + match[0].length;
    found.push({ start: match.index, end, from: day, to: day, precision: 'day', yearless: false });
  }
  return found;
}

/** A Gregorian day, or a Hijri one for years that only that calendar can mean in the news. */
function dayOf(year: number, month: number, day: number): string | null {
  if (year >= 1300 && year < 1500) return gregorianOfHijri(year, month, day);
  return year >= 1500 && year < 2200 ? isoDay(year, month, day) : null;
}
