/**
 * Extent of noun phrases: where an office or an organisation's name ends, and where a person's name begins and ends.
 *
 * Arabic has no capital letters. What is known instead is structure: an office is a head in construct with definite nouns
 * (وزير الدفاع الفرنسي), adjectives and prepositional phrases (المتحدث باسم …); the first word that fits none of these,
 * or stands behind a comma, begins the name.
 */

import { bareNoun, isDefinite, isIntroducer, officeOf } from './introducers.js';
import {
  AGENCIES,
  BREAKS,
  COMMON_NOUNS,
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
import { Gap, type ParagraphView } from './view.js';

/** Short names that the article itself uses as subjects (ديلون، السبسي), normalised. */
export type ShortNames = ReadonlySet<string>;

const MAX_PHRASE = 14;
const MAX_NAME = 4;
const PHRASE_PREPOSITIONS: ReadonlySet<string> = new Set([
  'في',
  'لدي',
  'عن',
  'من',
  'ضد',
  'بين',
  'علي',
  'حول',
]);

const formAt = (view: ParagraphView, i: number): string => view.words[i]?.form ?? '';
const textAt = (view: ParagraphView, i: number): string => view.words[i]?.text ?? '';

/** The preposition على, told from the name علي by its last letter. */
export const isOnPreposition = (view: ParagraphView, i: number): boolean => textAt(view, i).endsWith('ى');

/** The word cannot belong to any noun phrase that names a speaker. */
export function breaksPhrase(view: ParagraphView, i: number): boolean {
  const form = formAt(view, i);
  if (form === 'علي') return isOnPreposition(view, i);
  if (isIntroducer(form)) return true;
  if (BREAKS.has(form)) return !isForeignArticle(view, i);
  const cue = view.cues[i];
  return cue !== undefined && !GIVEN_NAMES.has(form);
}

/** «لو دريان»: the article of a foreign name, told from لو "if" by what follows. */
function isForeignArticle(view: ParagraphView, i: number): boolean {
  if (formAt(view, i) !== 'لو') return false;
  const next = formAt(view, i + 1);
  if (next.length < 4 || BREAKS.has(next) || view.cues[i + 1] !== undefined) return false;
  return (
    PARTICLES.has(formAt(view, i - 1)) ||
    GIVEN_NAMES.has(formAt(view, i - 2)) ||
    isIntroducer(formAt(view, i + 2)) ||
    (view.gaps[i + 2] ?? 0) !== 0
  );
}

/** A noun that needs a complement when it stands without the article. */
const isConstruct = (form: string): boolean =>
  !isDefinite(form) && (INSTITUTIONS.has(form) || INNER.has(form) || officeOf(form) !== null);

const isPlace = (form: string): boolean => PLACES.has(form) || PLACES.has(form.slice(1));

/** A definite word that is a given name (الحبيب، الباجي) or a name the article uses alone, behind a complete office. */
function startsDefiniteName(view: ParagraphView, i: number, shortNames: ShortNames): boolean {
  const form = formAt(view, i);
  if (form.startsWith('ال') && shortNames.has(form)) return true;
  if (!GIVEN_NAMES.has(form)) return false;
  const next = formAt(view, i + 1);
  if ((view.gaps[i + 1] ?? 0) & (Gap.comma | Gap.stop) || next === '') return shortNames.has(form);
  return !breaksPhrase(view, i + 1) && !INNER.has(bareNoun(next));
}

function isInnerWord(form: string): boolean {
  const bare = bareNoun(form.replace(/^و/, ''));
  return INNER.has(form) || INNER.has(bare) || INSTITUTIONS.has(bare) || INNER.has(form.slice(1));
}

/** Prepositions joined to a word of the office: بمجلس، لحركة، بتونس، للشؤون. */
function isJoinedComplement(form: string): boolean {
  if (!/^[وبلك]/.test(form) || form.length < 4) return false;
  if (/^(?:و?[بلك]ال|و?لل)/.test(form)) return true;
  const rest = form.slice(1);
  if (form.startsWith('ل') && form.endsWith('ه') && form.length >= 6 && !GIVEN_NAMES.has(form)) return true;
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
  const indefinite = !isDefinite(formAt(view, head));
  let hungry = indefinite;
  let adjectives = indefinite && !organisation;
  let i = head + 1;
  while (i < end) {
    const gap = view.gaps[i] ?? 0;
    if (gap & (Gap.comma | Gap.colon | Gap.stop | Gap.dash)) break;
    const bracket = view.bracketEnd[i] ?? 0;
    if (bracket > i) {
      i = bracket;
      continue;
    }
    const marked = view.opening.get(i);
    if (marked !== undefined) {
      if (!hungry || marked.close === null || marked.to - marked.from > 5) break;
      i = marked.to;
      hungry = false;
      continue;
    }
    const form = formAt(view, i);
    const next = formAt(view, i + 1);
    if (PHRASE_PREPOSITIONS.has(form) && (form !== 'علي' || isOnPreposition(view, i))) {
      if (organisation && form !== 'ضد') break;
      if (SPEECH_EVENTS.has(next) || BREAKS.has(next) || TIME_WORDS.has(next) || i + 1 >= end) break;
      hungry = true;
    } else if (breaksPhrase(view, i)) break;
    else if (TIME_WORDS.has(form) && !(hungry && i === head + 1)) break;
    else if (form === 'باسم') hungry = true;
    else if (TITLES.has(form) && !hungry && form !== 'عام') break;
    else if (isDefinite(form) && !/^و?[بل]ل?[^ا]/.test(form)) {
      if (!hungry && startsDefiniteName(view, i, shortNames)) break;
      hungry = false;
      adjectives = false;
    } else if (hungry && !isJoinedComplement(form)) {
      if (GIVEN_NAMES.has(form) && officeOf(formAt(view, head)) !== null && !isConstruct(formAt(view, i - 1)))
        break;
      hungry = isConstruct(form) || (adjectives && /(?:ي|يه)$/.test(form));
      if (!hungry) adjectives = false;
    } else if (isInnerWord(form)) hungry = isConstruct(form.replace(/^و/, ''));
    else if (isPlace(form)) hungry = false;
    else if (adjectives && /(?:ي|يه|يا|يين|يون)$/.test(form) && !GIVEN_NAMES.has(form)) hungry = false;
    else if (isJoinedComplement(form)) {
      if (MEDIA_HEADS.has(form.slice(1)) || AGENCIES.has(form.slice(1))) break;
      if (SPEECH_EVENTS.has(form.slice(1))) break;
      hungry = !/^و?(?:[بك]ال|لل)/.test(form) && isConstruct(form.slice(1));
    } else break;
    i++;
  }
  return i;
}

/** The word may stand in a person's name. `first`: as its first word. */
function fitsName(view: ParagraphView, i: number, first: boolean): boolean {
  const form = formAt(view, i);
  if (form.length < 2 && !/[a-z]/i.test(form)) return false;
  if (breaksPhrase(view, i) || /^\p{N}/u.test(form)) return false;
  if (!first && isDangling(formAt(view, i - 1))) return true;
  if (PARTICLES.has(form) || GIVEN_NAMES.has(form)) return true;
  if (TIME_WORDS.has(form) || isPlace(form) || SPEECH_EVENTS.has(form)) return false;
  if (/.{3}ات$/.test(form)) return false;
  if (/^و?ل/.test(form) && isKnownNoun(form.replace(/^و?ل/, ''))) return false;
  if (first) {
    if (/^(?:و|ف|ب|ل|ك)ال|^لل/.test(form)) return false;
    return !COMMON_NOUNS.has(form) && !INNER.has(form) && !INNER.has(bareNoun(form));
  }
  if (isJoinedComplement(form)) return false;
  if (/^[لب]/.test(form) && (MEDIA_HEADS.has(form.slice(1)) || AGENCIES.has(form.slice(1)))) return false;
  if (/^و/.test(form) && (GIVEN_NAMES.has(form.slice(1)) || officeOf(form.slice(1)) !== null)) return false;
  if (isDefinite(form) && (officeOf(form) !== null || INNER.has(bareNoun(form)))) return false;
  return !INNER.has(form) && officeOf(form) === null && !COMMON_NOUNS.has(form) && !INSTITUTIONS.has(form);
}

const isKnownNoun = (form: string): boolean =>
  MEDIA_HEADS.has(form) ||
  AGENCIES.has(form) ||
  INNER.has(form) ||
  INSTITUTIONS.has(form) ||
  officeOf(form) !== null;

/**
 * End of the person's name that begins at word `from`, or `from` when no name begins there.
 * A name the article uses alone ends the name, so that a sentence may follow without a comma (بحسب ديلون عدد …).
 */
export function nameEnd(view: ParagraphView, from: number, limit: number, shortNames: ShortNames): number {
  let i = from;
  let counted = 0;
  while (i < limit && counted < MAX_NAME) {
    const gap = view.gaps[i] ?? 0;
    if (i > from && gap & ~Gap.dash) break;
    if (i > from && gap & Gap.dash) break;
    if (!fitsName(view, i, i === from)) break;
    const form = formAt(view, i);
    if (!PARTICLES.has(form)) counted++;
    i++;
    const ends = shortNames.has(form) && !GIVEN_NAMES.has(form);
    if (ends && !PARTICLES.has(formAt(view, i))) break;
  }
  while (
    i > from &&
    PARTICLES.has(formAt(view, i - 1)) &&
    !GIVEN_NAMES.has(formAt(view, i - 1)) &&
    isDangling(formAt(view, i - 1))
  )
    i--;
  return i;
}

const DANGLING: ReadonlySet<string> = new Set(['بن', 'ابن', 'بنت', 'ابو', 'عبد', 'ال', 'دي', 'فان', 'فون']);
const isDangling = (form: string): boolean => DANGLING.has(form);
