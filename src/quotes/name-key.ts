/** Comparison keys of names: spellings of one foreign name meet (بيترسن، بترسن; لومارشان، لو مارشان). */

import { soundKey, tokenise } from '../arabic/index.js';
import { GIVEN_NAMES, PARTICLES, TITLES } from './lexicon.js';

/** Words of a name, normalised, without titles. */
export function nameWords(name: string): string[] {
  return tokenise(name)
    .map((token) => token.form)
    .filter((form) => !TITLES.has(form) || GIVEN_NAMES.has(form));
}

/** Consonants of all words of a name, folded by sound. */
export const nameSound = (words: readonly string[]): string => words.map(soundKey).join('');

/** Words that tell people apart: no particles, no given names unless nothing else is left. */
export function distinctiveWords(words: readonly string[]): string[] {
  const family = words.filter((word) => !PARTICLES.has(word) && !GIVEN_NAMES.has(word));
  return family.length > 0 ? family : words.filter((word) => !PARTICLES.has(word));
}

/** Two spellings of one foreign word: the same consonants, no Arabic given name, and nearly the same length. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b || a.replaceAll('ئ', 'ي') === b.replaceAll('ئ', 'ي')) return true;
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 2) return false;
  if (GIVEN_NAMES.has(a) || GIVEN_NAMES.has(b)) return false;
  if (a.startsWith('ال') !== b.startsWith('ال')) return false;
  const key = soundKey(a);
  return key.length >= 3 && key === soundKey(b) && editDistance(a, b) <= allowedEdits(a, b);
}

/** «المسعودي» is not «المسدي»: in Arabic names (with the article) one letter may differ, in foreign ones about a third. */
const allowedEdits = (a: string, b: string): number =>
  a.startsWith('ال') ? 1 : Math.max(1, Math.ceil(Math.max(a.length, b.length) / 3));

/** Letters to add, drop or change (Levenshtein 1966); both words are short. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/**
 * Is `short` a form of the longer name `full`? Every word of it occurs there in order (given and family names, «قايد السبسي» in
 * «نبيل قايد المرواني»), and more than a lone given name is shared unless the name begins with it.
 */
export function isFormOf(short: readonly string[], full: readonly string[]): boolean {
  if (short.length === 0 || short.length > full.length + 1) return false;
  let at = 0;
  let all = true;
  for (const word of short) {
    while (at < full.length && !sameSpelling(word, full[at] ?? '')) at++;
    if (at === full.length) {
      all = false;
      break;
    }
    at++;
  }
  if (all)
    return (
      short.length > 1 || !GIVEN_NAMES.has(short[0] ?? '') || full[0] === short[0] || full.at(-1) === short[0]
    );
  return joinedForm(short, full) || sameWords(short, full);
}

/** «لومارشان» for «لو مارشان»: the spaces fall elsewhere. */
function joinedForm(short: readonly string[], full: readonly string[]): boolean {
  const joined = short.join('');
  return joined.length >= 5 && [2, 3].some((count) => full.slice(-count).join('') === joined);
}

/** «سالم بن نبيل» for «نبيل بن سالم»: the same words in another order. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.length >= 2 && [...a].sort().join(' ') === [...b].sort().join(' ');
}
