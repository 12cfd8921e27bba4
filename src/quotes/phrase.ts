/**
 * Extent of noun phrases: where an office or an organisation's name ends, and where a person's name begins and ends.
 *
 * Arabic has no capital letters. What is known instead is structure: an office is a head in construct with definite nouns
 * (وزير الدفاع الفرنسي), adjectives and prepositional phrases (المتحدث باسم …); the first word that fits none of these,
 * or stands behind a comma, begins the name.
 */

import { PHRASE_PREPOSITIONS, PRONOUN_PHRASES } from './function-words.js';
import {
  AGENCIES,
  AGENCY_STARTS,
  AGENCY_WORDS,
  BREAKS,
  COMMON_WORDS,
  DELEGATES,
  GIVEN_NAMES,
  INNER,
  INNER_NOUNS,
  INSTITUTIONS,
  KIN,
  MEDIA_HEADS,
  PARTICLES,
  PLACES,
  RANKS,
  SPEECH_EVENTS,
  SUPERVISORS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isIntroducer, isVocabulary, officeOf } from './word-classes.js';

/** Short names that the article itself uses as subjects (ديلون، السبسي), normalised. */
export type ShortNames = ReadonlySet<string>;

const MAX_PHRASE = 24;

/** «بادن-فورتمبرغ»: a hyphen joins the word to the one before. */
const isHyphenated = (view: ParagraphView, i: number): boolean =>
  (view.words[i]?.start ?? 0) - (view.words[i - 1]?.end ?? 0) === 1 &&
  /[-–]/.test(view.text.charAt((view.words[i]?.start ?? 1) - 1));

const textAt = (view: ParagraphView, i: number): string => view.words[i]?.text ?? '';

/** The definite word i can be an adjective of the definite organisation: it agrees in gender («الوزارة الإجراء» does not). */
function isEpithet(view: ParagraphView, head: number, i: number): boolean {
  const bare = bareNoun(form(view, i));
  const gender = INSTITUTIONS.get(bareNoun(form(view, head)));
  if (!/(?:ي|يه)$/.test(bare) && !INNER.has(bare)) return false;
  return gender === undefined || INNER.has(bare) || (gender === 'f') === bare.endsWith('ه');
}

/** «طالبت حركة العمل الحكومة بـ»: a definite institution behind a complete name is the object; adjectives are none. */
const isAnotherInstitution = (word: string): boolean =>
  word.startsWith('ال') && INSTITUTIONS.has(bareNoun(word)) && !/(?:ي|يه)$/.test(word);

/** What an adjective at word i belongs to: a noun behind لـ (للصليب الأحمر، للاتصال السمعي البصري), else the head. */
function epithetOf(view: ParagraphView, head: number, i: number): number {
  let noun = i - 1;
  while (noun > head && isDefinite(form(view, noun)) && !/^لل/.test(form(view, noun))) noun--;
  return /^لل/.test(form(view, noun)) ? noun : head;
}

/** «مديرها»، «زوجته»: the pronoun completes the office. */
function isOwned(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  return /.{3}(?:ها|هم|هما)$/.test(word) || (/[^ة]ه$/.test(textAt(view, i)) && officeOf(word) !== null);
}

/** «لرويترز»، «لوكالة …»: who is told, no part of an office. */
export const isMediumAddressed = (word: string): boolean =>
  word.startsWith('ل') &&
  (MEDIA_HEADS.has(word.slice(1)) || AGENCY_STARTS.has(word.slice(1)) || AGENCY_WORDS.has(word.slice(1)));

/** «المتحدث للصحفيين»: people who are told; «الأمين العام لاتحاد …» names what the office belongs to. */
function isPublicAddressed(view: ParagraphView, head: number, i: number): boolean {
  return (
    i === head + 1 &&
    isDefinite(form(view, head)) &&
    /^لل.*ين$/.test(form(view, i)) &&
    officeOf(form(view, i)) !== null
  );
}

/** «الأمينة العامة المنتهية ولايتها»: a noun with the pronoun of the head behind an adjective of its. */
const isOwnedByHead = (view: ParagraphView, head: number, i: number): boolean =>
  i > head + 1 &&
  isDefinite(form(view, i - 1)) &&
  /.{3}(?:[^ة]ه|ها|هم)$/.test(textAt(view, i)) &&
  isVocabulary(form(view, i)) &&
  !GIVEN_NAMES.has(form(view, i));

