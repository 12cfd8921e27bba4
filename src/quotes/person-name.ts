/** Where a person's name begins and ends: words that no other class claims, given names, and the particles between them. */

import {
  AGENCIES,
  GIVEN_NAMES,
  INNER,
  INSTITUTIONS,
  MEDIA_HEADS,
  PARTICLES,
  SPEECH_EVENTS,
  TIME_WORDS,
} from './lexicon.js';
import { breaksPhrase, isJoinedComplement, isPlace, type ShortNames } from './phrase.js';
import type { ParagraphView } from './view.js';
import { bareNoun, isCommonNoun, isDefinite, isVocabulary, officeOf } from './word-classes.js';

/** Words of a name without its particles. */
const MAX_NAME = 4;
/** Particles that cannot end a name. */
const DANGLING: ReadonlySet<string> = new Set([
  'بن',
  'ابن',
  'بنت',
  'ابو',
  'عبد',
  'ال',
  'دي',
  'فان',
  'فون',
  'ام',
]);

const formAt = (view: ParagraphView, i: number): string => view.words[i]?.form ?? '';

/** A noun of an office, an institution or a medium. */
export const isKnownNoun = (form: string): boolean =>
  MEDIA_HEADS.has(form) ||
  AGENCIES.has(form) ||
  INNER.has(form) ||
  INSTITUTIONS.has(form) ||
  officeOf(form) !== null;

/** Accusatives with tanwin are adverbs or objects (مبتسماً), never names. */
const hasTanwin = (text: string): boolean => /\u064b/.test(text);

function fitsFirst(view: ParagraphView, i: number, shortNames: ShortNames): boolean {
  const form = formAt(view, i);
  if (shortNames.has(form)) return true;
  if (/^(?:[وفبك]ال|لل)/.test(form) || hasTanwin(view.words[i]?.text ?? '')) return false;
  if (isCommonNoun(form) || INNER.has(form) || INNER.has(bareNoun(form)) || isVocabulary(form)) return false;
  if (/^.{2,4}نا$/.test(form) || /.{2}ات$/.test(form)) return false;
  return (
    !(isDefinite(form) && form.endsWith('ه')) &&
    !/^(?:مست|م).{2,3}ا$/.test(form) &&
    !/^و.*(?:ها|هم)$/.test(form)
  );
}

/** A word that may also be a surname (عاشور فني) when the phrase ends behind it. */
function endsPhrase(view: ParagraphView, next: number): boolean {
  return (view.gaps[next] ?? 0) !== 0 || formAt(view, next) === '' || breaksPhrase(view, next);
}

/** A definite word as surname: any noun right behind a given name (يوسف الشاهد), else no common noun. */
function fitsDefinite(view: ParagraphView, i: number, counted: number, before: string): boolean {
  const form = formAt(view, i);
  const noun = bareNoun(form);
  if (counted === 1 && GIVEN_NAMES.get(noun) === 'm') return true;
  if (counted === 1 && GIVEN_NAMES.has(before) && !INNER.has(noun) && !INSTITUTIONS.has(noun))
    return officeOf(form) === null || endsPhrase(view, i + 1) || TIME_WORDS.has(formAt(view, i + 1));
  if (officeOf(form) !== null || INNER.has(noun) || INSTITUTIONS.has(noun)) return false;
  return counted === 1 || !isVocabulary(form);
}

function fitsLater(view: ParagraphView, i: number, counted: number): boolean {
  const form = formAt(view, i);
  const before = formAt(view, i - 1);
  if (counted === 1 && /^ب(?:ال|ل)/.test(form) && GIVEN_NAMES.has(before) && endsPhrase(view, i + 1))
    return true;
  if (isJoinedComplement(form) || INNER.has(form) || isCommonNoun(form)) return false;
  if (/^[لب]/.test(form) && form.length > 4 && (counted > 1 || isVocabulary(form))) return false;
  if (/^[لب]/.test(form) && (MEDIA_HEADS.has(form.slice(1)) || AGENCIES.has(form.slice(1)))) return false;
  if (/^و.{3}/.test(form)) return false;
  if (isDefinite(form)) return fitsDefinite(view, i, counted, before);
  if (officeOf(form) !== null || INSTITUTIONS.has(form) || isVocabulary(form)) {
    if (counted !== 1 || hasTanwin(view.words[i]?.text ?? '') || !endsPhrase(view, i + 1)) return false;
    return GIVEN_NAMES.has(before) || !/(?:ه|ا)$/.test(form);
  }
  return !hasTanwin(view.words[i]?.text ?? '');
}

/** The word may stand in a person's name as its word number `counted` + 1. */
function fitsName(view: ParagraphView, i: number, counted: number, shortNames: ShortNames): boolean {
  const form = formAt(view, i);
  if (form.length < 2 && !/[a-z]/i.test(form)) return false;
  if (breaksPhrase(view, i) || /^\p{N}/u.test(form)) return false;
  if (counted > 0 && DANGLING.has(formAt(view, i - 1))) return true;
  if (PARTICLES.has(form) || GIVEN_NAMES.has(form)) return true;
  if (TIME_WORDS.has(form) || isPlace(form) || SPEECH_EVENTS.has(form)) return false;
  if (/^و?ل/.test(form) && isKnownNoun(form.replace(/^و?ل/, ''))) return false;
  return counted === 0 ? fitsFirst(view, i, shortNames) : fitsLater(view, i, counted);
}

/** Behind a title even a common noun is a name (اللواء تحسين فلان). */
function fitsTitled(view: ParagraphView, i: number): boolean {
  const form = formAt(view, i);
  return (
    !breaksPhrase(view, i) &&
    !isDefinite(form) &&
    officeOf(form) === null &&
    /^\p{L}/u.test(form) &&
    !INNER.has(form)
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
    if (!fitsName(view, i, i - from, shortNames) && !(titled && i === from && fitsTitled(view, i))) break;
    const form = formAt(view, i);
    if (!PARTICLES.has(form)) counted++;
    i++;
    const ends = shortNames.has(form) && !GIVEN_NAMES.has(form);
    if (ends && !PARTICLES.has(formAt(view, i))) break;
  }
  while (i > from && DANGLING.has(formAt(view, i - 1)) && !GIVEN_NAMES.has(formAt(view, i - 1))) i--;
  return i;
}
