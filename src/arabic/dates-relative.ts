/** Dates relative to a day: «أمس», «الثلاثاء الماضي», «الأسبوع الفائت», «قبل ثلاثة أيام», «تشرين الثاني الماضي». */

import type { DateMention } from './dates.js';
import { addDays, daysInMonth, isoDay, partsOf, weekdayOf } from './dates-calendar.js';
import { dateVocabulary, type RelativeWord } from './dates-vocabulary.js';
import { type Token, tokenise } from './tokens.js';

type Unit = 'week' | 'month' | 'year' | 'days';
type Side = 'last' | 'next' | 'this';

interface Span {
  readonly from: string;
  readonly to: string;
  readonly precision: DateMention['precision'];
}

interface Step {
  readonly span: Span;
  /** Tokens taken. */
  readonly length: number;
}

const day = (iso: string): Span => ({ from: iso, to: iso, precision: 'day' });

function monthSpan(year: number, month: number): Span {
  const first = isoDay(year + Math.floor((month - 1) / 12), ((((month - 1) % 12) + 12) % 12) + 1, 1) ?? '';
  const parts = partsOf(first);
  return { from: first, to: addDays(first, daysInMonth(parts.year, parts.month) - 1), precision: 'month' };
}

/** The week, month or year that lies `offset` units after the one of `now`. Weeks run from Saturday to Friday. */
function unitSpan(unit: Exclude<Unit, 'days'>, now: string, offset: number): Span {
  const { year, month } = partsOf(now);
  if (unit === 'month') return monthSpan(year, month + offset);
  if (unit === 'year')
    return { from: `${year + offset}-01-01`, to: `${year + offset}-12-31`, precision: 'year' };
  const saturday = addDays(now, -((weekdayOf(now) + 1) % 7) + 7 * offset);
  return { from: saturday, to: addDays(saturday, 6), precision: 'day' };
}

/** A weekday alone is the last one up to today; «الماضي» excludes today, «المقبل» is the next one after today. */
function weekdaySpan(weekday: number, side: Side | null, now: string): Span {
  const back = (weekdayOf(now) - weekday + 7) % 7;
  if (side === 'next') return day(addDays(now, 7 - back));
  return day(addDays(now, back === 0 && side === 'last' ? -7 : -back));
}

function namedMonthSpan(month: number, side: Side, now: string): Span {
  const { year, month: present } = partsOf(now);
  if (side === 'last') return monthSpan(month < present ? year : year - 1, month);
  if (side === 'next') return monthSpan(month > present ? year : year + 1, month);
  return monthSpan(year, month);
}

class RelativeParser {
  readonly #words = dateVocabulary();

  constructor(
    readonly tokens: readonly Token[],
    readonly now: string,
  ) {}

  step(at: number): Step | null {
    return this.#ago(at) ?? this.#weekday(at) ?? this.#namedMonth(at) ?? this.#unit(at) ?? this.#day(at);
  }

