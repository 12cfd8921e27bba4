/**
 * Foreign words typed in Latin letters and their Arabic spellings: the sounds that one Latin spelling can stand for.
 *
 * A Latin word has one letter for several sounds (c in Cameron and Cécile, s in Tunis and Dawkins), and Arabic news spells the sound.
 */

import { soundKey } from './sound-key.js';

/** Readings of letters, each tried beside the plain one. */
const READINGS: readonly (readonly [RegExp, string])[] = [
  [/c(?=[eiy])/g, 's'],
  [/s$/, 'z'],
  [/ch/g, 'k'],
  [/th/g, 't'],
  [/(?<=[aeiouy])s(?=[aeiouy])/g, 'z'],
];

/** Sound keys of a normalised Latin word in all its readings, the plain one first. */
export function latinSoundKeys(word: string): string[] {
  let spellings = [word];
  for (const [pattern, sound] of READINGS) {
    spellings = spellings.flatMap((spelling) => [spelling, spelling.replace(pattern, sound)]);
  }
  return [...new Set(spellings.map(soundKey))];
}

const VOWEL_FIRST = /^[aeiou]/;
const VOWEL_LAST = /[aeiouy]$/;
const WEAK_FIRST = /^[اع]/;
const WEAK_LAST = /[اويه]$/;

/** Do the ends of an Arabic word or stem suit those of a Latin one? For words whose keys are too short to tell. */
export function hasEndsOf(arabic: string, latin: string): boolean {
  const first = VOWEL_FIRST.test(latin) === WEAK_FIRST.test(arabic);
  const last = VOWEL_LAST.test(latin) || !WEAK_LAST.test(arabic);
  return first && last && Math.abs(arabic.length - latin.length) <= 1;
}
