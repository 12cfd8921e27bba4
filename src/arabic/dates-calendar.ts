/** Calendar arithmetic on ISO dates (`2018-11-27`), without clocks and time zones; Hijri dates by Umm al-Qura. */

const DAY_MS = 86_400_000;

const UMALQURA = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});

const pad = (value: number, width: number): string => String(value).padStart(width, '0');

/** `2018-11-27`, or null when there is no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) {
    return null;
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** Number of days of a Gregorian month, `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The day `days` after (before, when negative) an ISO date. */
export function addDays(iso: string, days: number): string {
  return new Date(Date.parse(`${iso.slice(0, 10)}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10);
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(iso: string): number {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`).getUTCDay();
}

/** Year, month (from 1) and day of an ISO date. */
export function partsOf(iso: string): { year: number; month: number; day: number } {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)), day: Number(iso.slice(8, 10)) };
}

/** Days from one ISO date to another, negative when `to` lies before `from`. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

function hijriOf(time: number): { year: number; month: number; day: number } {
  const parts = { year: 0, month: 0, day: 0 };
  for (const { type, value } of UMALQURA.formatToParts(time)) {
    if (type === 'year' || type === 'month' || type === 'day') parts[type] = Number.parseInt(value, 10);
  }
  return parts;
}

/**
 * The Gregorian ISO date of a Hijri day by the Umm al-Qura calendar (1300–1600 AH), null when there is no such day.
 *
 * Starts from the mean length of the Hijri year (354.367 days since 16 July 622, Julian) and corrects by what `Intl` says.
 */
export function gregorianOfHijri(year: number, month: number, day: number): string | null {
  if (year < 1300 || year > 1600 || month < 1 || month > 12 || day < 1 || day > 30) return null;
  const elapsed = (year - 1) * 354.367 + (month - 1) * 29.53 + day;
  let time = Date.UTC(622, 6, 18) + Math.round(elapsed) * DAY_MS;
  for (let round = 0; round < 8; round++) {
    const found = hijriOf(time);
    const off = (year - found.year) * 354 + (month - found.month) * 29.5 + (day - found.day);
    if (off === 0) return new Date(time).toISOString().slice(0, 10);
    time += (Math.abs(off) < 1 ? Math.sign(off) : Math.round(off)) * DAY_MS;
  }
  return null;
}
