/** Dates named in a question: absolute ones, and those that count from the day of asking. */

import { findDates, resolveRelative } from '../../arabic/index.js';
import type { QuestionDate } from './analysed-question.js';

type UntitledDate = Omit<QuestionDate, 'text'>;

/**
 * All dates of the question, in order; months without a year stay yearless, since questions look back at any year.
 *
 * @param now - ISO day of asking
 */
export function questionDates(text: string, now: string): QuestionDate[] {
  const absolute = findDates(written(text)).map((date) => ({ ...date, relative: false }));
  const relative = resolveRelative(text, now).map((date) => ({ ...date, relative: true }));
  const bare = yearsAlone(text);
  return [...absolute, ...without(relative, absolute), ...without(bare, [...absolute, ...relative])]
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, from, to, yearless, relative }) => ({
      ...{ start, end, from, to, yearless, relative },
      text: text.slice(start, end),
    }));
}

/** «تشرين التاني»: months as they are spoken, letter by letter as they are written. */
const written = (text: string): string =>
  text.replace(/(?<=(?:تشرين|كانون|ربيع|جمادى|جمادي)\s+ال)ت(?=اني)/gu, 'ث');

/** A year without «عام»: «انتخابات ٢٠١٥», «مؤتمر تونس 2020». */
function yearsAlone(text: string): UntitledDate[] {
  return [...text.matchAll(/(?<![\p{N}.,])(?:19|20|١٩|٢٠)[0-9٠-٩]{2}(?![\p{N}%]|[.,]\p{N})/gu)].map(
    (match) => {
      const year = match[0].replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
      const [start, end] = [match.index, match.index + 4];
      return { start, end, from: `${year}-01-01`, to: `${year}-12-31`, yearless: false, relative: false };
    },
  );
}

function without(dates: readonly UntitledDate[], taken: readonly UntitledDate[]): UntitledDate[] {
  return dates.filter((date) => !taken.some((other) => other.start < date.end && date.start < other.end));
}
