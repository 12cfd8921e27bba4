/**
 * Which words another word may stand in for: nouns, adjectives and verbs, told by their inflection, and never names.
 *
 * A similar name is another person, so a soft match of names would answer questions about somebody the corpus does not know.
 * Common nouns and adjectives stand both with and without the article and in several forms (feminine, plural, with a pronoun),
 * names with it always or never, or in one form only; verbs stand in both genders. Given names, places, names of groups, months, weekdays, numbers and foreign script are left out by their lists.
 */

import { isNumberWord, monthNames, normalise, readTable, readWordList } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';

/** Shares of the occurrences with the article between which a word is a common noun. */
const LEAST_DEFINITE = 0.04;
const MOST_DEFINITE = 0.94;
/** Fewer occurrences of a form prove nothing. */
const ENOUGH = 3;
const ARTICLE = /^[وف]?(?:[بك]?ال|لل)./;
const ARABIC = /^[\u0621-\u064A]{3,}$/;

/** Single words of the lists of names, times and numbers. */
function listedNames(): string[] {
  const words = [
    ...readWordList('quotes/given-names.txt'),
    ...readWordList('quotes/places.txt'),
    ...readTable('arabic/names.txt').flat(),
    ...monthNames().flat(),
    ...readWordList('arabic/weekdays.txt'),
  ];
  return words.map(normalise).filter((word) => !word.includes(' '));
}

/** How the forms of each stem are inflected. */
interface Inflection {
  readonly all: Uint32Array;
  readonly definite: Uint32Array;
  /** Forms that end in ت, as a verb of a feminine subject does. */
  readonly feminine: Uint32Array;
  /** Number of distinct forms, article and proclitics apart. */
  readonly variety: Uint32Array;
}

function countInflection({ forms, counts, stemOf, stems, bareOf }: Lexicon): Inflection {
  const all = new Uint32Array(stems.length);
  const definite = new Uint32Array(stems.length);
  const feminine = new Uint32Array(stems.length);
  const variety = new Uint32Array(stems.length);
  const bareCounts = new Map<number, number>();
  for (const [id, form] of forms.entries()) {
    const stem = stemOf[id] ?? NO_STEM;
    const count = counts[id] ?? 0;
    all[stem] = (all[stem] ?? 0) + count;
    if (ARTICLE.test(form)) definite[stem] = (definite[stem] ?? 0) + count;
    if (form.endsWith(`${stems[stem]}ت`)) feminine[stem] = (feminine[stem] ?? 0) + count;
    const bare = bareOf[id] ?? 0;
    const before = bareCounts.get(bare) ?? 0;
    bareCounts.set(bare, before + count);
    if (before < ENOUGH && before + count >= ENOUGH) variety[stem] = (variety[stem] ?? 0) + 1;
  }
  return { all, definite, feminine, variety };
}

/** Stem id → 1 for words that others may stand in for. */
export function findReplaceable(lexicon: Lexicon): Uint8Array {
  const { stems, stemId, stem: stemOf } = lexicon;
  const { all, definite, feminine, variety } = countInflection(lexicon);
  const names = new Set(listedNames().map(stemOf));
  const count = (stem: string): number => all[stemId(stem) ?? NO_STEM] ?? 0;

  const isNoun = (id: number): boolean => {
    const share = (definite[id] ?? 0) / Math.max(1, all[id] ?? 0);
    return share >= LEAST_DEFINITE && share <= MOST_DEFINITE && (variety[id] ?? 0) > 1;
  };
  const isPastVerb = (id: number): boolean =>
    (feminine[id] ?? 0) >= ENOUGH && (all[id] ?? 0) - (feminine[id] ?? 0) >= ENOUGH && definite[id] === 0;
  const isPresentVerb = (stem: string): boolean => {
    if (!/^[يت]/.test(stem)) return false;
    const other = (stem.startsWith('ي') ? 'ت' : 'ي') + stem.slice(1);
    return count(stem) >= ENOUGH && count(other) >= ENOUGH;
  };
  const replaceable = new Uint8Array(stems.length);
  for (const [id, stem] of stems.entries()) {
    if (id === NO_STEM || !ARABIC.test(stem) || names.has(stem) || isNumberWord(stem)) continue;
    if (isNoun(id) || isPastVerb(id) || isPresentVerb(stem)) replaceable[id] = 1;
  }
  return replaceable;
}
