/** Dates for the chat, with both month families: readers know one or the other. */

const MONTHS = [
  'كانون الثاني/يناير',
  'شباط/فبراير',
  'آذار/مارس',
  'نيسان/أبريل',
  'أيار/مايو',
  'حزيران/يونيو',
  'تموز/يوليو',
  'آب/أغسطس',
  'أيلول/سبتمبر',
  'تشرين الأول/أكتوبر',
  'تشرين الثاني/نوفمبر',
  'كانون الأول/ديسمبر',
];

/**
 * An ISO date or date with time as «27 تشرين الثاني/نوفمبر 2018», the day as the source gives it; null when it is no
 * date.
 */
export function arabicDate(iso: string | null): string | null {
  const parts = iso?.match(/^(\d{4})-(\d{2})(?:-(\d{2}))?/);
  const month = MONTHS[Number(parts?.[2]) - 1];
  if (parts === undefined || parts === null || month === undefined) return null;
  const [, year, , day] = parts;
  return day === undefined ? `${month} ${year}` : `${Number(day)} ${month} ${year}`;
}
