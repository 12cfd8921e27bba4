/**
 * Dates in Arabic text: all month families, Hijri months, Arabic-Indic digits, numeric and Latin forms.
 *
 * Finds calendar dates only; «أمس» and «الأسبوع الماضي» are the matter of dates-relative.ts.
 */

import { numericDates } from './dates-numeric.js';
import { nearestYear, spanOf } from './dates-span.js';
import { dateVocabulary } from './dates-vocabulary.js';
import type { PhraseMatch } from './phrase-table.js';
import { type Token, tokenise } from './tokens.js';

export type DatePrecision = 'day' | 'month' | 'year';

/** A date that stands in a text. */
export interface DateMention {
  /** UTF-16 offsets in the text, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** First and last day, ISO 8601 (`2018-11-01`, `2018-11-30`); without a year `--11-01`, `--11-30`. */
  readonly from: string;
  readonly to: string;
  readonly precision: DatePrecision;
  /** True when no year is given and none could be inferred. */
  readonly yearless: boolean;
}

interface Found extends DateMention {
  /** Index of the token after the mention. */
  readonly next: number;
}

const YEAR_CUE = /^[وفبلك]?(?:ال|ل)?(?:عام|سنه)$/;
/** What may stand between the parts of one date. */
const GAP = /^[\s,،/()\-–—.|\u200E\u200F]{0,4}$/;

/** Walks over the tokens of one text; each step looks at a bounded number of tokens. */
class DateParser {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  readonly #words = dateVocabulary();

  constructor(text: string, tokens: readonly Token[]) {
    this.#text = text;
    this.#tokens = tokens;
  }

  all(): DateMention[] {
    const found: DateMention[] = [];
    for (let at = 0; at < this.#tokens.length; ) {
      const mention = this.#dayMonth(at) ?? this.#monthFirst(at) ?? this.#yearAlone(at);
      if (mention === null) {
        at++;
        continue;
      }
      const { next, ...date } = mention;
      found.push(date);
      at = next;
    }
    return found;
  }

