/**
 * Words behind the prepositions ب and ل, where stems do not bring the joined and the bare form together: they take the letter off
 * only when the rest is far more frequent, but local news writes «بسوسة» nearly as often as «سوسة» and «لمناقشة» more often
 * than «مناقشة».
 */

import { readWordList, wordFrequencies } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import type { Alternative, Concept } from './query.js';

const PREPOSITIONS = ['ل', 'ب'];
/** Of shorter words the joined form is often a word of its own: بحرية is not ب and حرية. */
const SHORTEST_WORD = 5;
/** Of words of this length, where grammar tells: no preposition stands behind an article, but «البحرية» does. */
const SHORT_WORD = 4;
/** A rest that is much rarer than the whole is a slip of typing: «ريطانيا». */
const LEAST_SHARE = 0.25;
/** What the other form counts against the word as it stands. */
const QUALITY = 0.9;

/** Forms of the library that are a word behind a preposition, and whose stem keeps the preposition. */
export function joinedForms(lexicon: Lexicon, word: string): string[] {
  if (/^[^\u0621-\u064A]/.test(word)) return [];
  return PREPOSITIONS.map((letter) => letter + word).filter(
    (form) =>
      lexicon.formId(form) !== undefined && lexicon.bare(form) === form && mayBeJoined(lexicon, form, word),
  );
}

/** May the form be a preposition with the word, by length and grammar? */
function mayBeJoined(lexicon: Lexicon, form: string, word: string): boolean {
  if (word.length >= SHORTEST_WORD) return true;
  const frequencies = wordFrequencies();
  return (
    word.length === SHORT_WORD &&
    lexicon.formId(`ال${form}`) === undefined &&
    !frequencies.has(`ال${form}`) &&
    (frequencies.get(word) ?? 0) >= (frequencies.get(form) ?? 0)
  );
}

/** The word behind the preposition that a form begins with, or null. */
function bareForm(lexicon: Lexicon, form: string): string | null {
  const rest = form.slice(1);
  if (!PREPOSITIONS.includes(form.charAt(0)) || !mayBeJoined(lexicon, form, rest)) return null;
  if (lexicon.bare(form) !== form) return null;
  const count = (word: string): number => lexicon.counts[lexicon.formId(word) ?? -1] ?? 0;
  return count(rest) > 0 && count(rest) >= LEAST_SHARE * count(form) ? rest : null;
}

/** Alternatives for words of a query: with a preposition that they lack, or without the one that they have. */
export function joinedAlternatives(lexicon: Lexicon, concepts: readonly Concept[]): Alternative[] {
  return concepts.flatMap(({ text, stemId }, index) => {
    const bare = bareForm(lexicon, text);
    // A short word asked for without preposition is met by idioms: «بمعنى» for «معنى».
    const word = bare ?? lexicon.bare(text);
    const joined = bare === null && word.length < SHORTEST_WORD ? [] : joinedForms(lexicon, word);
    const others = [...(bare === null ? [] : [bare]), ...joined];
    const stems = new Set(others.map((form) => lexicon.stemId(lexicon.stem(form)) ?? NO_STEM));
    return [...stems]
      .filter((stem) => stem !== NO_STEM && stem !== stemId)
      .map((stem) => ({ stems: [stem], forms: null, concepts: [index], quality: QUALITY }));
  });
}

/** Places whose names prepositions are joined to, short ones, too, each with its joined forms: «لليبيا» looks like a word with the article. */
export function joinedPlaces(): string[][] {
  const listed = ['quotes/places.txt', 'answers/place-names.txt'].flatMap((path) =>
    readWordList(path).filter((name) => name.length > 2 && !/^ال|\s/.test(name)),
  );
  return [...new Set(listed)].map((place) => [place, ...PREPOSITIONS.map((letter) => letter + place)]);
}
