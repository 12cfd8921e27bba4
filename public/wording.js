/** Arabic wording of numbers, times and corpus facts, and the direction of a text. */

const LOCALE = 'ar-u-nu-latn-ca-gregory';
const plural = new Intl.PluralRules('ar');
const number = new Intl.NumberFormat(LOCALE);
const time = new Intl.DateTimeFormat(LOCALE, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
const day = new Intl.DateTimeFormat(LOCALE, { weekday: 'long', day: 'numeric', month: 'long' });

/**
 * Forms of a counted noun: one, two, 3–10, 11–99, and after hundreds.
 * @typedef {{ one: string, two: string, few: string, many: string, other: string }} CountedNoun
 */

/** @type {Record<'articles' | 'outlets' | 'quotes' | 'members', CountedNoun>} */
const NOUNS = {
  articles: { one: 'مقال واحد', two: 'مقالان', few: 'مقالات', many: 'مقالاً', other: 'مقال' },
  outlets: { one: 'مصدر واحد', two: 'مصدران', few: 'مصادر', many: 'مصدراً', other: 'مصدر' },
  quotes: { one: 'قول واحد', two: 'قولان', few: 'أقوال', many: 'قولاً', other: 'قول' },
  members: { one: 'عضو واحد', two: 'عضوان', few: 'أعضاء', many: 'عضواً', other: 'عضو' },
};

/** A number with its noun in the right form. @param {number} count @param {keyof typeof NOUNS} noun */
export function counted(count, noun) {
  const forms = NOUNS[noun];
  const category = plural.select(count);
  if (category === 'one' || category === 'two') return forms[category];
  return `${number.format(count)} ${category === 'zero' ? forms.other : forms[category]}`;
}

/** @param {number} seconds since the epoch */
export function clock(seconds) {
  return time.format(seconds * 1000);
}

/** «اليوم», «أمس» or the date. @param {number} seconds @param {Date} [now] */
export function dayName(seconds, now = new Date()) {
  const date = new Date(seconds * 1000);
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return 'اليوم';
  if (date.toDateString() === yesterday.toDateString()) return 'أمس';
  return day.format(date);
}

/** Right-to-left when at least half of the letters are Arabic, whatever the first word. @param {string} text */
export function direction(text) {
  const arabic = text.match(/\p{Script=Arabic}/gu)?.length ?? 0;
  const latin = text.match(/\p{Script=Latin}/gu)?.length ?? 0;
  return latin > arabic ? 'ltr' : 'rtl';
}

/** A command that stays left-to-right inside Arabic text. @param {string} text */
export function isolated(text) {
  return `\u2068${text}\u2069`;
}

/**
 * Puts one line of plain text into an element, in the direction of the text; a command at its start reads from left
 * to right.
 * @param {HTMLElement} element @param {string} text
 */
export function showText(element, text) {
  element.dir = direction(text);
  element.textContent = text.replace(/^\/\w+(?:@\w+)?/, isolated);
}
