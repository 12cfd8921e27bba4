/** Prepositions and conjunctions glued to a noun, told from first letters by how frequent the rest is. */

import { normalise, wordFrequencies } from '../../arabic/index.js';
import { questionVocabulary } from './vocabulary.js';

/** A word is read as preposition and noun when the noun alone is so much more frequent. */
const SHARE = 2;
const LEAST_COUNT = 5;

/** Is the first letter of a normalised word a preposition (بقرار, لجائزة) and not its own (بشير)? */
export function isGlued(form: string): boolean {
  if (!/^[بل].{3}/.test(form) || questionVocabulary().givenNames.has(form)) return false;
  const frequencies = wordFrequencies();
  return (frequencies.get(form.slice(1)) ?? 0) > SHARE * (frequencies.get(form) ?? 0) + LEAST_COUNT;
}

/** A word as it is shown by itself: «جائزة» for «بجائزة», «السلام» for «للسلام». */
export function withoutProclitic(text: string): string {
  const bare = text.replace(/^[وف]?[بك](?=ال.{2})/u, '').replace(/^[وف]?لل(?=.{2})/u, 'ال');
  return bare === text && isGlued(normalise(text)) ? text.slice(1) : bare;
}
