/** Words that name nobody by their shape alone: verbal nouns of the derived stems, duals, accusatives, words with a pronoun, two letters (يد). */

import { GIVEN_NAMES } from './lexicon.js';
import { bareNoun, isVocabulary } from './word-classes.js';

/** إفعال، تفعيل، انفعال، افتعال، استفعال, and the broken plural أفعال, which looks like the first. */
const VERBAL_NOUN =
  /^(?:ا[^لي][^اوي]ا[^اوي]|ت[^اوي]{2}ي[^اوي]|ا[نست].{1,2}ا[^اوي]|ا[^اوي]ت[^اوي]ا[^اوي]|است.{2}ا[^اوي])$/;
/** The word without article has the shape of a verbal noun of a derived stem. */
export const isVerbalNoun = (bare: string): boolean => VERBAL_NOUN.test(bare);

/** الطرفين، العملتين: the dual and plural of a definite noun. */
const DEFINITE_PLURAL = /^ال.{3,}ين$/;
const WITH_PRONOUN = /^.{3,}(?:ها|هم|هما)$/;
/** ساخرا، مبتسما: the accusative of a participle. */
const ACCUSATIVE = /^(?:.ا[^اوي]{2}ا|م[^اوي]{3}ا|مت[^اوي]{3}ا)$/;
/** بتشريك، لأقوال: a preposition with a noun. */
const PREPOSITION = /^[بلك](?=.{3})/;

/**
 * A lone word that has the shape of no name.
 *
 * @param form - normalised
 * @param text - as written: ه is told from ة
 */
export function hasCommonShape(form: string, text: string): boolean {
  const bare = bareNoun(form);
  if (GIVEN_NAMES.has(form) || GIVEN_NAMES.has(bare)) return false;
  return (
    form.length < 3 ||
    VERBAL_NOUN.test(bare) ||
    DEFINITE_PLURAL.test(form) ||
    WITH_PRONOUN.test(form) ||
    ACCUSATIVE.test(form) ||
    (PREPOSITION.test(form) && isVocabulary(form)) ||
    (/.{3}ه$/.test(text) && isVocabulary(form)) ||
    /[\u064e-\u0650](?=.)/.test(text.slice(0, 2))
  );
}
