/** Words behind a noun phrase that belong to the verb before it: its object, its content, those who are told. */

import { TAKES_BA, TAKES_PERSON, TAKES_THING } from './function-words.js';
import { INNER, INSTITUTIONS, MEDIA_HEADS, PLACES, RANKS, SPEECH_EVENTS } from './lexicon.js';
import { isPlace } from './phrase-words.js';
import { form, type ParagraphView } from './view.js';
import { bareNoun, isDefinite, isVocabulary, officeOf } from './word-classes.js';

/** «طالبت حركة العمل الحكومة بـ»: a definite institution behind a complete name is the object; adjectives are none. */
const isAnotherInstitution = (word: string): boolean =>
  word.startsWith('ال') && INSTITUTIONS.has(bareNoun(word)) && !/(?:ي|يه)$/.test(word);

/** A definite institution or accusative plural behind a definite office is no epithet of it. */
export function isObject(view: ParagraphView, head: number, i: number): boolean {
  const word = form(view, i);
  const office = officeOf(form(view, head));
  if (office === null || !isDefinite(form(view, head)) || !word.startsWith('ال')) return false;
  if (isAnotherInstitution(word)) return true;
  if (office.plural) return false;
  const verb = view.cues[head - 1]?.lemma ?? '';
  if (TAKES_PERSON.has(verb) && officeOf(word) !== null) return true;
  if (TAKES_THING.has(verb) && !/(?:ي|يه)$/.test(word) && isVocabulary(word) && !RANKS.has(word)) return true;
  return /^ال.{3,}ين$/.test(word) && isVocabulary(word);
}

/** Shapes of adjectives and participles: الخارجية، المشترك، الأعلى، الحاكم، الجديد. */
const ADJECTIVE = /(?:ي|يه|ه)$|^ال(?:م|ا.{3}$|.ا.{1,2}$|..ي.$)/;

/** «وصفت وزارة العدل الحكم بأنه …»، «دعت وزارة الدفاع المواطنين»، «هنأت حركة الأفق المرشح»: what a verb with an object has behind the full name of its subject. */
export function isObjectOfBody(view: ParagraphView, head: number, i: number): boolean {
  const word = form(view, i);
  if (isAnotherInstitution(word)) return true;
  const verb = view.cues[head - 1]?.lemma ?? '';
  if (isDefinite(form(view, head)) || !isDefinite(form(view, i - 1)) || !word.startsWith('ال')) return false;
  const man = officeOf(word)?.gender === 'm' && !word.endsWith('ي');
  if (man && INSTITUTIONS.get(form(view, head)) === 'f' && officeOf(form(view, i - 1)) === null) return true;
  if (!TAKES_PERSON.has(verb) && !TAKES_THING.has(verb)) return false;
  if (!isVocabulary(word) || INNER.has(bareNoun(word)) || RANKS.has(word)) return false;
  return /[^ي]ين$/.test(word) || (!ADJECTIVE.test(word) && form(view, i + 1).startsWith('ب'));
}

/** «نوه الوزير بالتعاون»: a noun with ب that no office is completed by; «المكلف بالإعلام» is. */
function isOutsideOffice(view: ParagraphView, head: number, i: number): boolean {
  const word = form(view, i);
  const noun = bareNoun(word);
  if (i === head + 1 || !/^بال.{2}/.test(word) || /^الم/.test(form(view, i - 1))) return false;
  return (
    isVocabulary(noun) &&
    !INNER.has(noun) &&
    !INSTITUTIONS.has(noun) &&
    !PLACES.has(noun) &&
    !SPEECH_EVENTS.has(noun)
  );
}

/** «ندد رئيس الحزب بموقف …»: a noun with the preposition of the verb before the phrase; «المكلف بملف كذا» is an office. */
function isContent(view: ParagraphView, head: number, i: number): boolean {
  const word = form(view, i);
  const before = form(view, i - 1);
  if (!/^ب.{3}/.test(word) || word === 'باسم' || !isDefinite(before) || TAKES_BA.has(before)) return false;
  if (view.cues[head - 1]?.frames.has('ب') !== true || /^بال/.test(word)) return false;
  const noun = word.slice(1);
  return isVocabulary(noun) && !isPlace(word) && !INSTITUTIONS.has(noun) && !INNER.has(noun);
}

/** «المتحدث للصحفيين»، «مسؤولون للصحيفة»: who is told; «الأمين العام لاتحاد …» names what the office belongs to. */
export function isPublicAddressed(view: ParagraphView, head: number, i: number): boolean {
  const told = form(view, i);
  if (i !== head + 1 || !told.startsWith('لل')) return false;
  if (MEDIA_HEADS.has(bareNoun(told))) return officeOf(form(view, head))?.plural === true;
  return isDefinite(form(view, head)) && told.endsWith('ين') && officeOf(told) !== null;
}

/** The word belongs to the verb, as far as its preposition shows. */
export const belongsToVerb = (view: ParagraphView, head: number, i: number): boolean =>
  isOutsideOffice(view, head, i) || isContent(view, head, i);
