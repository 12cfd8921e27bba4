/** The first word of a person's name: a given name, one the article uses alone, or a word that the language does not have. */

import { PATRONYMICS } from './function-words.js';
import {
  AGENCIES,
  BREAKS,
  COMPOUND_JOINED,
  GIVEN_NAMES,
  INNER,
  INSTITUTIONS,
  MEDIA_HEADS,
  PLACES,
  TIME_WORDS,
} from './lexicon.js';
import { breaksPhrase, isPlace, type ShortNames } from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import {
  bareNoun,
  isCommonNoun,
  isDefinite,
  isIntroducer,
  isOrigin,
  isVocabulary,
  officeOf,
} from './word-classes.js';

/** A noun of an office, an institution or a medium. */
export const isKnownNoun = (word: string): boolean =>
  MEDIA_HEADS.has(word) ||
  AGENCIES.has(word) ||
  INNER.has(word) ||
  INSTITUTIONS.has(word) ||
  officeOf(word) !== null;

/** Accusatives with tanwin are adverbs or objects (مبتسماً), never names. */
export const hasTanwin = (text: string): boolean => /\u064b/.test(text);

/**
 * «لين هارغروف»: a common word before one that the language does not have can only be a name, and so can «رخات» before «سليموف».
 *
 * @param noName - endings of words that are no names even then
 */
function beforeUnknown(view: ParagraphView, i: number, noName = /(?:ه|ات|ا)$/): boolean {
  const word = form(view, i);
  const next = form(view, i + 1);
  if (
    isDefinite(word) ||
    noName.test(word) ||
    isKnownNoun(word) ||
    next.length < 4 ||
    (view.gaps[i + 1] ?? 0) !== 0
  )
    return false;
  return (
    !isDefinite(next) &&
    !isVocabulary(next) &&
    !breaksPhrase(view, i + 1) &&
    !isKnownNoun(next) &&
    !isPlace(next) &&
    !/^[وبلف]|(?:ه|ا|ي|ين|ون|ات|ها|نا)$/.test(next)
  );
}

/** «نورية الصبيح»: the feminine of a given name before a definite word that the language does not have. */
function isFeminineGiven(view: ParagraphView, i: number): boolean {
  const next = form(view, i + 1);
  return (
    /ة$/.test(view.words[i]?.text ?? '') &&
    GIVEN_NAMES.get(form(view, i).slice(0, -1)) === 'm' &&
    /^ال.{3}/.test(next) &&
    (view.gaps[i + 1] ?? 0) === 0 &&
    !isVocabulary(next) &&
    !isKnownNoun(bareNoun(next))
  );
}

/** A definite word that the language does not have, with which the phrase ends: «… الزيان، أمام». */
function isClosingFamilyName(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (!/^ال.{3}/.test(word) || (view.gaps[i] ?? 0) !== 0) return false;
  if (isVocabulary(word) || isKnownNoun(bareNoun(word)) || isPlace(word) || isOrigin(word)) return false;
  const next = form(view, i + 1);
  return (
    (view.gaps[i + 1] ?? 0) !== 0 ||
    breaksPhrase(view, i + 1) ||
    TIME_WORDS.has(next) ||
    officeOf(next) !== null
  );
}

/** «منتصر الزيان، أمام …»: a common word before a family name. */
function beforeFamilyName(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (isDefinite(word) || isKnownNoun(word) || /(?:ه|ات|ا|ي)$/.test(word)) return false;
  return isClosingFamilyName(view, i + 1);
}

/** «وزير العمل مساعد الخضيري إن»: an office in form, a given name before a family name that cannot complete it. */
export const isOfficeName = (view: ParagraphView, i: number): boolean =>
  !isDefinite(form(view, i)) &&
  !INSTITUTIONS.has(form(view, i)) &&
  officeOf(form(view, i))?.plural === false &&
  isClosingFamilyName(view, i + 1) &&
  !/ي$/.test(form(view, i + 1));

/** «مدير المركز، شاهد الفلاني، أن»: no noun has a definite adjective, so that alone between commas it is a name. */
export function isNameBetweenCommas(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  const family = form(view, i + 1);
  const noun = bareNoun(family);
  return (
    ((view.gaps[i] ?? 0) & Gap.comma) !== 0 &&
    (view.gaps[i + 1] ?? 0) === 0 &&
    ((view.gaps[i + 2] ?? 0) & Gap.comma) !== 0 &&
    /^\p{L}{3,}$/u.test(word) &&
    !isDefinite(word) &&
    !/[ةه]$|ات$/.test(word) &&
    !BREAKS.has(word) &&
    (/^ال.{3,}ي$/.test(family) || isBareFamilyName(family)) &&
    officeOf(family) === null &&
    !INSTITUTIONS.has(noun) &&
    !isCommonNoun(noun)
  );
}

