/** One form for the spellings and synonyms of a word in offices and names of organisations: data/quotes/role-spellings.txt. */

import { normalise, readTable } from '../arabic/index.js';

const WORDS = new Map<string, string>();
const STARTS = new Map<string, string>();
for (const [extent = '', written = '', compared = ''] of readTable('quotes/role-spellings.txt')) {
  if (extent !== 'word' && extent !== 'start')
    throw new Error(`data/quotes/role-spellings.txt: neither word nor start: "${extent}"`);
  (extent === 'word' ? WORDS : STARTS).set(normalise(written), normalise(compared));
}

/** The form under which a word is compared; its own for nearly all words. */
export function comparedAs(word: string): string {
  for (const [start, compared] of STARTS)
    if (word.startsWith(start)) return compared + word.slice(start.length);
  return WORDS.get(word) ?? word;
}
