/** The words of an office or organisation phrase, one rule a kind of word: what the word does to the phrase. */

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
  PLACES,
  SPEECH_EVENTS,
  SUPERVISORS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { isOfficeName } from './name-first-word.js';
import { belongsToVerb, isObject, isObjectOfBody, isPublicAddressed } from './phrase-objects.js';
import {
  breaksPhrase,
  epithetOf,
  isAgencyAddressed,
  isConstruct,
  isEpithet,
  isFeminineVerb,
  isInnerWord,
  isJoinedComplement,
  isMediumAddressed,
  isOccasion,
  isOnPreposition,
  isOwnedByHead,
  isPlace,
  isRank,
  type ShortNames,
  startsDefiniteName,
} from './phrase-words.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isIntroducer, isOrigin, isVocabulary, officeOf } from './word-classes.js';
import { isVerbalNoun } from './word-shape.js';

/** A phrase being read. */
export interface Phrase {
  readonly view: ParagraphView;
  /** Its head noun. */
  readonly head: number;
  /** Word after the last one that may belong to it. */
  readonly end: number;
  readonly shortNames: ShortNames;
  /** The head is an institution, not an office. */
  readonly organisation: boolean;
  /** The head has neither article nor pronoun. */
  readonly indefinite: boolean;
  /** The last word needs a complement. */
  readonly hungry: boolean;
  /** Indefinite adjectives of the head may still follow. */
  readonly adjectives: boolean;
}

/**
 * What a word does: the phrase ends before it, is complete with it, complete and without further indefinite adjectives (`closed`),
 * or needs a complement behind it.
 */
export type Outcome = 'ends' | 'complete' | 'closed' | 'hungry';

type Rule = (phrase: Phrase, i: number) => Outcome | null;

const hungryIf = (needs: boolean): Outcome => (needs ? 'hungry' : 'complete');

/** «المتحدث في …»، «المسؤول عن …»: a preposition that the office takes. */
const preposition: Rule = ({ view, head, end, organisation, indefinite }, i) => {
  const word = form(view, i);
  if (!PHRASE_PREPOSITIONS.has(word) || (word === 'علي' && !isOnPreposition(view, i))) return null;
  const before = form(view, i - 1);
  const next = form(view, i + 1);
  if (organisation && word !== 'ضد') return 'ends';
  if (word === 'علي' && !SUPERVISORS.has(before)) return 'ends';
  if (word === 'عن' && !DELEGATES.has(before) && !standsFor(view, head, next)) return 'ends';
  if (word === 'من' && !indefinite && !INSTITUTIONS.has(bareNoun(next))) return 'ends';
  return isOccasion(view, head, i + 1) || i + 1 >= end ? 'ends' : 'hungry';
};

/** «النائب المستقل عن كتلة كذا»: a delegate's body or place; «تحدث فلان، الناطق باسم كذا، عن كواليس …» belongs to the verb. */
const standsFor = (view: Phrase['view'], head: number, next: string): boolean =>
  DELEGATES.has(form(view, head)) && (INSTITUTIONS.has(bareNoun(next)) || isPlace(next));

/** «المبعوث الخاص إلى ليبيا»: the country somebody is sent to. */
const destination: Rule = ({ view, organisation, hungry }, i) =>
  form(view, i) === 'الي' && !organisation && !hungry && isPlace(form(view, i + 1)) ? 'hungry' : null;

/** «لرويترز»، «للصحفيين»، «بالتعاون»: who is told, or what belongs to the verb. */
const outside: Rule = (phrase, i) => {
  const { view, head, hungry } = phrase;
  if (isMediumAddressed(form(view, i)) || isAgencyAddressed(view, i))
    return isOwnMedium(phrase, i) ? null : 'ends';
  if (isPublicAddressed(view, head, i)) return 'ends';
  return !hungry && belongsToVerb(view, head, i) ? 'ends' : null;
};

