/** The words of noun phrases: what an adjective, a complement, a rank or a preposition belongs to, and which words end a phrase. */

import { PRONOUN_PHRASES, SURNAMES } from './function-words.js';
import {
  AGENCIES,
  AGENCY_STARTS,
  AGENCY_WORDS,
  BREAKS,
  CORRESPONDENTS,
  DOCUMENTS,
  GIVEN_NAMES,
  INNER,
  INNER_NOUNS,
  INSTITUTIONS,
  MEDIA_HEADS,
  ORGANISATION_NAMES,
  PARTICLES,
  PLACES,
  RANKS,
  SPEECH_EVENTS,
  TIME_WORDS,
  TITLES,
} from './lexicon.js';
import { form, Gap, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isIntroducer, isVocabulary, officeOf } from './word-classes.js';

/** Short names that the article itself uses as subjects (ميلون، السبسي), normalised. */
export type ShortNames = ReadonlySet<string>;

/** «بادن-فورتمبرغ»: a hyphen joins the word to the one before. */
export const isHyphenated = (view: ParagraphView, i: number): boolean =>
  (view.words[i]?.start ?? 0) - (view.words[i - 1]?.end ?? 0) === 1 &&
  /[-–]/.test(view.text.charAt((view.words[i]?.start ?? 1) - 1));

const textAt = (view: ParagraphView, i: number): string => view.words[i]?.text ?? '';

/** The definite word i can be an adjective of the definite organisation: it agrees in gender («الوزارة الإجراء» does not). */
export function isEpithet(view: ParagraphView, head: number, i: number): boolean {
  const bare = bareNoun(form(view, i));
  const gender = INSTITUTIONS.get(bareNoun(form(view, head)));
  // «اللجنة الدولية للصليب الأحمر»
  if (ORGANISATION_NAMES.has(`ال${bareNoun(form(view, i - 1))} ${form(view, i)}`)) return true;
  if (!/(?:ي|يه)$/.test(bare) && !INNER.has(bare)) return false;
  const feminine = bare.endsWith('ه') || /ى$/.test(textAt(view, i));
  return gender === undefined || INNER.has(bare) || (gender === 'f') === feminine;
}

/** What an adjective at word i belongs to: a noun behind لـ (للصليب الأحمر، للاتصال السمعي البصري), else the head. */
export function epithetOf(view: ParagraphView, head: number, i: number): number {
  let noun = i - 1;
  while (noun > head && isDefinite(form(view, noun)) && !/^لل/.test(form(view, noun))) noun--;
  return /^لل/.test(form(view, noun)) ? noun : head;
}

/** «مديرها»، «زوجته»: the pronoun completes the office. */
export function isOwned(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  return /.{3}(?:ها|هم|هما)$/.test(word) || (/[^ة]ه$/.test(textAt(view, i)) && officeOf(word) !== null);
}

/** «لرويترز»، «لوكالة …»: who is told, no part of an office. */
export const isMediumAddressed = (word: string): boolean =>
  word.startsWith('ل') &&
  (MEDIA_HEADS.has(word.slice(1)) || AGENCY_STARTS.has(word.slice(1)) || AGENCY_WORDS.has(word.slice(1)));

/** «للجوهرة أف أم»: an agency of several words whose name has the article. */
export function isAgencyAddressed(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (!/^و?لل/.test(word)) return false;
  const name = `${word.replace(/^و?لل/, 'ال')} ${form(view, i + 1)}`;
  return AGENCIES.has(name) || AGENCIES.has(`${name} ${form(view, i + 2)}`);
}

/** «شرطة تلمار أوقفت», «حركة مشروع طلبت»: three letters with the ending of the feminine past. */
export const isFeminineVerb = (word: string): boolean =>
  /^[^و].{2,4}ت$/.test(word) && !/(?:ات|يت|وت)$/.test(word) && !GIVEN_NAMES.has(word);

/** «الأمينة العامة المنتهية ولايتها»: a noun with the pronoun of the head behind an adjective of its. */
export const isOwnedByHead = (view: ParagraphView, head: number, i: number): boolean =>
  i > head + 1 &&
  /^الم/.test(form(view, i - 1)) &&
  /.{3}(?:[^ة]ه|ها|هم)$/.test(textAt(view, i)) &&
  isVocabulary(form(view, i)) &&
  !GIVEN_NAMES.has(form(view, i));

