/** Where a person's name begins and ends: words that no other class claims, given names, and the particles between them. */

import { PATRONYMICS } from './function-words.js';
import {
  CUES,
  DANGLING,
  FAMILY_FIRST,
  GIVEN_NAMES,
  INNER,
  PARTICLES,
  RANKS,
  SPEECH_EVENTS,
  TIME_WORDS,
} from './lexicon.js';
import { fitsFirst, isKnownNoun, isNameBetweenCommas, isPrefixedNoun } from './name-first-word.js';
import { fitsLater } from './name-later-word.js';
import { breaksPhrase, isMediumAddressed, isPlace, isSurnameVerb, type ShortNames } from './phrase-words.js';
import { form, type ParagraphView } from './view.js';
import { HONORIFICS, isDefinite, isVocabulary, officeOf } from './word-classes.js';

/** Words of a name without its particles. */
const MAX_NAME = 4;

/** «كوزمين رضاه»: a noun with the pronoun of the name before it. */
function isOwned(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (!/[^ة]ه$|هم$/.test(view.words[i]?.text ?? '') || GIVEN_NAMES.has(word)) return false;
  const noun = word.replace(/هم$|ه$/, '');
  const known = isVocabulary(noun) || isVocabulary(noun.replace(/ت$/, 'ه')) || isVocabulary(word);
  return noun.length > 2 && (known || GIVEN_NAMES.has(noun) || HONORIFICS.has(word));
}

/** «مهدي بن نصير»: behind the father's name only the family's follows, which has the article. */
const isPatronym = (view: ParagraphView, i: number): boolean => PATRONYMICS.has(form(view, i - 1));

/** The word may stand in a person's name as its word number `counted` + 1. */
function fitsName(view: ParagraphView, i: number, counted: number, shortNames: ShortNames): boolean {
  const word = form(view, i);
  if (word.length < 2 && !/[a-z]/i.test(word)) return false;
  if (counted === 0 && isNameBetweenCommas(view, i)) return true;
  if (counted === 1 && isSurnameVerb(view, i)) return true;
  if (breaksPhrase(view, i) || isMediumAddressed(word) || /^\p{N}/u.test(word)) return false;
  if (counted > 0 && DANGLING.has(form(view, i - 1))) return true;
  // «ديريك واتمان»: no conjunction, when the article calls him so alone.
  if (counted > 0 && word.startsWith('و') && shortNames.has(word)) return true;
  if (CUES.get(word)?.object === true && !GIVEN_NAMES.has(word)) return false;
  if (counted > 0 && isOwned(view, i) && !PARTICLES.has(form(view, i - 1))) return false;
  if (
    counted > 1 &&
    isPatronym(view, i - 1) &&
    !isDefinite(word) &&
    !PARTICLES.has(word) &&
    !GIVEN_NAMES.has(word)
  )
    return false;
  if (counted > 0 && TIME_WORDS.has(word) && TIME_WORDS.has(form(view, i + 1))) return false;
  // «فلان الفلاني الأمين العام لـ»: an office, though also a given name.
  if (counted > 1 && isDefinite(word) && officeOf(word) !== null && RANKS.has(form(view, i + 1)))
    return false;
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
 * A name the article uses alone ends the name, so that a sentence may follow without a comma (بحسب ميلون عدد …).
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
    if (ends && !PARTICLES.has(form(view, i)) && !FAMILY_FIRST.has(word)) break;
  }
  while (i > from && DANGLING.has(form(view, i - 1)) && !GIVEN_NAMES.has(form(view, i - 1))) i--;
  return i;
}
