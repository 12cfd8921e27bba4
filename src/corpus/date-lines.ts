/** Publication dates on lines of their own («نشر في: 12 مارس 2019 - 10:45») and in datelines. */

import { findDates, tokenise } from '../arabic/index.js';
import type { PageLine } from './page-lines.js';
import { isAgency, isTimeWord, leadingCue } from './phrases.js';

export interface DateLine {
  /** ISO day. */
  readonly day: string;
  /** `published` and `updated` when the line says so, else `plain`. */
  readonly kind: 'published' | 'updated' | 'plain';
}

/** The date that a line is about, when the line holds nothing else worth reading; else null. */
export function dateLine(line: PageLine): DateLine | null {
  if (line.words === 0 || line.words > 18) return null;
  const date = findDates(line.text).find(({ precision, yearless }) => precision === 'day' && !yearless);
  if (date === undefined) return null;
  const other = findOtherWords(line.text);
  const cue = leadingCue(line.key)?.cue;
  const kind = cue === 'published' || cue === 'updated' ? cue : 'plain';
  return other <= (kind === 'plain' ? 1 : 4) ? { day: date.from, kind } : null;
}

const WEEKDAY = /^(?:ال)?(?:احد|اثنين|ثلاثاء|اربعاء|خميس|جمعه|سبت)$/;

/** Words of a line that belong neither to its dates and times nor to their cues. */
function findOtherWords(text: string): number {
  const dates = findDates(text);
  const inDate = (offset: number): boolean => dates.some(({ start, end }) => start <= offset && offset < end);
  return tokenise(text).filter(
    ({ form, start }) =>
      !inDate(start) && !/^\d+[a-zم-ي]{0,2}$/.test(form) && !WEEKDAY.test(form) && !isTimeWord(form),
  ).length;
}

/** At most this many characters stand before the dash of a dateline. */
const DATELINE = 80;

/**
 * The day in a dateline at the start of a paragraph: «تونس 11 ديسمبر 2016 (وات) - أكد …», «رام الله 12-3-2018 وفا- …»;
 * null when the paragraph starts otherwise.
 */
export function datelineDay(paragraph: string): string | null {
  const date = findDates(paragraph.slice(0, DATELINE)).find(
    ({ precision, yearless }) => precision === 'day' && !yearless,
  );
  if (date === undefined) return null;
  if (tokenise(paragraph.slice(0, date.start)).length > 4) return null;
  const after = /^\s*[،,]?\s*(?:\(([^()]{1,30})\)|([\p{L}. ]{0,25}?))\s*[-–—:]+/u.exec(
    paragraph.slice(date.end, date.end + DATELINE),
  );
  if (after === null) return null;
  const credit = (after[1] ?? after[2] ?? '').trim();
  return credit === '' || isAgency(credit) || after[1] !== undefined ? date.from : null;
}
