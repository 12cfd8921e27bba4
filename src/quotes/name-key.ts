/** Comparison keys of names: spellings of one foreign name meet (ترامب، ترمب; ماغروك، ماكغورك; لودريان، لو دريان). */

import { tokenise } from '../arabic/index.js';
import { GIVEN_NAMES, PARTICLES, TITLES } from './lexicon.js';

const CLASSES: Readonly<Record<string, string>> = {
  غ: 'ك',
  ق: 'ك',
  ج: 'ك',
  ط: 'ت',
  ث: 'س',
  ص: 'س',
  ض: 'د',
  ظ: 'ز',
  ذ: 'د',
  ؤ: '',
  ئ: '',
  ء: '',
  ا: '',
  و: '',
  ي: '',
  ه: '',
};

/** Words of a name, normalised, without titles. */
export function nameWords(name: string): string[] {
  return tokenise(name)
    .map((token) => token.form)
    .filter((form) => !TITLES.has(form) || GIVEN_NAMES.has(form));
}

/** Consonants of a name in classes that transliterations confuse, doubled ones once. Vowels and spaces are left out. */
export function consonantKey(words: readonly string[]): string {
  let key = '';
  for (const char of words.join('')) {
    const letter = CLASSES[char] ?? char;
    if (letter !== '' && !key.endsWith(letter)) key += letter;
  }
  return key;
}

/** Words that tell people apart: no particles, no given names unless nothing else is left. */
export function distinctiveWords(words: readonly string[]): string[] {
  const family = words.filter((word) => !PARTICLES.has(word) && !GIVEN_NAMES.has(word));
  return family.length > 0 ? family : words.filter((word) => !PARTICLES.has(word));
}

/** Two spellings of one foreign word: the same consonants, no Arabic given name, and nearly the same length. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 2) return false;
  if (GIVEN_NAMES.has(a) || GIVEN_NAMES.has(b)) return false;
  if (a.startsWith('ال') !== b.startsWith('ال')) return false;
  const key = consonantKey([a]);
  return key.length >= 3 && key === consonantKey([b]);
}

/**
 * Is `short` a form of the longer name `full`? Every word of it occurs there in order (given and family names, «قايد السبسي» in
 * «الباجي قايد السبسي»), and more than a lone given name is shared unless the name begins with it.
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

/** «لودريان» for «لو دريان»: the spaces fall elsewhere. */
function joinedForm(short: readonly string[], full: readonly string[]): boolean {
  const joined = short.join('');
  return joined.length >= 5 && [2, 3].some((count) => full.slice(-count).join('') === joined);
}

/** «أحمد بن مصطفى» for «مصطفى بن أحمد»: the same words in another order. */
function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.length >= 2 && [...a].sort().join(' ') === [...b].sort().join(' ');
}

const LATIN: Readonly<Record<string, string>> = {
  ب: 'b',
  ت: 't',
  ث: 's',
  ج: 'g',
  ح: 'h',
  خ: 'k',
  د: 'd',
  ذ: 'd',
  ر: 'r',
  ز: 'z',
  س: 's',
  ش: 's',
  ص: 's',
  ض: 'd',
  ط: 't',
  ظ: 'z',
  ع: '',
  غ: 'g',
  ف: 'f',
  ق: 'k',
  ك: 'k',
  ل: 'l',
  م: 'm',
  ن: 'n',
  ه: '',
  و: '',
  ي: '',
  ا: '',
  ء: '',
  ئ: '',
  ؤ: '',
};

/** Consonants of an Arabic or Latin spelling in one set of letters: «ماغروك» and «mcgurk» are both mkrk. */
export function latinKey(name: string): string {
  let key = '';
  for (const char of name.toLowerCase()) {
    const letter = (LATIN[char] ?? char)
      .replace(/[aeiouyhw_\W\d]/g, '')
      .replace(/[cgqj]/, 'k')
      .replace('p', 'b')
      .replace('v', 'f');
    if (letter !== '' && !key.endsWith(letter)) key += letter;
  }
  return key;
}
