/**
 * Numbers in running Arabic text: digits of all shapes, number words, and mixtures (٣ آلاف, ألف وخمسمئة, 38,25, 9ر2).
 *
 * A mention carries its value, so that ألفي, 2000 and ٢٠٠٠ meet.
 */

import { normalise } from './normalise.js';
import type { Token } from './tokens.js';
import { readTable } from './word-list.js';

export interface NumberMention {
  readonly value: number;
  /** Indices of the first and last token, both inclusive. */
  readonly first: number;
  readonly last: number;
}

type Kind = 'unit' | 'teen' | 'tens' | 'hundreds' | 'scale' | 'dual' | 'plural';

interface NumberWord {
  readonly value: number;
  readonly kind: Kind;
  /** The word is joined to what stands before it: وعشرين. */
  readonly joined: boolean;
}

const KINDS: ReadonlySet<string> = new Set(['unit', 'teen', 'tens', 'hundreds', 'scale', 'dual', 'plural']);
const isKind = (kind: string | undefined): kind is Kind => kind !== undefined && KINDS.has(kind);

const NEVER = 'never';
/** Words that look like a number with proclitics and are none: الاثنين is Monday, بالمئة per cent. */
const NOT_A_NUMBER: ReadonlySet<string> = new Set(
  readTable('arabic/numbers.txt').flatMap(([, kind, spellings]) =>
    kind === NEVER ? (spellings ?? '').split('،').map((spelling) => normalise(spelling.trim())) : [],
  ),
);
const WORDS: ReadonlyMap<string, Omit<NumberWord, 'joined'>> = readNumberWords();
const PROCLITIC = /^(و|ف)?(ب|ل|ك)?(?=.{2})/;
const ARTICLE = /^ال(?=.{2})/;
const DIGITS = /^\d+$/;
/** The first figures of a number may be joined to proclitics: ب10 سنوات, و45 جريحا, الـ28. */
const JOINED_DIGITS = /^[وف]?(?:[بلك]|ال|لل|بال)?(\d+)$/;
/** Agencies write the decimals first: 9ر2 is 2.9. */
const AGENCY_DECIMAL = /^[وف]?[بل]?(\d+)ر(\d+)$/;

function readNumberWords(): Map<string, Omit<NumberWord, 'joined'>> {
  const words = new Map<string, Omit<NumberWord, 'joined'>>();
  for (const [value, kind, spellings] of readTable('arabic/numbers.txt')) {
    if (!isKind(kind)) continue;
    for (const spelling of spellings?.split('،') ?? []) {
      words.set(normalise(spelling.trim()), { value: Number(value), kind });
    }
  }
  return words;
}

function numberWord(form: string): NumberWord | null {
  const plain = WORDS.get(form);
  if (plain !== undefined) return { ...plain, joined: false };
  if (NOT_A_NUMBER.has(form)) return null;
  const proclitic = PROCLITIC.exec(form);
  const rest = form.slice(proclitic?.[0].length ?? 0);
  // «بألفي» has no article though it looks so.
  const word = WORDS.get(rest) ?? WORDS.get(rest.replace(ARTICLE, ''));
  return word === undefined ? null : { ...word, joined: proclitic?.[1] === 'و' };
}

/** True when a normalised word is a number by itself or part of one: digits, number words with or without proclitics. */
export const isNumberWord = (form: string): boolean =>
  /^\d/.test(form) || JOINED_DIGITS.test(form) || numberWord(form) !== null;

/** A run of digit tokens with separators between them (1,500.25) as one value. */
function readDigits(text: string, tokens: readonly Token[], first: number): NumberMention | null {
  const token = tokens[first];
  if (token === undefined) return null;
  const agency = AGENCY_DECIMAL.exec(token.form);
  if (agency !== null) return { value: Number(`${agency[2]}.${agency[1]}`), first, last: first };
  let digits = JOINED_DIGITS.exec(token.form)?.[1];
  if (digits === undefined) return null;
  let last = first;
  for (let next = first + 1; next < tokens.length; next++) {
    const before = tokens[next - 1];
    const group = tokens[next];
    if (before === undefined || group === undefined || !DIGITS.test(group.form)) break;
    if (group.start - before.end !== 1) break;
    const separator = text.charAt(before.end);
    if (',.،٫٬'.includes(separator) && group.form.length === 3 && digits.length <= 3 + 3 * (last - first)) {
      if (separator === '٫') return { value: Number(`${digits}.${group.form}`), first, last: next };
      digits += group.form;
    } else if (separator === ' ' && group.form === '000' && digits.length <= 3) {
      digits += group.form;
    } else if (',.،٫'.includes(separator) && group.form.length <= 2) {
      return { value: Number(`${digits}.${group.form}`), first, last: next };
    } else break;
    last = next;
  }
  return digits.length > 15 ? null : { value: Number(digits), first, last };
}

/** Running value of a number in words: hundreds, tens and units wait in `open` until a scale closes them. */
interface Sum {
  closed: number;
  open: number;
  kind: Kind | 'digits';
}

/** Adds a word to the sum; false when the word belongs to another number. */
function add(sum: Sum, word: NumberWord): boolean {
  if (word.kind === 'scale' || word.kind === 'plural') {
    if (word.joined) {
      if (word.kind === 'plural' || sum.open >= word.value || sum.closed + sum.open <= word.value)
        return false;
      sum.closed += sum.open + word.value;
    } else {
      if (sum.open === 0) return false;
      sum.closed += sum.open * word.value;
    }
    sum.open = 0;
  } else if (word.kind === 'dual') {
    if (!word.joined) return false;
    sum.closed += sum.open + word.value;
    sum.open = 0;
  } else if (word.kind === 'teen' && !word.joined) {
    if (sum.kind !== 'unit') return false;
    sum.open += word.value;
  } else if (word.kind === 'hundreds' && !word.joined) {
    if (sum.kind !== 'unit' || word.value !== 100) return false;
    sum.open *= 100;
  } else {
    if (!word.joined || sum.kind === 'digits' || word.kind === sum.kind) return false;
    sum.open += word.value;
  }
  sum.kind = word.kind;
  return true;
}

function begin(word: NumberWord): Sum | null {
  if (word.kind === 'plural') return null;
  const closes = word.kind === 'scale' || word.kind === 'dual';
  return { closed: closes ? word.value : 0, open: closes ? 0 : word.value, kind: word.kind };
}

function readNumber(text: string, tokens: readonly Token[], first: number): NumberMention | null {
  const digits = readDigits(text, tokens, first);
  const word = digits === null ? numberWord(tokens[first]?.form ?? '') : null;
  const sum: Sum | null =
    digits !== null ? { closed: 0, open: digits.value, kind: 'digits' } : word === null ? null : begin(word);
  if (sum === null) return null;
  let last = digits?.last ?? first;
  for (let next = last + 1; next < tokens.length; next++) {
    const following = numberWord(tokens[next]?.form ?? '');
    if (following === null || !add(sum, following)) break;
    last = next;
  }
  const value = sum.closed + sum.open;
  return { value: Math.round(value * 1e6) / 1e6, first, last };
}

/**
 * All numbers of a text, in order, not overlapping.
 *
 * @param text - the text that `tokens` were cut from
 * @param tokens - from {@link tokenise}
 */
export function readNumbers(text: string, tokens: readonly Token[]): NumberMention[] {
  const mentions: NumberMention[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const mention = readNumber(text, tokens, index);
    if (mention === null) continue;
    mentions.push(mention);
    index = mention.last;
  }
  return mentions;
}
