/** Where a person's name begins and ends: words that no other class claims, given names, and the particles between them. */

import { PATRONYMICS } from './function-words.js';
import {
  AGENCIES,
  BREAKS,
  COMPOUND,
  CUES,
  DANGLING,
  GIVEN_NAMES,
  INNER,
  INSTITUTIONS,
  MEDIA_HEADS,
  PARTICLES,
  PLACES,
  SPEECH_EVENTS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import {
  breaksPhrase,
  isJoinedComplement,
  isMediumAddressed,
  isPlace,
  type ShortNames,
} from './phrase-words.js';
import { form, type ParagraphView } from './view.js';
import {
  bareNoun,
  isCommonNoun,
  isDefinite,
  isFirstPersonVerb,
  isIntroducer,
  isVocabulary,
  officeOf,
} from './word-classes.js';

/** Words of a name without its particles. */
const MAX_NAME = 4;

/** A noun of an office, an institution or a medium. */
export const isKnownNoun = (word: string): boolean =>
  MEDIA_HEADS.has(word) ||
  AGENCIES.has(word) ||
  INNER.has(word) ||
  INSTITUTIONS.has(word) ||
  officeOf(word) !== null;

/** Accusatives with tanwin are adverbs or objects (مبتسماً), never names. */
const hasTanwin = (text: string): boolean => /\u064b/.test(text);

/** «لين هارغروف»: a common word before one that the language does not have can only be a name. */
function beforeUnknown(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  const next = form(view, i + 1);
  if (
    isDefinite(word) ||
    /(?:ه|ات|ا)$/.test(word) ||
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

function fitsFirst(view: ParagraphView, i: number, shortNames: ShortNames): boolean {
  const word = form(view, i);
  if (shortNames.has(word)) return true;
  if (PATRONYMICS.has(form(view, i + 1)) && (view.gaps[i + 1] ?? 0) === 0)
    return !isKnownNoun(bareNoun(word)) && !isPrefixedNoun(word);
  if (/^(?:[وفبك]ال|لل)/.test(word) || hasTanwin(view.words[i]?.text ?? '')) return false;
  if (
    isCommonNoun(word) ||
    INNER.has(word) ||
    INNER.has(bareNoun(word)) ||
    (isVocabulary(word) && !beforeUnknown(view, i))
  )
    return false;
  if (isOwnedNoun(view, i)) return false;
  if (isShortAccusative(word) && !isIntroducer(form(view, i + 1))) return false;
  if (/^.{2,4}نا$/.test(word) || /.{2}ات$/.test(word) || isPrefixedNoun(word)) return false;
  return (
    !(isDefinite(word) && word.endsWith('ه')) &&
    !/^م[^اوي].{1,3}ا$/.test(word) &&
    !/^و.*(?:ها|هم)$/.test(word)
  );
}

/** «إعجابه بأعماله», «بارتكابه»: a noun with a pronoun (told from ة in the text) and a preposition. */
const isOwnedNoun = (view: ParagraphView, i: number): boolean =>
  /^\p{L}{4,}ه$/u.test(view.words[i]?.text ?? '') &&
  (/^ب/.test(form(view, i)) || /^[بل]./.test(form(view, i + 1)));

/** «هدفا», «حرصا»: a noun of three letters in the accusative. */
const isShortAccusative = (word: string): boolean =>
  /^[^ا].{2}ا$/.test(word) && isVocabulary(word.slice(0, -1));

/** «ومالطا», «لرئيس», «بقتلهم»: a conjunction or preposition with a word that names nobody. */
function isPrefixedNoun(word: string): boolean {
  if (/^[بل].{4,}(?:ه|ها|هم|هما)$/.test(word)) return isVocabulary(word) || /(?:ها|هم|هما)$/.test(word);
  const rest = /^[وبل](.{2,})$/.exec(word)?.[1];
  return rest !== undefined && (isKnownNoun(rest) || PLACES.has(rest) || BREAKS.has(rest));
}

/** «شرف الدين», «نصر الله»: the second part makes any noun a name. */
const isCompoundName = (view: ParagraphView, i: number): boolean =>
  COMPOUND.has(form(view, i + 1)) && (view.gaps[i + 1] ?? 0) === 0;

/** What may stand right behind a complete name: another part of it, an office, a title. */
const continuesPerson = (view: ParagraphView, i: number): boolean =>
  endsPhrase(view, i) ||
  GIVEN_NAMES.has(form(view, i)) ||
  TITLES.has(form(view, i)) ||
  officeOf(form(view, i)) !== null;

/** «الشاهد» is a surname, not an office, when nothing behind it can complete the office. */
function completesNoOffice(view: ParagraphView, next: number): boolean {
  const word = form(view, next);
  return !isDefinite(word) && !isJoinedComplement(word) && !INNER.has(word) && word !== 'باسم';
}

/** A word that may also be a surname (عاشور فني) when the phrase ends behind it. */
function endsPhrase(view: ParagraphView, next: number): boolean {
  return (view.gaps[next] ?? 0) !== 0 || form(view, next) === '' || breaksPhrase(view, next);
}

/** A definite word as surname: any noun right behind a given name (يوسف الشاهد), else no common noun. */
function fitsDefinite(view: ParagraphView, i: number, counted: number, before: string): boolean {
  const word = form(view, i);
  const noun = bareNoun(word);
  if (GIVEN_NAMES.has(noun) && (counted > 1 || GIVEN_NAMES.get(noun) === 'm')) return true;
  if (counted === 1 && GIVEN_NAMES.has(before) && !INNER.has(noun) && !INSTITUTIONS.has(noun))
    return (
      officeOf(word) === null ||
      endsPhrase(view, i + 1) ||
      TIME_WORDS.has(form(view, i + 1)) ||
      completesNoOffice(view, i + 1)
    );
  if (officeOf(word) !== null || INNER.has(noun) || INSTITUTIONS.has(noun)) return false;
  // «رياض المؤخر المنتسب إلى …»: a participle with its preposition, no part of the name.
  if (
    counted > 1 &&
    /^الم.{3}/.test(word) &&
    breaksPhrase(view, i + 1) &&
    (view.gaps[i + 1] ?? 0) === 0 &&
    !isIntroducer(form(view, i + 1))
  )
    return false;
  return counted === 1 || !isVocabulary(word);
}

/** «حافظ قائد السبسي»: a noun between a given name and a word that only names. */
function surnameFollows(view: ParagraphView, i: number): boolean {
  const next = form(view, i + 1);
  if (isDefinite(form(view, i)) || (view.gaps[i + 1] ?? 0) !== 0 || breaksPhrase(view, i + 1)) return false;
  if (INSTITUTIONS.has(form(view, i)) || isVocabulary(next) || isKnownNoun(bareNoun(next))) return false;
  return (
    !isPlace(next) && !TIME_WORDS.has(next) && !/^[وبلف]|(?:ه|ات|ا)$/.test(next) && endsPhrase(view, i + 2)
  );
}

/** «جان إيف لودريان»: the letter belongs to the name when what stands behind it is no word. */
function isForeignName(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  const rest = word.slice(1);
  if (!word.startsWith('ل') || rest.length < 4 || isDefinite(form(view, i - 1)) || isDefinite(word))
    return false;
  return (
    !isVocabulary(rest) &&
    !isVocabulary(word) &&
    !isKnownNoun(rest) &&
    !isPlace(rest) &&
    !GIVEN_NAMES.has(rest) &&
    !rest.endsWith('ه')
  );
}

function fitsLater(view: ParagraphView, i: number, counted: number): boolean {
  const word = form(view, i);
  const before = form(view, i - 1);
  if (counted === 1 && (GIVEN_NAMES.has(before) || GIVEN_NAMES.has(bareNoun(before)))) {
    if (/^ب(?:ال|ل).*(?<!يه)$/.test(word) && continuesPerson(view, i + 1)) return true;
    if (isCompoundName(view, i) || surnameFollows(view, i)) return true;
    if (isCommonNoun(word) && isSurname(view, i) && !endsPhrase(view, i + 1)) return true;
  }
  if (isJoinedComplement(word) || INNER.has(word) || isCommonNoun(word)) return false;
  if (/^[لب]/.test(word) && word.length > 4 && (counted > 1 || isVocabulary(word)))
    return isForeignName(view, i);
  if (/^[لب]/.test(word) && (MEDIA_HEADS.has(word.slice(1)) || AGENCIES.has(word.slice(1)))) return false;
  if (/^و.{3}/.test(word) || (/^ن/.test(word) && isFirstPersonVerb(word))) return false;
  if (isDefinite(word)) return fitsDefinite(view, i, counted, before);
  if (officeOf(word) !== null || INSTITUTIONS.has(word) || isVocabulary(word)) {
    if (counted !== 1 || hasTanwin(view.words[i]?.text ?? '')) return false;
    if (!endsPhrase(view, i + 1)) return GIVEN_NAMES.has(before) && isSurname(view, i);
    return GIVEN_NAMES.has(before) || !/(?:ه|ا)$/.test(word);
  }
  return !hasTanwin(view.words[i]?.text ?? '');
}

/** «كوزمين رضاه»: a noun with the pronoun of the name before it. */
function isOwned(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (!/[^ة]ه$|هم$/.test(view.words[i]?.text ?? '') || GIVEN_NAMES.has(word)) return false;
  const noun = word.replace(/هم$|ه$/, '');
  return noun.length > 2 && (isVocabulary(noun) || GIVEN_NAMES.has(noun) || isVocabulary(word));
}

/** «مهدي بن نصير»: behind the father's name only the family's follows, which has the article. */
const isPatronym = (view: ParagraphView, i: number): boolean => PATRONYMICS.has(form(view, i - 1));

/** «علياء عودة مديرة …»، «ياسر مصباح المكلف بـ»: a noun between a given name and an office or a listener. */
function isSurname(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  const next = form(view, i + 1);
  const office = continuesPerson(view, i + 1) || (isDefinite(next) && INNER.has(bareNoun(next)));
  return officeOf(word) === null && !INSTITUTIONS.has(word) && (office || isMediumAddressed(next));
}

/** The word may stand in a person's name as its word number `counted` + 1. */
function fitsName(view: ParagraphView, i: number, counted: number, shortNames: ShortNames): boolean {
  const word = form(view, i);
  if (word.length < 2 && !/[a-z]/i.test(word)) return false;
  if (breaksPhrase(view, i) || isMediumAddressed(word) || /^\p{N}/u.test(word)) return false;
  if (counted > 0 && DANGLING.has(form(view, i - 1))) return true;
  if (CUES.get(word)?.object === true && !GIVEN_NAMES.has(word)) return false;
  if (counted > 0 && isOwned(view, i)) return false;
  if (
    counted > 1 &&
    isPatronym(view, i - 1) &&
    !isDefinite(word) &&
    !PARTICLES.has(word) &&
    !GIVEN_NAMES.has(word)
  )
    return false;
  if (counted > 0 && TIME_WORDS.has(word) && TIME_WORDS.has(form(view, i + 1))) return false;
  if (PARTICLES.has(word) || GIVEN_NAMES.has(word)) return true;
  if (TIME_WORDS.has(word) || isPlace(word) || SPEECH_EVENTS.has(word)) return false;
  if (/^و?ل/.test(word) && isKnownNoun(word.replace(/^و?ل/, ''))) return false;
  return counted === 0 ? fitsFirst(view, i, shortNames) : fitsLater(view, i, counted);
}

/** Behind a title even a common noun is a name (اللواء تحسين فلان). */
function fitsTitled(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  return (
    !breaksPhrase(view, i) &&
    !isDefinite(word) &&
    officeOf(word) === null &&
    /^\p{L}/u.test(word) &&
    !INNER.has(word) &&
    !isPrefixedNoun(word)
  );
}

/**
 * End of the person's name that begins at word `from`, or `from` when no name begins there.
 *
 * @param titled - a title stands before it
 * A name the article uses alone ends the name, so that a sentence may follow without a comma (بحسب ديلون عدد …).
 */
export function nameEnd(
  view: ParagraphView,
  from: number,
  limit: number,
  shortNames: ShortNames,
  titled = false,
): number {
  let i = from;
  let counted = 0;
  while (i < limit && counted < MAX_NAME) {
    if (i > from && (view.gaps[i] ?? 0) !== 0) break;
    if (
      !fitsName(view, i, i === from ? 0 : Math.max(1, counted), shortNames) &&
      !(titled && i === from && fitsTitled(view, i))
    )
      break;
    const word = form(view, i);
    if (!PARTICLES.has(word)) counted++;
    i++;
    const ends = shortNames.has(word) && !GIVEN_NAMES.has(word);
    if (ends && !PARTICLES.has(form(view, i))) break;
  }
  while (i > from && DANGLING.has(form(view, i - 1)) && !GIVEN_NAMES.has(form(view, i - 1))) i--;
  return i;
}
