/** Finds the question word and decides from it, and from the noun or verb behind it, what is asked. */

import type { Token } from '../../arabic/index.js';
import type { AnswerType, QuestionType } from './analysed-question.js';
import { askedByCount } from './count-question.js';
import { afterAttributes, speechVerbAfter, speechVerbBefore, tellingVerbAfter } from './verb-of-saying.js';
import {
  isFrameWord,
  isSpeechVerb,
  matchBehindConjunction,
  type QuestionWordKind,
  questionVocabulary,
} from './vocabulary.js';

/** A question word in its place; `length` in tokens. */
export interface FoundQuestionWord {
  readonly at: number;
  readonly length: number;
  readonly kind: QuestionWordKind;
  /** Joined by و or ف to what was said before. */
  readonly conjunction: boolean;
}

export interface AskedFor {
  readonly type: QuestionType;
  readonly expects: AnswerType;
  /** Token of the noun that is counted or asked for, or -1. */
  readonly noun: number;
  /** Token of the verb before it («كم وصل السعر؟»), if any. */
  readonly verb?: number;
  /** Does this verb only say how much it is? */
  readonly amount?: boolean;
}

/** The first question word from token `from` on, else a word that asks only where no other does, or null. */
export function findQuestionWord(tokens: readonly Token[], from: number): FoundQuestionWord | null {
  return firstQuestionWord(tokens, from, false) ?? firstQuestionWord(tokens, from, true);
}

function firstQuestionWord(tokens: readonly Token[], from: number, alone: boolean): FoundQuestionWord | null {
  const { questionWords } = questionVocabulary();
  for (let at = from; at < tokens.length; at++) {
    const match = matchBehindConjunction(questionWords, tokens, at) ?? behindPreposition(tokens, at);
    if (match === null || (match.value.onlyFirst && at !== from) || match.value.onlyAlone !== alone) continue;
    const found = { at, length: match.length, kind: match.value.kind, conjunction: match.conjunction };
    return preferred(tokens, found) ?? found;
  }
  return null;
}

/** Does a question word stand at token `at`, also behind a conjunction or a preposition? */
export const isQuestionWordAt = (tokens: readonly Token[], at: number): boolean =>
  (matchBehindConjunction(questionVocabulary().questionWords, tokens, at) ??
    behindPreposition(tokens, at)) !== null;

/** «بماذا»، «لمين»: a preposition glued to a question word. */
function behindPreposition(tokens: readonly Token[], at: number) {
  const match = questionVocabulary().questionWords.match(tokens, at);
  return match === null || match.value.onlyFirst ? null : { ...match, conjunction: false };
}

/** «من أي مدينة», «من وين»: a preposition that looks like من «who» before the real question word. */
function preferred(tokens: readonly Token[], found: FoundQuestionWord): FoundQuestionWord | null {
  const next = found.at + found.length;
  if (found.kind !== 'who' || found.length > 1 || !/^[وف]?من$/.test(tokens[found.at]?.form ?? ''))
    return null;
  const match = questionVocabulary().questionWords.exact(tokens, next);
  if (match === null || match.value.onlyFirst) return null;
  return { at: next, length: match.length, kind: match.value.kind, conjunction: found.conjunction };
}

const ARTICLE = /^(?:[وف]?[بلك]?ال|لل)(?=.{2})/;
const PRONOUN = /(?:ها|هم|ه|و|ك)$/;

/** Type of a noun in the table of asked nouns, with article, proclitic and pronoun off. */
export function askedNounType(form: string): AnswerType | null {
  const { askedNouns } = questionVocabulary();
  const bare = form.replace(ARTICLE, '');
  const candidates = [form, bare, form.replace(/^[وفبل]/, ''), `${bare}ا`, bare.replace(/ا$/, '')];
  for (const candidate of candidates) {
    const type = askedNouns.get(candidate);
    if (type !== undefined) return type;
  }
  const owned = bare.replace(PRONOUN, '');
  return owned === bare || owned.length < 3
    ? null
    : (askedNouns.get(owned) ?? askedNouns.get(owned.replace(/ت$/, 'ه')) ?? null);
}

const BY_ANSWER: Readonly<Record<AnswerType, QuestionType>> = {
  number: 'how-many',
  date: 'when',
  place: 'where',
  reason: 'why',
  manner: 'how',
  person: 'who',
  role: 'who-is',
  name: 'what',
  words: 'what-said',
  outlet: 'outlet',
  any: 'what',
};

/** «ما اسم المطار»: the type of what is named. */
function namedType(tokens: readonly Token[], at: number): AskedFor {
  const noun = afterAttributes(tokens, at + 1);
  const type = askedNounType(tokens[noun]?.form ?? '');
  return type === 'place' || type === 'person' || type === 'outlet'
    ? { type: BY_ANSWER[type], expects: type, noun }
    : { type: 'what', expects: 'name', noun };
}

/** A noun behind a glued preposition says where or with what, and is not asked for: «شو صار بالميناء». */
const GOVERNED = /^[وف]?[بلك]ال(?=.{2})|^لل(?=.{2})/;

function askedByNoun(tokens: readonly Token[], at: number): AskedFor | null {
  const noun = afterAttributes(tokens, at);
  const form = tokens[noun]?.form ?? '';
  // «ما عدد القتلى»، «ما قيمة العقد»: the word between tells what of them is asked.
  const measured = noun > at ? askedNounType(tokens[noun - 1]?.form ?? '') : null;
  const type = GOVERNED.test(form) ? null : (askedNounType(form) ?? measured);
  if (type === null) return null;
  return type === 'name' ? namedType(tokens, noun) : { type: BY_ANSWER[type], expects: type, noun };
}