/** «المدير العام لشبكة كذا، فلان»: behind a rank the medium belongs to the office when a comma and no أن follows its name. */
function isOwnMedium({ view, end, organisation }: Phrase, i: number): boolean {
  const word = form(view, i).slice(1);
  if (organisation || !INSTITUTIONS.has(word) || !isDefinite(form(view, i - 1))) return false;
  if (!isInnerWord(form(view, i - 1)) || officeOf(form(view, i - 2)) === null) return false;
  for (let k = i + 1; k < Math.min(end, i + 7); k++) {
    if (view.cues[k] !== undefined || isIntroducer(form(view, k))) return false;
    if ((view.gaps[k] ?? 0) & Gap.comma) return !isIntroducer(form(view, k)) && !BREAKS.has(form(view, k));
    if (GIVEN_NAMES.has(form(view, k)) || TITLES.has(form(view, k))) return true;
  }
  return false;
}

/** Words that end any phrase (also «شركة كذا ومقرها تلمار»), or always need a complement. */
const fixedWord: Rule = ({ view, head, hungry, organisation }, i) => {
  const word = form(view, i);
  if (/^باسم(?:ه|ها|هم|نا)$/.test(word)) return 'complete';
  if (i === head + 1 && ONE_OF.has(form(view, head)) && DEMONSTRATIVES.has(word)) return 'hungry';
  if (breaksPhrase(view, i)) return 'ends';
  if (organisation && i > head + 1 && /^و.{3,}(?:ها|هم)$/.test(word)) return 'ends';
  if (TIME_WORDS.has(word) && !(hungry && i === head + 1) && !isRank(view, i)) return 'ends';
  if (word === 'باسم' || word === 'بلا' || word === 'ذات' || word === 'ذو') return 'hungry';
  if (organisation && /^ب/.test(word) && !isPlace(word) && !INSTITUTIONS.has(bareNoun(word))) return 'ends';
  return TITLES.has(word) && !hungry && word !== 'عام' ? 'ends' : null;
};

/** A definite noun or adjective: complement, epithet, or the beginning of a name. */
const definiteWord: Rule = ({ view, head, hungry, organisation, shortNames }, i) => {
  const word = form(view, i);
  if (!isDefinite(word) || /^و?[بل]ل?[^ا]/.test(word)) return null;
  if (!hungry && startsDefiniteName(view, i, shortNames)) return 'ends';
  // «طالب النواب الحكومة بـ»، «هنأ الرئيس اللاعبين»: the object of a verb behind its subject.
  if (i === head + 1 && isObject(view, head, i)) return 'ends';
  if (organisation && !hungry) {
    const named = isDefinite(form(view, head));
    if (named && !isEpithet(view, epithetOf(view, head, i), i)) return 'ends';
    if (isObjectOfBody(view, head, i)) return 'ends';
  }
  return 'closed';
};

/** «مدير محمد»: a given name where an office still needs a complement begins the name of its holder. */
function namesHolder({ view, head, adjectives }: Phrase, i: number): boolean {
  const word = form(view, i);
  const before = form(view, i - 1);
  if (!GIVEN_NAMES.has(word) || officeOf(form(view, head)) === null) return false;
  if (isConstruct(before) && !KIN.has(before)) return false;
  const closed = isIntroducer(form(view, i + 1)) || (view.gaps[i + 1] ?? 0) !== 0;
  return !(adjectives && word.endsWith('ي') && closed);
}

/** The complement of a word that needs one. */
const complement: Rule = (phrase, i) => {
  const { view, head, hungry, shortNames } = phrase;
  const word = form(view, i);
  const next = form(view, i + 1);
  if (!hungry || isJoinedComplement(word)) return null;
  const verb = /^ي.{3}/.test(word) && (COMMON_WORDS.has(word) || word.endsWith('ون'));
  if (namesHolder(phrase, i) || verb) return 'ends';
  if (i === head + 1 && isFeminineVerb(word) && officeOf(form(view, head))?.plural === true) return 'ends';
  const goesOn =
    isVocabulary(word) &&
    !isPlace(word) &&
    !SPEECH_EVENTS.has(next) &&
    !GIVEN_NAMES.has(next) &&
    !shortNames.has(next) &&
    view.gaps[i + 1] === 0;
  return isConstruct(word) || goesOn ? 'hungry' : 'closed';
};

