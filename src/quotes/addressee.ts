/** Those who are told the words: «للصحفيين»، «لوكالة كذا»، «لمراسلنا». They do not speak. */

import { ADDRESSEES } from './function-words.js';
import { CORRESPONDENTS } from './lexicon.js';
import { isKnownNoun } from './name-first-word.js';
import { phraseEnd } from './phrase.js';
import type { ShortNames } from './phrase-words.js';
import { form, type ParagraphView } from './view.js';
import { bareNoun } from './word-classes.js';

/** «قال للصحفيين …»، «ذكر لوكالة …»: who is spoken to. */
export const isAddressee = (word: string): boolean =>
  /^لل.{3}/.test(word) || (/^ل.{3}/.test(word) && (isKnownNoun(word.slice(1)) || ADDRESSEES.has(word)));

/** «لمراسلة كذا بتلمار، فلانة»: the name is the correspondent's. */
export const isCorrespondentTold = (word: string): boolean =>
  /^ل/.test(word) && CORRESPONDENTS.has(bareNoun(word.replace(/^ل(?!ل)/, '')));

/** Word behind those who are told: «لمراسلنا»، «لوكالة كذا». */
export const addresseeEnd = (
  view: ParagraphView,
  at: number,
  limit: number,
  shortNames: ShortNames,
): number => (/.{3}نا$/.test(form(view, at)) ? at + 1 : phraseEnd(view, at, limit, shortNames, true));
