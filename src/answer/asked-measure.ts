/** What a how-many question counts or measures, by its noun, verb and question word. */

import { normalise, readTable, readWordList } from '../arabic/index.js';

/** A unit of measure or money. */
export interface Unit {
  readonly kind: string;
  /** The same for all words of one unit. */
  readonly id: number;
}

interface NumberWords {
  readonly units: ReadonlyMap<string, Unit>;
  /** Beginnings of words that are asked for, with the kind of unit. */
  readonly asked: readonly (readonly [beginning: string, kind: string])[];
  /** Nouns whose form in ين or ان is the dual. */
  readonly duals: ReadonlySet<string>;
  /** The same nouns in the singular. */
  readonly counted: ReadonlySet<string>;
  readonly ageCues: ReadonlySet<string>;
  /** Amounts without a figure: «نصف»، «عشرات». */
  readonly amounts: ReadonlySet<string>;
}

let loaded: NumberWords | null = null;

const list = (words: string): string[] => words.split('،').map((word) => normalise(word).trim());

/** The word lists of numbers, read once. */
export function numberWords(): NumberWords {
  if (loaded !== null) return loaded;
  const units = new Map<string, Unit>();
  for (const [id, [kind = '', words = '']] of readTable('questions/units.txt').entries()) {
    for (const unit of list(words)) if (!units.has(unit)) units.set(unit, { kind, id });
  }
  const nouns = readWordList('questions/dual-nouns.txt').map(normalise);
  loaded = {
    units,
    asked: readTable('questions/asked-units.txt').flatMap(([kind = '', words = '']) =>
      list(words).map((beginning) => [beginning, kind] as const),
    ),
    counted: new Set(nouns),
    duals: new Set(nouns.flatMap((noun) => dualsOf(noun))),
    amounts: new Set(readTable('questions/amount-words.txt').flatMap(([, words = '']) => list(words))),
    ageCues: new Set(readWordList('questions/age-cues.txt').map(normalise)),
  };
  return loaded;
}

const dualsOf = (noun: string): string[] => {
  const stem = noun.replace(/ه$/, 'ت');
  return [`${stem}ين`, `${stem}ان`];
};

const ANYTHING = 'anything';
const CHANGE = 'change';
export const RANK = 'rank';

/** «قيمته» begins as «قيمة» does. */
const kindsOf = (word: string): string[] =>
  numberWords().asked.flatMap(([beginning, kind]) =>
    word.startsWith(beginning) || word.startsWith(beginning.replace(/ه$/, 'ت')) ? [kind] : [],
  );

/** «بكم رفع البنك الفائدة؟»: a share answers as well as a sum. */
export const isChange = (noun: string): boolean => kindsOf(noun).includes(CHANGE);

/** Does the noun count whatever the text counts: persons, cases, times? */
export const isCountedAnyhow = (noun: string): boolean => kindsOf(noun).includes(ANYTHING);

/** Is the word, as news and spoken questions count it, a thing or a person: «كم مقعدا»، «كم سيارة»، «كم بيت»؟ */
export const isCounted = (noun: string): boolean =>
  /[اه]$/.test(noun) || isCountedAnyhow(noun) || numberWords().counted.has(noun);

/** «بكم»، «بقداش»: before a thing asks for its price. */
const FOR_HOW_MUCH = /^[وف]?ب(?:كم|كام|قداش|قديش|شحال|اديش|قدي|كد|شكد)$/;
/** The article, with what is joined before it. */
export const DEFINITE = /^[وف]?(?:[بلك]?ال|لل)/;

/**
 * Kind of unit that the answer to «how much» comes in; null for a plain count.
 *
 * @param words - the normalised words of the question up to the noun or verb that is asked for, the last one
 */
export function askedUnit(words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  // «كم دينارا» asks for a number of dinars, «كم الدينار» for its price in others.
  const own = DEFINITE.test(last) ? undefined : numberWords().units.get(last)?.kind;
  if (own !== undefined) return own;
  const kinds = words.flatMap((word) => kindsOf(word.replace(DEFINITE, '')));
  const kind = kinds.find((found) => found !== ANYTHING && found !== CHANGE);
  if (kind !== undefined) return kind;
  return DEFINITE.test(last) && words.some((word) => FOR_HOW_MUCH.test(word)) ? 'money' : null;
}
