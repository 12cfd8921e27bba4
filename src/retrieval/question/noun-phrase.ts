/** The noun phrase that names somebody in a question, and where it ends. */

import { type Token, verbsOf, wordFrequencies } from '../../arabic/index.js';
import type { SpeakerMention } from './analysed-question.js';
import type { QuestionLookups } from './lookups.js';
import { ARTICLE, fullName, isHalfName, isName, isProper, MOST_NAMES, wholeName } from './name-words.js';
import { isGlued } from './proclitics.js';
import { isFrameWord, isTopicless, questionVocabulary } from './vocabulary.js';

/** Tokens in view: `free(at)` is false for tokens that a date, an outlet or a courtesy phrase has taken. */
export interface TokenView {
  readonly text: string;
  readonly tokens: readonly Token[];
  free(at: number): boolean;
}

/** A speaker is named in at most this many words: office, its domain and a name. */
const LONGEST = 6;
/** A preposition glued to an article starts the topic: «تمنى البابا للفلسطينيين». */
const GLUED_TOPIC = /^(?:لل|بال|عال|فال)(?=.{2})/;

/** Somebody whom a question names, and the tokens of the name. */
export interface FoundSpeaker {
  readonly mention: SpeakerMention;
  readonly first: number;
  readonly last: number;
}

/**
 * The noun phrase that starts at token `from`: up to a topic particle, function word, clause, number or mark.
 *
 * @param unbounded - how many words to take when no topic particle ends the phrase and the register knows no longer name
 */
export function nounPhrase(
  view: TokenView,
  from: number,
  lookups: QuestionLookups,
  unbounded = LONGEST,
  until = view.tokens.length,
): FoundSpeaker | null {
  const start = skipParticles(view, from, until);
  let end = start;
  while (
    end < Math.min(until, start + LONGEST) &&
    (continues(view, start, end) || isName(view, start, end, lookups))
  )
    end++;
  if (end === start) return null;
  const phrase = view.tokens.slice(start, end).map((token) => token.form);
  const known = longestKnown(phrase, lookups);
  const forms = phrase.slice(0, Math.max(known ?? 0, closedLength(phrase)));
  const described = describedLength(forms);
  const alone = unbounded >= LONGEST || isFrameWord(view.tokens[end]?.form ?? '', 'clause');
  const length = endsBefore(view, end)
    ? Math.max(boundedLength(forms, known), described)
    : Math.max(known ?? Math.min(forms.length, unbounded), described);
  return mention(view, start, start + wholeName(forms, fullName(forms, length, alone)), lookups);
}

/**
 * How far the phrase can go by grammar: a noun with the article or a proper name owns no noun behind it, so that a common one
 * there is the object: «وعد الوزير أهل الضحايا», «برر فلان الفلاني تأجيل المباراة».
 */
function closedLength(forms: readonly string[]): number {
  const end = forms.findIndex((form, at) => at > 0 && isBeyond(form, forms[at - 1] ?? '', at - 1));
  return end < 0 ? forms.length : end;
}

function isBeyond(form: string, before: string, at: number): boolean {
  const { places } = questionVocabulary();
  if (places.has(before) && places.has(form)) return true;
  const isUnknown = at > 0 && !wordFrequencies().has(before);
  return (ARTICLE.test(before) || places.has(before) || isUnknown) && isCommonNoun(form);
}

/** An indefinite noun that names no person or place. */
function isCommonNoun(form: string): boolean {
  const { givenNames, places } = questionVocabulary();
  if (ARTICLE.test(form) || SPEAKS_FOR.test(form) || givenNames.has(form) || places.has(form)) return false;
  const singular = form.replace(/(?<=.{3})ات$/, 'ه');
  return (
    verbsOf(form).length > 0 || [form, singular].some((noun) => (wordFrequencies().get(noun) ?? 0) >= USUAL)
  );
}
/** «الناطق باسم فلان» */
const SPEAKS_FOR = /^باسم$/;
/** A word that general text has this often in the shipped counts is rarely a name that no list knows. */
const USUAL = 10;

/** Up to a topic particle all words belong to the name, but for an object behind a known one: «الوزير دخول قوات على …». */
function boundedLength(forms: readonly string[], known: number | null): number {
  const next = known === null ? undefined : forms[known];
  const isNoun =
    next !== undefined && !ARTICLE.test(next) && !isProper(next) && !isHalfName(forms, known ?? 0);
  return known !== null && isNoun && forms.length - known > 1 ? known : forms.length;
}

/**
 * «مسؤول شركة كذا», «لجنة مراقبة السوق المحلية», «المحامي فلان»: the words that a role or group needs to name somebody. A role without
 * article goes on to the first definite or proper word, and to what describes it; one with the article to adjective and name. 0 without
 * a role.
 */