/** «شنوة صارلو كي بلّغ»: what happened, not what was said. */
const isHappening = (form: string): boolean =>
  [...form].some((_, last) => isFrameWord(form.slice(0, last + 1), 'happened'));

/** «ماذا عرض», «بم رد»: behind these stands a verb, though the form may be a noun. */
const isVerbBehind = (tokens: readonly Token[], word: FoundQuestionWord, speech: number): boolean =>
  speech === word.at + word.length && /(?:ماذا|علام|الام|^[بمعف]ي?م)$/.test(tokens[word.at]?.form ?? '');

function askedByWhat(tokens: readonly Token[], word: FoundQuestionWord, after: number): AskedFor {
  const happened = isHappening(tokens[after]?.form ?? '');
  const said = word.kind === 'what-said' ? word.at : speechVerbBefore(tokens, word);
  const telling = tellingVerbAfter(tokens, word);
  const speech = said >= 0 ? said : happened ? -1 : telling >= 0 ? telling : speechVerbAfter(tokens, after);
  if (word.kind === 'either' && speech < 0) return { type: 'yes-no', expects: 'any', noun: -1 };
  const noun = isVerbBehind(tokens, word, speech) ? null : askedByNoun(tokens, after);
  if (noun !== null && (speech < 0 || noun.noun <= speech)) return noun;
  if (speech >= 0) return { type: 'what-said', expects: 'words', noun: -1 };
  return { type: 'what', expects: 'any', noun: -1 };
}

/** «من», «ومين»; not «مع من». */
const asksPerson = (form: string): boolean =>
  isFrameWord(form, 'who') || (/^[وف]/.test(form) && isFrameWord(form.slice(1), 'who'));

/** «فلان ده مين؟»: the name stands before the question word. */
function askedBehindName(
  tokens: readonly Token[],
  word: FoundQuestionWord,
  from: number,
  isName: (words: readonly string[]) => boolean,
): AskedFor | null {
  if (word.at + word.length < tokens.length || !asksPerson(tokens[word.at]?.form ?? '')) return null;
  let end = word.at;
  while (end > from && isFrameWord(tokens[end - 1]?.form ?? '', 'copula')) end--;
  const named = end > from && isName(tokens.slice(from, end).map(({ form }) => form));
  return named ? { type: 'who-is', expects: 'role', noun: from } : null;
}

/** «من هو فلان؟» asks for a role, «من هو المشتبه به؟» and «من نفذ؟» for a person. */
function askedByWho(
  tokens: readonly Token[],
  word: FoundQuestionWord,
  after: number,
  isName: (words: readonly string[]) => boolean,
): AskedFor {
  if (isSpeechVerb(tokens[afterAttributes(tokens, after)]?.form ?? '')) {
    return { type: 'who-said', expects: 'person', noun: -1 };
  }
  const start = isFrameWord(tokens[after]?.form ?? '', 'copula') ? after + 1 : after;
  const copula = start > after || isFrameWord(wordForm(tokens, word), 'copula');
  const subject = tokens[start]?.form ?? '';
  const common = /^ال/.test(subject) || askedNounType(subject) === 'person';
  const plain = asksPerson(tokens[word.at]?.form ?? '') && !isPresent(subject, tokens[start - 1]?.form ?? '');
  const named = isName(tokens.slice(start).map(({ form }) => form));
  if (plain && subject !== '' && (named || (copula && !common))) {
    return { type: 'who-is', expects: 'role', noun: start };
  }
  return { type: 'who', expects: 'person', noun: -1 };
}

/** «من كان يشغل المنصب»: a verb, no name. */
const isPresent = (form: string, before: string): boolean =>
  /^(?:كان|كانت|كانوا|ال|اللي|الذي)$/.test(before) && /^[يت].{2,}/.test(form);

function wordForm(tokens: readonly Token[], word: FoundQuestionWord): string {
  return tokens[word.at + word.length - 1]?.form ?? '';
}

/**
 * What a question asks for.
 *
 * @param word - its question word; null for a bare topic
 * @param from - its first token
 * @param isName - do the normalised words name somebody?
 */
export function askedFor(
  tokens: readonly Token[],
  word: FoundQuestionWord | null,
  from: number,
  isName: (words: readonly string[]) => boolean,
): AskedFor {
  if (word === null) {
    return askedByNoun(tokens, from) ?? { type: 'topic', expects: 'any', noun: -1 };
  }
  const after = word.at + word.length;
  switch (word.kind) {
    case 'what':
    case 'what-said':
    case 'either':
    case 'which':
      return askedByWhat(tokens, word, after);
    case 'who':
      return askedBehindName(tokens, word, from, isName) ?? askedByWho(tokens, word, after, isName);
    case 'how-many':
      return askedByCount(tokens, after);
    case 'when':
      return { type: 'when', expects: 'date', noun: -1 };
    case 'where':
      return { type: 'where', expects: 'place', noun: -1 };
    case 'why':
      return { type: 'why', expects: 'reason', noun: -1 };
    case 'how':
      return tellingVerbAfter(tokens, word) >= 0
        ? { type: 'what-said', expects: 'words', noun: -1 }
        : { type: 'how', expects: 'manner', noun: -1 };
    case 'yes-no':
      return speechVerbAfter(tokens, after) === after
        ? { type: 'did-say', expects: 'words', noun: -1 }
        : { type: 'yes-no', expects: 'any', noun: -1 };
  }
}