  #word(at: number): { word: RelativeWord; length: number } | null {
    const match = this.#words.relative.match(this.tokens, at);
    return match === null ? null : { word: match.value, length: match.length };
  }

  #side(at: number): { side: Side; length: number } | null {
    const found = this.#word(at);
    if (found === null) return null;
    const { kind } = found.word;
    return kind === 'last' || kind === 'next' || kind === 'this'
      ? { side: kind, length: found.length }
      : null;
  }

  #day(at: number): Step | null {
    const found = this.#word(at);
    if (found === null || found.word.kind !== 'day') return null;
    return { span: day(addDays(this.now, found.word.offset)), length: found.length };
  }

  /** «الثلاثاء», «الثلاثاء الماضي», «يوم الثلاثاء»: the name needs its article, «أحد» and «خميس» are no days. */
  #weekday(at: number): Step | null {
    const match = this.#words.weekdays.match(this.tokens, at);
    if (match === null || /[a-z]/.test(this.tokens[at]?.form ?? '')) return null;
    const side = this.#side(at + match.length);
    if (side === null && this.#isLimit(at)) return null;
    const taken = side === null || side.side === 'this' ? 0 : side.length;
    return { span: weekdaySpan(match.value, side?.side ?? null, this.now), length: match.length + taken };
  }

  /** «الحد» is a Sunday behind «يوم» and at the end; else mostly the limit: «الحد الأدنى», «الحد من …». */
  #isLimit(at: number): boolean {
    const isLast = at + 1 === this.tokens.length;
    return LIMIT.test(this.tokens[at]?.form ?? '') && !isLast && !DAY.test(this.tokens[at - 1]?.form ?? '');
  }

  #namedMonth(at: number): Step | null {
    const match = this.#words.months.match(this.tokens, at);
    const side = match === null ? null : this.#side(at + match.length);
    if (match === null || side === null) return null;
    return { span: namedMonthSpan(match.value, side.side, this.now), length: match.length + side.length };
  }

  /** «الأسبوع الماضي», «هذا العام», «السابع من الشهر الجاري». */
  #unit(at: number): Step | null {
    const before = this.#side(at);
    const unit = this.#word(at + (before?.length ?? 0));
    if (unit === null || !isPeriod(unit.word.kind)) return null;
    const after = before?.side === 'this' ? null : this.#side(at + unit.length);
    const side = before?.side === 'this' ? before : after;
    if (side === null || (before !== null && before.side !== 'this')) return null;
    const offset = { last: -1, this: 0, next: 1 }[side.side];
    return { span: unitSpan(unit.word.kind, this.now, offset), length: side.length + unit.length };
  }

  /** «قبل يومين», «قبل 3 أيام», «منذ أسبوع». */
  #ago(at: number): Step | null {
    const cue = this.#word(at);
    if (cue?.word.kind !== 'ago') return null;
    const number = /^\d{1,3}$/.test(this.tokens[at + 1]?.form ?? '')
      ? Number(this.tokens[at + 1]?.form)
      : null;
    const place = at + 1 + (number === null ? 0 : 1);
    const unit = this.#word(place);
    const form = this.tokens[place]?.form ?? '';
    if (unit === null || (unit.word.kind !== 'days' && !isPeriod(unit.word.kind))) return null;
    if (number === null && (/^ال/.test(form) || PLURAL.test(form) || this.#isYear(place + 1))) return null;
    const count = number ?? (/ين$/.test(form) ? 2 : 1);
    return { span: agoSpan(unit.word.kind, count, this.now), length: place + unit.length - at };
  }

  /** «منذ عام 2011» is a calendar year, not a year ago. */
  #isYear(at: number): boolean {
    return /^\d{4}/.test(this.tokens[at]?.form ?? '');
  }
}

const LIMIT = /^[وفب]?الحد$/;
const DAY = /^(?:يوم|نهار|ليله|صباح|مساء)$/;
/** Plurals without a number («منذ سنوات») name no date. */
const PLURAL = /^(?:ايام|اسابيع|اشهر|شهور|اعوام|سنوات|سنين)$/;

function isPeriod(kind: RelativeWord['kind']): kind is 'week' | 'month' | 'year' {
  return kind === 'week' || kind === 'month' || kind === 'year';
}

function agoSpan(unit: Unit, count: number, now: string): Span {
  if (unit === 'days') return day(addDays(now, -count));
  if (unit === 'week') return day(addDays(now, -7 * count));
  return unitSpan(unit, now, -count);
}

/**
 * Expressions of time that depend on the day of speaking, in text order.
 *
 * A weekday alone means the last one up to and including `now`. Weeks run from Saturday to Friday.
 *
 * @param now - ISO day of the question, or of the article's publication
 */
export function resolveRelative(text: string, now: string): DateMention[] {
  const tokens = tokenise(text);
  const parser = new RelativeParser(tokens, now.slice(0, 10));
  const found: DateMention[] = [];
  for (let at = 0; at < tokens.length; ) {
    const step = parser.step(at);
    const [first, last] = [tokens[at], tokens[at + (step?.length ?? 1) - 1]];
    if (step !== null && first !== undefined && last !== undefined) {
      found.push({ start: first.start, end: last.end, ...step.span, yearless: false });
    }
    at += step?.length ?? 1;
  }
  return found;
}