function describedLength(forms: readonly string[]): number {
  const [head = '', second = ''] = forms;
  const isDefinite = ARTICLE.test(head) && !SPEAKS_FOR.test(second);
  if (!questionVocabulary().roleHeads.has(head.replace(ARTICLE, ''))) return 0;
  let end = 1;
  if (!isDefinite) {
    while (end < forms.length && !isOwner(forms, end)) end++;
    if (end === forms.length || end > MOST_BEFORE_DEFINITE) return 0;
    end++;
  }
  while (NISBA.test(forms[end] ?? '') || questionVocabulary().nameAdjectives.has(forms[end] ?? '')) end++;
  const name = end;
  while (end < name + MOST_NAMES && (isProper(forms[end] ?? '') || isHalfName(forms, end))) end++;
  return end;
}

/** An adjective of place or kind: «الفرنسي», «المحلية». */
const NISBA = /^ال.{2,}(?:ي|يه)$/;
const MOST_BEFORE_DEFINITE = 3;

/** A definite or proper word owns what stands before it; a noun of general text not where it has an owner itself: «منتخب الوادي». */
function isOwner(forms: readonly string[], at: number): boolean {
  const [form = '', next = ''] = [forms[at], forms[at + 1]];
  const { givenNames, places } = questionVocabulary();
  if (ARTICLE.test(form) || givenNames.has(form) || places.has(form)) return true;
  const isOwned = (wordFrequencies().get(form) ?? 0) >= NOUN && (ARTICLE.test(next) || places.has(next));
  return isProper(form) && !isOwned;
}
/** A noun is in the shipped counts at least this often, a strange name is not. */
const NOUN = 5;

/** «اللي قاله هو فلان», «رد عليهم الإمام»: copulas and pronouns between verb and name. */
function skipParticles(view: TokenView, from: number, until: number): number {
  let at = from;
  while (at < until && isParticle(view.tokens[at]?.form ?? '')) at++;
  return at;
}
const isParticle = (form: string): boolean =>
  /^(?:هو|هي|كل|السيد|السيده|ال)$/.test(form) || isFrameWord(form, 'addressed');

export function continues(view: TokenView, start: number, at: number): boolean {
  const token = view.tokens[at];
  const before = view.tokens[at - 1];
  if (token === undefined || !view.free(at)) return false;
  if (at > start && before !== undefined && /[،؛؟?!.\n]/.test(view.text.slice(before.end, token.start))) {
    return false;
  }
  if (/^\d/.test(token.form) || isFrameWord(token.form, 'clause') || endsBefore(view, at)) return false;
  return at === start
    ? !GLUED_TOPIC.test(token.form)
    : !(isTopicless(token.form) || GLUED_TOPIC.test(token.form) || isObject(token.form));
}

/** «استقالته», «بقرار»: a noun with its owner, or behind a glued preposition, is no part of the name before it. */
function isObject(form: string): boolean {
  return (!ARTICLE.test(form) && /.{3}(?:ته|تها|تهم|ها|هم|هما)$/.test(form)) || isGlued(form);
}

/** A topic particle stands at `at`: عن، على، حول، بخصوص. */
export function endsBefore(view: TokenView, at: number): boolean {
  return questionVocabulary().about.exact(view.tokens, at) !== null;
}

/** Length of the longest start of the phrase that names somebody in the register, or null. */
function longestKnown(forms: readonly string[], lookups: QuestionLookups): number | null {
  for (let length = forms.length; length > 0; length--) {
    if (lookups.speakers(forms.slice(0, length)).length > 0) return length;
  }
  return null;
}

export function mention(
  view: TokenView,
  first: number,
  end: number,
  lookups: QuestionLookups,
): FoundSpeaker | null {
  const [from, to] = [view.tokens[first], view.tokens[end - 1]];
  if (from === undefined || to === undefined) return null;
  const words = view.tokens.slice(first, end).map((token) => token.form);
  const { givenNames } = questionVocabulary();
  if (words.every((form) => isTopicless(form) && !givenNames.has(form))) return null;
  const otherNames = lookups.bodies(words);
  const called = otherNames.flatMap((name) => lookups.speakers(name.split(' ')));
  return {
    mention: {
      start: from.start,
      end: to.end,
      text: view.text.slice(from.start, to.end),
      words,
      speakers: [...new Set([...lookups.speakers(words), ...called])],
      otherNames,
      excluded: isExcluded(view.tokens, first),
    },
    first,
    last: end - 1,
  };
}

/** Does an exceptive (غير، باستثناء، ما عدا) stand right before token `at`? */
export function isExcluded(tokens: readonly Token[], at: number): boolean {
  const { exclusion } = questionVocabulary();
  const end = /^(?:في|من|عن|ب|على|علي)$/.test(tokens[at - 1]?.form ?? '') ? at - 1 : at;
  for (const place of [at, end]) {
    for (const back of [3, 2, 1]) {
      const match = place - back < 0 ? null : exclusion.exact(tokens, place - back);
      if (match !== null && match.length === back) return true;
    }
  }
  return false;
}
