/** Two names of one speaker compared: which is the fuller one, and whether two names are of one organisation. */

import { GIVEN_NAMES, KIND_HEADS, PARTICLES, UNDERSTOOD_HEADS } from './lexicon.js';
import { comparedAs } from './role-spelling.js';
import { bareNoun } from './word-classes.js';

export const fullerOrganisation = (words: readonly string[], known: readonly string[]): boolean =>
  words.length > known.length && (known.length === 1 || words.length <= 4);

/** «حزب الوحدة والشكاية»: the longer name has taken in what is joined to it; the shorter one counts. */
export const runsOn = (words: readonly string[], known: readonly string[]): boolean =>
  words.length >= 3 && extendsRight(known, words) && /^و(?:ال.{3}|لل)/.test(known[words.length] ?? '');

/** Does `words` start with all words of `known`? */
const extendsRight = (words: readonly string[], known: readonly string[]): boolean =>
  known.length >= 2 && words.length > known.length && known.every((word, i) => word === words[i]);

/** A name that ends with a family name and goes on is a name with the next word of the sentence: the shorter one counts. */
export function fullerName(words: readonly string[], known: readonly string[]): boolean {
  if (extendsRight(known, words)) return isComplete(words) && !PARTICLES.has(known[words.length] ?? '');
  if (words.length <= known.length) return false;
  return !(extendsRight(words, known) && isComplete(known) && !PARTICLES.has(words[known.length] ?? ''));
}

/** The last word is a family name: no given name and no particle. */
const isComplete = (words: readonly string[]): boolean =>
  !GIVEN_NAMES.has(words.at(-1) ?? '') && !PARTICLES.has(words.at(-1) ?? '');

/** «اتحاد الصناعة والتجارة» for «الاتحاد السهولي للصناعة والتجارة والحرف»: the same head, and all other words in the same order. */
function isShortForm(short: readonly string[], long: readonly string[]): boolean {
  const plain = (word: string) => bareNoun(word.replace(/^و(?=ال)/, ''));
  if (short.length < 3 || plain(short[0] ?? '') !== plain(long[0] ?? '')) return false;
  let next = 0;
  for (const word of long) if (plain(word) === plain(short[next] ?? '')) next++;
  return next === short.length;
}

/** One name is the beginning of the other, or the other without its head noun (آفاق الوادي، حزب آفاق الوادي). */
export function sameOrganisation(a: readonly string[], b: readonly string[]): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 2 && long[1] === short[0] && UNDERSTOOD_HEADS.has(bareNoun(long[0] ?? ''))) return true;
  if (short.length < 2 && !(long.length === 2 && long[1] === short[0])) return false;
  if (isShortForm(short, long)) return true;
  const begins = short.every((word, i) => comparedAs(bareNoun(word)) === comparedAs(bareNoun(long[i] ?? '')));
  return (
    begins || (KIND_HEADS.has(bareNoun(long[0] ?? '')) && short.every((word, i) => word === long[i + 1]))
  );
}