/** «هاشمي»: an adjective in form that no noun of the language has. */
const isBareFamilyName = (word: string): boolean =>
  /^[^وبلكف].{3,}ي$/.test(word) && !isVocabulary(word) && !INNER.has(word) && !isOrigin(`ال${word}`);

export function fitsFirst(view: ParagraphView, i: number, shortNames: ShortNames): boolean {
  const word = form(view, i);
  if (shortNames.has(word) || isFeminineGiven(view, i)) return true;
  if (isOfficeName(view, i) && view.cues[i - 1] === undefined) return true;
  // «المنتصر بالله»
  if (isDefinite(word) && COMPOUND_JOINED.has(form(view, i + 1))) return true;
  if (PATRONYMICS.has(form(view, i + 1)) && (view.gaps[i + 1] ?? 0) === 0)
    return !isKnownNoun(bareNoun(word)) && !isPrefixedNoun(word);
  if (isImperfect(view, i)) return false;
  if (/^(?:[وفبك]ال|لل)/.test(word) || hasTanwin(view.words[i]?.text ?? '')) return false;
  if (
    isCommonNoun(word) ||
    INNER.has(word) ||
    INNER.has(bareNoun(word)) ||
    (isVocabulary(word) && !beforeUnknown(view, i) && !beforeFamilyName(view, i))
  )
    return false;
  if (isOwnedNoun(view, i) || isPluralInConstruct(view, i)) return false;
  if (isShortAccusative(word) && !isIntroducer(form(view, i + 1))) return false;
  if (/^.{2,4}نا$/.test(word) || isPrefixedNoun(word)) return false;
  if (/.{2}ات$/.test(word) && !beforeUnknown(view, i, /(?:ه|ا)$/)) return false;
  return (
    !(isDefinite(word) && word.endsWith('ه')) &&
    !/^م[^اوي].{1,3}ا$/.test(word) &&
    !/^و.*(?:ها|هم)$/.test(word) &&
    !/^و.{2,}[^ة]ه$/.test(view.words[i]?.text ?? '')
  );
}

/** «إعجابه بأعماله», «بارتكابه»: a noun with a pronoun (told from ة in the text) and a preposition. */
const isOwnedNoun = (view: ParagraphView, i: number): boolean =>
  /^\p{L}{4,}ه$/u.test(view.words[i]?.text ?? '') &&
  (/^ب/.test(form(view, i)) || /^[بل]./.test(form(view, i + 1)));

/** «حث مستخدمي الطريق على»: a plural participle with its complement. */
const isPluralInConstruct = (view: ParagraphView, i: number): boolean =>
  /^م.{4,}ي$/.test(form(view, i)) &&
  isDefinite(form(view, i + 1)) &&
  isVocabulary(form(view, i + 1)) &&
  (view.gaps[i + 1] ?? 0) === 0;

/** «يوبخ وزيرة الخارجية»: a verb in the present, with its object. */
const isImperfect = (view: ParagraphView, i: number): boolean =>
  /^ي.{3,4}$/.test(form(view, i)) &&
  (view.gaps[i + 1] ?? 0) === 0 &&
  (officeOf(form(view, i + 1)) !== null ||
    (isDefinite(form(view, i + 1)) && isVocabulary(form(view, i + 1))));

/** «هدفا», «حرصا»: a noun of three letters in the accusative. */
const isShortAccusative = (word: string): boolean =>
  /^[^ا].{2}ا$/.test(word) && isVocabulary(word.slice(0, -1));

/** «ومالطا», «لرئيس», «بقتلهم»: a conjunction or preposition with a word that names nobody. */
export function isPrefixedNoun(word: string): boolean {
  if (/^[بل].{4,}(?:ه|ها|هم|هما)$/.test(word)) return isVocabulary(word) || /(?:ها|هم|هما)$/.test(word);
  const rest = /^[وبل](.{2,})$/.exec(word)?.[1];
  return rest !== undefined && (isKnownNoun(rest) || PLACES.has(rest) || BREAKS.has(rest));
}