/** «المدير العام»، «المعتمد الأول»: a rank, though the word also tells time. */
function isRank(view: ParagraphView, i: number): boolean {
  const before = form(view, i - 1);
  return RANKS.has(form(view, i)) && (officeOf(before) !== null || INNER.has(bareNoun(before)));
}

/** The preposition على, told from the name علي by its last letter. */
export const isOnPreposition = (view: ParagraphView, i: number): boolean => textAt(view, i).endsWith('ى');

/** The word cannot belong to any noun phrase that names a speaker. */
export function breaksPhrase(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (word === 'علي') return isOnPreposition(view, i);
  if (isIntroducer(word)) return true;
  if (BREAKS.has(word)) return !isForeignArticle(view, i);
  if (PRONOUN_PHRASES.has(word)) return true;
  const cue = view.cues[i];
  return cue !== undefined && !GIVEN_NAMES.has(word);
}

/** «لو دريان»: the article of a foreign name, told from لو "if" by what follows. */
function isForeignArticle(view: ParagraphView, i: number): boolean {
  if (form(view, i) !== 'لو') return false;
  const next = form(view, i + 1);
  if (next.length < 4 || BREAKS.has(next) || view.cues[i + 1] !== undefined) return false;
  return (
    PARTICLES.has(form(view, i - 1)) ||
    GIVEN_NAMES.has(form(view, i - 2)) ||
    isIntroducer(form(view, i + 2)) ||
    (view.gaps[i + 2] ?? 0) !== 0
  );
}

/** A noun that needs a complement when it stands without the article. */
const isConstruct = (word: string): boolean =>
  !isDefinite(word) &&
  (INSTITUTIONS.has(word) || INNER_NOUNS.has(word) || (officeOf(word) !== null && !INNER.has(word)));

/** A country, a capital or another place that speaks for its government. */
export const isPlace = (word: string): boolean => PLACES.has(word) || PLACES.has(word.slice(1));

/** A definite word that is a given name (الحبيب، الباجي) or a name the article uses alone, behind a complete office. */
function startsDefiniteName(view: ParagraphView, i: number, shortNames: ShortNames): boolean {
  const word = form(view, i);
  if (word.startsWith('ال') && shortNames.has(word)) return true;
  if (!GIVEN_NAMES.has(word)) return false;
  const next = form(view, i + 1);
  if ((view.gaps[i + 1] ?? 0) & (Gap.comma | Gap.stop) || next === '') return shortNames.has(word);
  return !breaksPhrase(view, i + 1) && !INNER.has(bareNoun(next));
}

function isInnerWord(word: string): boolean {
  const bare = bareNoun(word.replace(/^و/, ''));
  return INNER.has(word) || INNER.has(bare) || INSTITUTIONS.has(bare) || INNER.has(word.slice(1));
}

/** Prepositions joined to a word of the office: بمجلس، لحركة، بتونس، للشؤون. */
export function isJoinedComplement(word: string): boolean {
  if (!/^[وبلك]/.test(word) || word.length < 4) return false;
  if (/^(?:و?[بلك]ال.{2}|و?لل)/.test(word) || word === 'بلا') return true;
  const rest = word.slice(1);
  if (word.startsWith('ل') && word.endsWith('ه') && word.length >= 6 && !GIVEN_NAMES.has(word)) return true;
  return INSTITUTIONS.has(rest) || INNER.has(rest) || PLACES.has(rest) || SPEECH_EVENTS.has(rest);
}

/**
 * End of the office or organisation phrase whose head is word `head`; a name may begin there.
 *
 * @param limit - word after the last one that may belong to it
 */
