import {
  AGENCIES,
  COMPOUND,
  COMPOUND_JOINED,
  GIVEN_NAMES,
  INNER,
  INSTITUTIONS,
  MEDIA_HEADS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { hasTanwin, isKnownNoun } from './name-first-word.js';
import { breaksPhrase, isJoinedComplement, isMediumAddressed, isPlace } from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import {
  bareNoun,
  isCommonNoun,
  isDefinite,
  isFirstPersonVerb,
  isIntroducer,
  isOrigin,
  isVocabulary,
  officeOf,
} from './word-classes.js';
import { isVerbalNoun } from './word-shape.js';

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
  // «صباح خالد الصباح في»; «بشار الأسود السماح للوفد» has an object.
  if (GIVEN_NAMES.get(noun) === 'm' || (GIVEN_NAMES.has(noun) && counted > 1 && endsPhrase(view, i + 1)))
    return true;
  if (counted === 1 && GIVEN_NAMES.has(before) && !INNER.has(noun) && !INSTITUTIONS.has(noun))
    return (
      officeOf(word) === null ||
      endsPhrase(view, i + 1) ||
      TIME_WORDS.has(form(view, i + 1)) ||
      completesNoOffice(view, i + 1)
    );
  // «مسعود الغربي.»، «محمد لخضر القاسمي.»: an adjective in form that ends the phrase.
  if (counted <= 2 && GIVEN_NAMES.has(before) && /ي$/.test(word) && endsPhrase(view, i + 1)) return true;
  if (officeOf(word) !== null || INNER.has(noun) || INSTITUTIONS.has(noun)) return false;
  // «سالم المرواني المنتسب إلى …»: a participle with its preposition, no part of the name.
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

/** «نبيل قائد السهيلي»: an office in form between a given name and an adjective in form that no office is completed by. */
function isInnerSurname(view: ParagraphView, i: number): boolean {
  const next = form(view, i + 1);
  if (officeOf(form(view, i)) === null || isDefinite(form(view, i)) || (view.gaps[i + 1] ?? 0) !== 0)
    return false;
  return /^ال.{3,}ي$/.test(next) && !isVocabulary(next) && !isKnownNoun(bareNoun(next)) && !isOrigin(next);
}

/** «بول إيف لومارشان»: the letter belongs to the name when what stands behind it is no word. */
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

/** «رئيس الجمعية، عادل قرار، إن»، «رئيسة الشركة، سوزان ويلكس إلى»: any noun that ends the phrase behind a given name after a comma. */
function isApposedSurname(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (!((view.gaps[i - 1] ?? 0) & Gap.comma) || !GIVEN_NAMES.has(form(view, i - 1))) return false;
  if (isDefinite(word) || !endsPhrase(view, i + 1) || hasTanwin(view.words[i]?.text ?? '')) return false;
  if (/^و/.test(word))
    return !isVocabulary(word) && !isKnownNoun(word.slice(1)) && !GIVEN_NAMES.has(word.slice(1));
  return !isJoinedComplement(word) && officeOf(word) === null && !/.{3}(?:ها|هم)$/.test(word);
}

export function fitsLater(view: ParagraphView, i: number, counted: number): boolean {
  const word = form(view, i);
  const before = form(view, i - 1);
  if (counted === 1 && (GIVEN_NAMES.has(before) || GIVEN_NAMES.has(bareNoun(before)))) {
    if (/^ب(?:ال|ل).*(?<!يه)$/.test(word) && continuesPerson(view, i + 1)) return true;
    if (isCompoundName(view, i) || surnameFollows(view, i) || isInnerSurname(view, i)) return true;
    const inner = INNER.has(word) && /^ال/.test(form(view, i + 1)) && officeOf(form(view, i + 1)) !== null;
    if ((isCommonNoun(word) || inner) && isSurname(view, i) && !endsPhrase(view, i + 1)) return true;
  }
  if (COMPOUND_JOINED.has(before) && !isDefinite(word)) return officeOf(word) === null && !isKnownNoun(word);
  if (counted === 1 && (isApposedSurname(view, i) || COMPOUND_JOINED.has(word))) return true;
  if (isJoinedComplement(word) || INNER.has(word) || isCommonNoun(word)) return false;
  if (counted > 1 && isDefinite(word) && isCommonNoun(bareNoun(word))) return false;
  // «عامر الحديدي إرجاء الانتخابات»: the object of the verb.
  if (counted > 1 && isVerbalNoun(word)) return false;
  if (/^[لب]/.test(word) && word.length > 4 && (counted > 1 || isVocabulary(word)))
    return isForeignName(view, i);
  if (/^[لب]/.test(word) && (MEDIA_HEADS.has(word.slice(1)) || AGENCIES.has(word.slice(1)))) return false;
  if (/^و.{3}/.test(word) || (!isDefinite(word) && /^.{3,}(?:ها|هم|هما)$/.test(word))) return false;
  if (/^ن/.test(word) && isFirstPersonVerb(word)) return false;
  if (isDefinite(word)) return fitsDefinite(view, i, counted, before);
  if (officeOf(word) !== null || INSTITUTIONS.has(word) || isVocabulary(word)) {
    if (counted !== 1 || hasTanwin(view.words[i]?.text ?? '')) return false;
    if (!endsPhrase(view, i + 1)) return GIVEN_NAMES.has(before) && isSurname(view, i);
    return GIVEN_NAMES.has(before) || !/(?:ه|ا)$/.test(word);
  }
  return !hasTanwin(view.words[i]?.text ?? '');
}

/** «علياء عودة مديرة …»، «ياسر مصباح المكلف بـ»: a noun between a given name and an office or a listener. */
function isSurname(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  const next = form(view, i + 1);
  const office = continuesPerson(view, i + 1) || (isDefinite(next) && INNER.has(bareNoun(next)));
  return officeOf(word) === null && !INSTITUTIONS.has(word) && (office || isMediumAddressed(next));
}
