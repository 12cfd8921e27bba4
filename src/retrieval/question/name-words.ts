/** The words of a name in a question, where the register does not know it or function words are part of it. */

import { wordFrequencies } from '../../arabic/index.js';
import type { QuestionLookups } from './lookups.js';
import type { TokenView } from './noun-phrase.js';
import { questionVocabulary } from './vocabulary.js';

export const ARTICLE = /^ال(?=.{2})/;
/** Names are rarer than this in the shipped counts. */
const COMMON = 30;
/** A name goes on for at most this many words. */
export const MOST_NAMES = 4;
const HALF_NAME = /^(?:عبد|بن|ابن|بنت|ابو|ابي|ام|بو|ال|ولد)$/;

/** A given name, or a word so rare in the shipped counts that it is likely a name. */
export function isProper(form: string): boolean {
  if (form === '' || ARTICLE.test(form)) return false;
  return questionVocabulary().givenNames.has(form) || (wordFrequencies().get(form) ?? 0) <= COMMON;
}

/** «عبد», «بن», «أبو»: half a name, the other half behind it. */
export const isHalfName = (forms: readonly string[], at: number): boolean =>
  HALF_NAME.test(forms[at] ?? '') && at + 1 < forms.length;

/** The length of a name with the other half of its last word; behind that half a given name goes on with it. */
export function wholeName(forms: readonly string[], length: number): number {
  if (!isHalfName(forms, length - 1)) return length;
  return questionVocabulary().givenNames.has(forms[length + 1] ?? '') ? length + 2 : length + 1;
}

/**
 * The length of a name that begins with a given name, which alone the register may know of somebody else: «بن», «أبو», «ولد» go on
 * with it, and so do names without article, and any word where no verb stands before that could have an object («حسب عادل الزرقاني»).
 *
 * @param length - words that are known to belong to it
 * @param alone - no object can follow: no verb stands before the phrase, or a clause behind it
 */
export function fullName(forms: readonly string[], length: number, alone: boolean): number {
  const most = Math.min(forms.length, length + MOST_NAMES);
  let end = length;
  while (end > 0 && end < most) {
    const next = forms[end] ?? '';
    if (isHalfName(forms, end) && isGiven(forms, end - 1)) end += 2;
    else if (isGiven(forms, end - 1) && (alone || isProper(next))) end++;
    else if (alone && end === 1 && isProper(forms[0] ?? '') && isProper(next)) end++;
    else break;
  }
  return end;
}

/** A given name, also one of two words («عبد الله»). */
const isGiven = (forms: readonly string[], at: number): boolean =>
  questionVocabulary().givenNames.has(forms[at] ?? '') || HALF_NAME.test(forms[at - 1] ?? '');

/** Stands in offices of the register and in no name. */
const PREPOSITION = /^(?:على|في|من|عن|إلى|الى|مع|بعد|قبل)$/;

/**
 * Is a function word part of a name: «علي» beside the words that the register has with it, «هادي», «بان كي مون», «ولي ولي العهد»?
 *
 * @param start - where the phrase begins
 */
export function isName(view: TokenView, start: number, at: number, lookups: QuestionLookups): boolean {
  const { text, tokens } = view;
  const token = tokens[at];
  const before = at > start ? tokens[at - 1] : undefined;
  if (token === undefined || !view.free(at) || PREPOSITION.test(token.text)) return false;
  if (before !== undefined && /\S/.test(text.slice(before.end, token.start))) return false;
  const [form, next, last] = [token.form, tokens[at + 1]?.form ?? '', tokens[at + 2]?.form ?? ''];
  const previous = before?.form ?? '';
  const isKnown = (...words: readonly string[]): boolean =>
    !words.includes('') && lookups.speakers(words).length > 0;
  const { givenNames, roleHeads } = questionVocabulary();
  if (roleHeads.has(form) && (ARTICLE.test(next) || roleHeads.has(next))) return true;
  if (!givenNames.has(form) || form.length < 3)
    return isKnown(previous, form, next) || isKnown(form, next, last);
  if (HALF_NAME.test(next) || isKnown(form, next) || isKnown(previous, form)) return true;
  return before === undefined && (form === 'علي' ? givenNames.has(next) : isKnown(form));
}