export function phraseEnd(
  view: ParagraphView,
  head: number,
  limit: number,
  shortNames: ShortNames,
  organisation = false,
): number {
  const end = Math.min(limit, head + MAX_PHRASE);
  const indefinite = !isDefinite(form(view, head)) && !isOwned(view, head);
  let hungry = indefinite;
  let adjectives = indefinite && !organisation;
  let i = head + 1;
  /** Start of a bracket that nothing of the phrase follows yet, or -1. */
  let behind = -1;
  while (i < end) {
    const gap = view.gaps[i] ?? 0;
    if (gap & (Gap.comma | Gap.colon | Gap.stop | Gap.dash)) break;
    const bracket = view.bracketEnd[i] ?? 0;
    if (bracket > i) {
      if (behind < 0) behind = i;
      i = bracket;
      continue;
    }
    if (isHyphenated(view, i) && i > head + 1) {
      i++;
      behind = -1;
      continue;
    }
    const marked = view.opening.get(i);
    if (marked !== undefined) {
      if (!hungry || marked.close === null || marked.to - marked.from > 5) break;
      i = marked.to;
      hungry = false;
      behind = -1;
      continue;
    }
    const word = form(view, i);
    const next = form(view, i + 1);
    if (PHRASE_PREPOSITIONS.has(word) && (word !== 'علي' || isOnPreposition(view, i))) {
      if (organisation && word !== 'ضد') break;
      if (word === 'علي' && !SUPERVISORS.has(form(view, i - 1))) break;
      if (word === 'عن' && !DELEGATES.has(form(view, i - 1)) && !DELEGATES.has(form(view, head))) break;
      if (word === 'من' && !indefinite) break;
      if (SPEECH_EVENTS.has(next) || BREAKS.has(next) || TIME_WORDS.has(next) || i + 1 >= end) break;
      hungry = true;
    } else if (isMediumAddressed(word) || (!hungry && isPublicAddressed(view, head, i))) break;
    else if (/^باسم(?:ه|ها|هم|نا)$/.test(word)) hungry = false;
    else if (breaksPhrase(view, i)) break;
    else if (TIME_WORDS.has(word) && !(hungry && i === head + 1) && !isRank(view, i)) break;
    else if (word === 'باسم' || word === 'بلا' || word === 'ذات' || word === 'ذو') hungry = true;
    else if (organisation && /^ب/.test(word) && !isPlace(word) && !INSTITUTIONS.has(bareNoun(word))) break;
    else if (TITLES.has(word) && !hungry && word !== 'عام') break;
    else if (isDefinite(word) && !/^و?[بل]ل?[^ا]/.test(word)) {
      if (!hungry && startsDefiniteName(view, i, shortNames)) break;
      if (
        organisation &&
        !hungry &&
        isDefinite(form(view, head)) &&
        !isEpithet(view, epithetOf(view, head, i), i)
      )
        break;
      if (organisation && !hungry && isAnotherInstitution(word)) break;
      hungry = false;
      adjectives = false;
    } else if (hungry && !isJoinedComplement(word)) {
      if (
        GIVEN_NAMES.has(word) &&
        officeOf(form(view, head)) !== null &&
        (!isConstruct(form(view, i - 1)) || KIN.has(form(view, i - 1))) &&
        !(adjectives && word.endsWith('ي') && (isIntroducer(next) || (view.gaps[i + 1] ?? 0) !== 0))
      )
        break;
      if (/^ي.{3}/.test(word) && COMMON_WORDS.has(word)) break;
      hungry =
        isConstruct(word) ||
        (isVocabulary(word) &&
          !isPlace(word) &&
          !SPEECH_EVENTS.has(next) &&
          !GIVEN_NAMES.has(next) &&
          !shortNames.has(next) &&
          view.gaps[i + 1] === 0);
      if (!hungry) adjectives = false;
    } else if (
      !organisation &&
      /^[بل].{3}/.test(word) &&
      !GIVEN_NAMES.has(word) &&
      !shortNames.has(word) &&
      COMMON_WORDS.has(word.slice(1))
    )
      hungry = !/^(?:[بل]ال|لل)/.test(word) && !GIVEN_NAMES.has(next);
    else if (!hungry && isDefinite(form(view, i - 1)) && isConstruct(word)) break;
    else if (!hungry && isOwnedByHead(view, head, i)) hungry = false;
    else if (isInnerWord(word))
      hungry = isConstruct(word.replace(/^و/, '')) || isConstruct(word.replace(/^[لب]/, ''));
    else if (isPlace(word)) hungry = false;
    else if (adjectives && /(?:ي|يه|يا|يين|يون)$/.test(word) && !GIVEN_NAMES.has(word)) hungry = false;
    else if (isJoinedComplement(word)) {
      if (MEDIA_HEADS.has(word.slice(1)) || AGENCIES.has(word.slice(1))) break;
      if (SPEECH_EVENTS.has(word.slice(1))) break;
      hungry = !/^و?(?:[بك]ال|لل)/.test(word) && isConstruct(word.slice(1));
    } else break;
    i++;
    behind = -1;
  }
  return behind >= 0 ? behind : i;
}
