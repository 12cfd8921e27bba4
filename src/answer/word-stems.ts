/** Stems of single words for comparing names, roles and sentences, remembered between questions. */

import { createStemmer, wordFrequencies } from '../arabic/index.js';

let stemmer: ((form: string) => string) | null = null;
const known = new Map<string, string>();
/** Words remembered at most; the table starts anew beyond it. */
const CAPACITY = 200_000;

/** The stem of a normalised word by the shipped word frequencies. */
export function wordStem(form: string): string {
  const remembered = known.get(form);
  if (remembered !== undefined) return remembered;
  stemmer ??= createStemmer((word) => wordFrequencies().get(word) ?? 0);
  const stem = stemmer(form);
  if (known.size >= CAPACITY) known.clear();
  known.set(form, stem);
  return stem;
}