  #form(at: number): string {
    return this.#tokens[at]?.form ?? '';
  }

  /** True when token `at` stands right after its predecessor, apart from spaces and light punctuation. */
  #joined(at: number): boolean {
    const [before, token] = [this.#tokens[at - 1], this.#tokens[at]];
    return before !== undefined && token !== undefined && GAP.test(this.#text.slice(before.end, token.start));
  }

  /** Index after link words that start at `at`. */
  #afterLinks(at: number): number {
    let next = at;
    while (next < at + 3 && this.#words.around.between.has(this.#form(next)) && this.#joined(next)) next++;
    return next;
  }

  #monthAt(at: number): { month: number; hijri: boolean; next: number } | null {
    const gregorian = this.#words.months.match(this.#tokens, at);
    if (gregorian !== null)
      return { month: gregorian.value, hijri: false, next: this.#afterTwin(at, gregorian) };
    const number = this.#numberedMonth(at);
    if (number !== null) return { month: number, hijri: false, next: at + 2 };
    const hijri = this.#words.hijriMonths.match(this.#tokens, at);
    return hijri === null ? null : { month: hijri.value, hijri: true, next: at + hijri.length };
  }

  /** «شهر 11 سنة 2018», «بشهر 11؟»: only before a year or at the end, since «خلال شهر 11 شخصا» counts people. */
  #numberedMonth(at: number): number | null {
    const form = this.#form(at);
    if (!form.endsWith('شهر') || !/^[وف]?[بل]?شهر$/.test(form) || !this.#joined(at + 1)) return null;
    const month = this.#number(at + 1, /^(\d{1,2})$/);
    if (month === null || month < 1 || month > 12) return null;
    return this.#tokens[at + 2] === undefined || this.#year(at + 2) !== null ? month : null;
  }

  /** Skips the same month's name of another family: «تشرين الثاني/نوفمبر». */
  #afterTwin(at: number, month: PhraseMatch<number>): number {
    const next = at + month.length;
    const twin = this.#joined(next) ? this.#words.months.match(this.#tokens, next) : null;
    return twin !== null && twin.value === month.value ? next + twin.length : next;
  }

  #number(at: number, digits: RegExp): number | null {
    const form = this.#form(at);
    if (!/\d/.test(form)) return null;
    const match = digits.exec(form);
    return match === null ? null : Number(match[1]);
  }

  #day(at: number): { day: number; next: number } | null {
    const day = this.#number(at, /^و?(\d{1,2})(?:st|nd|rd|th)?$/);
    if (day !== null) return day >= 1 && day <= 31 ? { day, next: this.#afterLinks(at + 1) } : null;
    const ordinal = this.#words.ordinals.match(this.#tokens, at);
    if (ordinal === null) return null;
    const next = this.#afterLinks(at + ordinal.length);
    return next > at + ordinal.length ? { day: ordinal.value, next } : null;
  }

  /** The year that stands at `at`, behind link words or a comma; `next` is the token after it. */
  #year(at: number): { year: number; next: number } | null {
    const place = this.#afterLinks(at);
    const year = this.#joined(place) ? this.#number(place, /^(\d{4})(?:م|ه)?$/) : null;
    return year !== null && year >= 1300 && year < 2200 ? { year, next: place + 1 } : null;
  }

  /** «27 من تشرين الثاني 2018», «السابع من أيار», «الثلاثاء 27 نوفمبر». */
  #dayMonth(at: number): Found | null {
    const weekday = this.#words.weekdays.match(this.#tokens, at);
    const from = at + (weekday?.length ?? 0);
    if (weekday !== null && !this.#joined(from)) return null;
    const day = this.#day(from);
    if (day === null || !this.#joined(day.next)) return null;
    const month = this.#monthAt(day.next);
    return month === null ? null : this.#found(at, month.next, month, day.day, this.#year(month.next));
  }

  /** «نوفمبر 27, 2018», «شهر تشرين الثاني 2018», «في تشرين الثاني». */
  #monthFirst(at: number): Found | null {
    const month = this.#monthAt(at);
    if (month === null) return null;
    const day = this.#joined(month.next) ? this.#number(month.next, /^(\d{1,2})(?:st|nd|rd|th)?$/) : null;
    const dayYear = day === null || day < 1 || day > 31 ? null : this.#year(month.next + 1);
    if (day !== null && dayYear !== null) return this.#found(at, month.next + 1, month, day, dayYear);
    const year = this.#year(month.next);
    if (year === null && !this.#isCued(at, month.next)) return null;
    return this.#found(at, month.next, month, null, year);
  }

  #isCued(at: number, next: number): boolean {
    if (/[a-z]/.test(this.#form(at))) return false;
    const { behind, before } = this.#words.around;
    const [previous, following] = [this.#form(at - 1), this.#form(next)];
    const glued = /^[ب]/.test(this.#form(at)) && this.#words.months.match(this.#tokens, at) !== null;
    return (
      glued ||
      /شهر$/.test(this.#form(at)) ||
      behind.has(previous) ||
      behind.has(previous.replace(/^[وف]/, '')) ||
      before.has(following)
    );
  }

  #yearAlone(at: number): Found | null {
    const [cue, token] = [this.#tokens[at], this.#tokens[at + 1]];
    if (cue === undefined || token === undefined || !YEAR_CUE.test(cue.form)) return null;
    const year = this.#number(at + 1, /^(\d{4})م?$/);
    if (year === null || year < 1500 || year > 2199) return null;
    const [from, to] = [`${year}-01-01`, `${year}-12-31`];
    const next = at + 2;
    return { start: cue.start, end: token.end, from, to, precision: 'year', yearless: false, next };
  }

  #found(
    at: number,
    afterMonth: number,
    month: { month: number; hijri: boolean },
    day: number | null,
    year: { year: number; next: number } | null,
  ): Found | null {
    const next = year?.next ?? afterMonth;
    const [first, last] = [this.#tokens[at], this.#tokens[next - 1]];
    const span = spanOf(month, day, year?.year ?? null);
    if (span === null || first === undefined || last === undefined) return null;
    const precision = day === null ? 'month' : 'day';
    return { start: first.start, end: last.end, ...span, precision, yearless: year === null, next };
  }
}

/**
 * Calendar dates that stand in a text, in text order, without overlaps.
 *
 * Understood: «27 من تشرين الثاني 2018», «نوفمبر/تشرين الثاني 2018», «السابع من أيار», «في نونبر», «عام 2015»,
 * 12/3/2019 (day first), 2019-03-12, `November 27, 2018`, «14 رمضان 1440هـ»; a lone month name only where the
 * words around it make it a date. Time is linear in the length of the text.
 *
 * @param reference - ISO day (the article's date, or today) that decides the year where the text gives none: the
 *   nearest one. Without it such mentions come back with `yearless: true`; compare them with {@link coversDate}.
 * @param tokens - the words of `text`, for callers that have them already
 */
export function findDates(
  text: string,
  reference?: string | null,
  tokens: readonly Token[] = tokenise(text),
): DateMention[] {
  const numeric = numericDates(text);
  const worded = new DateParser(text, tokens).all();
  const overlaps = (a: DateMention, b: DateMention): boolean => a.start < b.end && b.start < a.end;
  let next = 0;
  const free = worded.filter((mention) => {
    while ((numeric[next]?.end ?? Number.POSITIVE_INFINITY) <= mention.start) next++;
    const near = numeric[next];
    return near === undefined || !overlaps(near, mention);
  });
  return [...numeric, ...free]
    .sort((a, b) => a.start - b.start)
    .map((mention) => (mention.yearless && reference ? nearestYear(mention, reference) : mention));
}

/** Does a mention include the day of `iso` (a date or date with time)? Mentions without a year include it in any year. */
export function coversDate(mention: DateMention, iso: string): boolean {
  const day = iso.slice(0, 10);
  const value = mention.yearless ? `-${day.slice(4)}` : day;
  return mention.from <= value && value <= mention.to;
}
