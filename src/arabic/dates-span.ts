/** Days that a month, or a day of it, stands for, with and without a year. */

import type { DateMention } from './dates.js';
import { daysBetween, daysInMonth, gregorianOfHijri, isoDay, partsOf } from './dates-calendar.js';

/** First and last day of a month or day; null for days that do not exist and Hijri dates without a Hijri year. */
export function spanOf(
  { month, hijri }: { month: number; hijri: boolean },
  day: number | null,
  year: number | null,
): { from: string; to: string } | null {
  if (hijri) return year === null ? null : hijriSpan(year, month, day);
  if (year !== null && year < 1500) return null;
  const within = year ?? 2000;
  const from = isoDay(within, month, day ?? 1);
  const to = isoDay(within, month, day ?? daysInMonth(within, month));
  if (from === null || to === null) return null;
  return year === null ? { from: `-${from.slice(4)}`, to: `-${to.slice(4)}` } : { from, to };
}

function hijriSpan(year: number, month: number, day: number | null): { from: string; to: string } | null {
  const from = gregorianOfHijri(year, month, day ?? 1);
  const to = day === null ? (gregorianOfHijri(year, month, 30) ?? gregorianOfHijri(year, month, 29)) : from;
  return from === null || to === null ? null : { from, to };
}

/** Gives a mention without a year the year in which it lies nearest to the reference day. */
export function nearestYear(mention: DateMention, reference: string): DateMention {
  const { year } = partsOf(reference);
  const middle = `${mention.from.slice(1, 5)}15`;
  const distance = (candidate: number): number => Math.abs(daysBetween(reference, `${candidate}${middle}`));
  const best = [year, year - 1, year + 1].reduce((a, b) => (distance(b) < distance(a) ? b : a));
  const month = Number(mention.to.slice(2, 4));
  const lastDay = mention.precision === 'month' ? daysInMonth(best, month) : Number(mention.to.slice(5, 7));
  const from = isoDay(best, month, Number(mention.from.slice(5, 7)));
  const to = isoDay(best, month, lastDay);
  return from === null || to === null ? mention : { ...mention, from, to, yearless: false };
}