/** «لشؤون …»، «ببلدة …»: a common noun with a preposition joined to it completes an office. */
const joinedNoun: Rule = ({ view, organisation, hungry, shortNames }, i) => {
  const word = form(view, i);
  if (organisation || !/^[بل].{3}/.test(word) || GIVEN_NAMES.has(word) || shortNames.has(word)) return null;
  if (!COMMON_WORDS.has(word.slice(1))) return null;
  // «طالب الأمين العام باستئناف»: a verbal noun with ب belongs to the verb.
  if (!hungry && word.startsWith('ب') && isVerbalNoun(word.slice(1))) return 'ends';
  return hungryIf(!/^(?:[بل]ال|لل)/.test(word) && !GIVEN_NAMES.has(form(view, i + 1)));
};

/** Behind a definite word: another noun in construct or a given name is no part of the phrase, a noun with its pronoun is. */
const behindDefinite: Rule = ({ view, head, hungry, organisation }, i) => {
  const word = form(view, i);
  if (hungry) return null;
  const definite = isDefinite(form(view, i - 1));
  if (definite && !organisation && isOfficeName(view, i)) return 'ends';
  if (definite && isConstruct(word) && !isJoinedComplement(word)) return 'ends';
  if (!organisation && isOwnedByHead(view, head, i)) return 'complete';
  return (definite || PLACES.has(form(view, i - 1))) && GIVEN_NAMES.has(word) ? 'ends' : null;
};

/** «وزيرة التربية ووزيرة التعليم»: a second office of the same person. */
const joinedOffice: Rule = ({ view, head, organisation, hungry }, i) => {
  const word = form(view, i);
  if (organisation || hungry || !word.startsWith('و') || officeOf(form(view, head))?.plural !== false)
    return null;
  const office = officeOf(word) === null ? officeOf(word.slice(1)) : null;
  return office !== null && !office.plural && !isDefinite(word) && isDefinite(form(view, i + 1))
    ? 'hungry'
    : null;
};

/** Words that stand inside offices: nouns, places, adjectives of an indefinite head. */
const innerWord: Rule = ({ view, head, hungry, adjectives }, i) => {
  const word = form(view, i);
  // «هاجم الوزير السعودي طهران»: the object of the verb.
  if (!hungry && PLACES.has(word) && isDefinite(form(view, head)) && isOrigin(form(view, i - 1)))
    return 'ends';
  if (isInnerWord(word))
    return hungryIf(isConstruct(word.replace(/^و/, '')) || isConstruct(word.replace(/^[لب]/, '')));
  if (isPlace(word)) return 'complete';
  return adjectives && /(?:ي|يه|يا|يين|يون)$/.test(word) && !GIVEN_NAMES.has(word) ? 'complete' : null;
};

/** «بمجلس النواب»، «للشؤون المالية»: a noun with a preposition joined to it. */
const joinedComplement: Rule = (phrase, i) => {
  const word = form(phrase.view, i);
  const noun = word.slice(1);
  const medium = (MEDIA_HEADS.has(noun) || SPEECH_EVENTS.has(noun)) && !isOwnMedium(phrase, i);
  if (!isJoinedComplement(word) || medium || AGENCIES.has(noun)) return 'ends';
  return hungryIf(!/^و?(?:[بك]ال|لل)/.test(word) && isConstruct(noun));
};

/** In this order: the first that knows the word decides. */
const RULES: readonly Rule[] = [
  preposition,
  destination,
  outside,
  fixedWord,
  definiteWord,
  complement,
  joinedNoun,
  behindDefinite,
  joinedOffice,
  innerWord,
  joinedComplement,
];

/** What word i does to the phrase. */
export function readPhraseWord(phrase: Phrase, i: number): Outcome {
  for (const rule of RULES) {
    const outcome = rule(phrase, i);
    if (outcome !== null) return outcome;
  }
  return 'ends';
}