/** «المدير العام»، «المعتمد الأول»: a rank, though the word also tells time. */
export function isRank(view: ParagraphView, i: number): boolean {
  const before = form(view, i - 1);
  const office = officeOf(before) ?? officeOf(before.replace(/^و/, ''));
  return RANKS.has(form(view, i)) && (office !== null || INNER.has(bareNoun(before)));
}

/** The preposition على, told from the name علي by its last letter. */
export const isOnPreposition = (view: ParagraphView, i: number): boolean => textAt(view, i).endsWith('ى');

/** «في بيان»، «في البيان»: the occasion of the words, or when they were said; «الإعلامي في قناة كذا» is an office. */
export function isOccasion(view: ParagraphView, head: number, i: number): boolean {
  const word = form(view, i);
  const bare = bareNoun(word);
  if (MEDIA_HEADS.has(word) && CORRESPONDENTS.has(bareNoun(form(view, head)))) return false;
  const event = SPEECH_EVENTS.has(word) || (SPEECH_EVENTS.has(bare) && DOCUMENTS.has(bare));
  return event || BREAKS.has(word) || TIME_WORDS.has(word);
}

/** The word cannot belong to any noun phrase that names a speaker. */
export function breaksPhrase(view: ParagraphView, i: number): boolean {
  const word = form(view, i);
  if (word === 'علي') return isOnPreposition(view, i);
  if (isIntroducer(word)) return true;
  if (SURNAMES.has(word)) return !isSurname(view, i);
  if (BREAKS.has(word)) return !isForeignArticle(view, i);
  if (PRONOUN_PHRASES.has(word)) return true;
  const cue = view.cues[i];
  return cue !== undefined && !GIVEN_NAMES.has(word) && !isSurnameVerb(view, i);
}

/** Words between a verb of saying and the family name of its subject. */
const SUBJECT_REACH = 10;

/** «وأكد وزير العدل الطيب لوح أنه»: a verb in form between a given name and the words of an earlier verb is the family name. */
export function isSurnameVerb(view: ParagraphView, i: number): boolean {
  const cue = view.cues[i];
  if (cue?.tense !== 'past' || cue.conjunction || cue.object || cue.gender !== 'm') return false;
  if (!GIVEN_NAMES.has(form(view, i - 1)) || !isIntroducer(form(view, i + 1))) return false;
  for (let k = i; k > Math.max(0, i - SUBJECT_REACH) && (view.gaps[k] ?? 0) === 0; k--) {
    const tense = view.cues[k - 1]?.tense;
    if (tense !== undefined) return k < i && (tense === 'past' || tense === 'present');
  }
  return false;
}

/** «ريما خلف»، «وأضاف خلف أن»، «المهندس خلف الشمري»: a name; «وقف خلف الباب»: the preposition. */
function isSurname(view: ParagraphView, i: number): boolean {
  const before = form(view, i - 1);
  const named = GIVEN_NAMES.has(before) || PARTICLES.has(before) || TITLES.has(before);
  if (!named && view.cues[i - 1] === undefined) return false;
  const next = form(view, i + 1);
  return (
    (view.gaps[i + 1] ?? 0) !== 0 ||
    BREAKS.has(next) ||
    isIntroducer(next) ||
    /^ال.*ي$/.test(next) ||
    officeOf(next) !== null
  );
}

/** «لو مارشان»: the article of a foreign name, told from لو "if" by what follows. */
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
export const isConstruct = (word: string): boolean =>
  !isDefinite(word) &&
  (INSTITUTIONS.has(word) || INNER_NOUNS.has(word) || (officeOf(word) !== null && !INNER.has(word)));

/** A country, a capital or another place that speaks for its government. */
export const isPlace = (word: string): boolean => PLACES.has(word) || PLACES.has(word.slice(1));

/** A definite word that is a given name (الحبيب، الباجي) or a name the article uses alone, behind a complete office. */
export function startsDefiniteName(view: ParagraphView, i: number, shortNames: ShortNames): boolean {
  const word = form(view, i);
  if (word.startsWith('ال') && shortNames.has(word)) return true;
  if (!GIVEN_NAMES.has(word)) return false;
  const next = form(view, i + 1);
  if ((view.gaps[i + 1] ?? 0) & (Gap.comma | Gap.stop) || next === '') return shortNames.has(word);
  return !breaksPhrase(view, i + 1) && !(isDefinite(next) && INNER.has(bareNoun(next)));
}

export function isInnerWord(word: string): boolean {
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
