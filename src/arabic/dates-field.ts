/** The date of a whole field or line, such as a publication date: ISO 8601, RFC 2822, or any form of dates.ts. */

import { findDates } from './dates.js';
import { isoDay } from './dates-calendar.js';
import { asciiDigits } from './normalise.js';

const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/;
const EPOCH = /^\d{10}(?:\d{3})?$/;

/** An ISO field in one spelling; the time is kept only together with its zone. */
function isoField(field: string): string | null {
  const match = ISO.exec(field);
  if (match === null) return null;
  const [, year, month, date, hour, minute, second = '00', zone] = match;
  const day = isoDay(Number(year), Number(month), Number(date));
  if (day === null || hour === undefined || zone === undefined) return day;
  if (Number(hour) > 24 || Number(minute) > 59 || Number(second) > 60) return day;
  return `${day}T${hour}:${minute}:${second}${zone.replace(/^([+-]\d{2}):?(\d{2})$/, '$1:$2')}`;
}

/**
 * The date that a field gives, as ISO 8601: with time and zone where the field has both, else the date alone;
 * null when it holds no complete date. Ten- and thirteen-digit numbers are seconds and milliseconds since 1970.
 */
export function parseDate(field: string): string | null {
  const text = asciiDigits(field).trim();
  const iso = isoField(text);
  if (iso !== null) return iso;
  if (EPOCH.test(text)) {
    return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
  }
  const mention = findDates(text).find((date) => date.precision === 'day' && !date.yearless);
  return mention?.from ?? null;
}
