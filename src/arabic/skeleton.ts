/**
 * Consonant skeletons: what a stem and its broken plural, verbal noun or other verb form have in common.
 *
 * قتل، قتيل، قتلى، مقتل → قتل; مقعد، مقاعد → قعد; رئيس، رؤساء → رس. Coarse: evidence beside the stem, not instead of it.
 */

const ARABIC = /^[\u0621-\u064A]+$/;
/** Verb-form prefixes است-, انت-/ان-, ت-, when a root is left behind them. */
const FORM_PREFIX = /^ا?(ست|نت|ت)(?=...)/;
const WEAK = /[اويىآأإؤئء]/g;
const DOUBLED = /(.)\1+/g;
const PARTICIPLE = /^م(?=...)/;

/** The consonants of a normalised stem without derivational letters; the stem itself when too little would be left. */
export function skeleton(stem: string): string {
  if (stem.length < 3 || !ARABIC.test(stem)) return stem;
  let consonants = stem.replace(FORM_PREFIX, '').replace(WEAK, '');
  if (consonants.length > 3) consonants = consonants.replace(PARTICIPLE, '');
  consonants = consonants.replace(DOUBLED, '$1');
  return consonants.length >= 2 ? consonants : stem;
}
