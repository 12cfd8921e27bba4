/**
 * Extent of noun phrases: where an office or an organisation's name ends, and where a person's name begins and ends.
 *
 * Arabic has no capital letters. What is known instead is structure: an office is a head in construct with definite nouns
 * (وزير الدفاع الفرنسي), adjectives and prepositional phrases (المتحدث باسم …); the first word that fits none of these,
 * or stands behind a comma, begins the name.
 */

import { DEMONSTRATIVES, ONE_OF, PHRASE_PREPOSITIONS } from './function-words.js';
import {
  AGENCIES,
  BREAKS,
  COMMON_WORDS,
  DELEGATES,
  GIVEN_NAMES,
  INSTITUTIONS,
  KIN,
  MEDIA_HEADS,
  SPEECH_EVENTS,
  SUPERVISORS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import {
  breaksPhrase,
  epithetOf,
  isAgencyAddressed,
  isAnotherInstitution,
  isConstruct,
  isEpithet,
  isFeminineVerb,
  isHyphenated,
  isInnerWord,
  isJoinedComplement,
  isMediumAddressed,
  isOnPreposition,
  isOutsideOffice,
  isOwned,
  isOwnedByHead,
  isPlace,
  isPublicAddressed,
  isRank,
  type ShortNames,
  startsDefiniteName,
} from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isIntroducer, isVocabulary, officeOf } from './word-classes.js';

const MAX_PHRASE = 24;

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
    } else if (word === 'الي' && !organisation && !hungry && isPlace(next)) {
      // «المبعوث الخاص إلى ليبيا»: the country somebody is sent to.
      hungry = true;
    } else if (
      isMediumAddressed(word) ||
      isAgencyAddressed(view, i) ||
      (!hungry && (isPublicAddressed(view, head, i) || isOutsideOffice(view, head, i)))
    )
      break;
    else if (/^باسم(?:ه|ها|هم|نا)$/.test(word)) hungry = false;
    else if (i === head + 1 && ONE_OF.has(form(view, head)) && DEMONSTRATIVES.has(word)) hungry = true;
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
      if (i === head + 1 && isFeminineVerb(word) && officeOf(form(view, head))?.plural === true) break;
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
    else if (!hungry && isDefinite(form(view, i - 1)) && isConstruct(word) && !isJoinedComplement(word))
      break;
    else if (!organisation && !hungry && isOwnedByHead(view, head, i)) hungry = false;
    else if (!hungry && isDefinite(form(view, i - 1)) && GIVEN_NAMES.has(word)) break;
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
