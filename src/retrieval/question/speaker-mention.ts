/** Whose words a question asks for: «ماذا قال فلان عن …»، «فلان واش قال»، «حسب فلان»، «رأي فلان في …». */

import { type Token, wordFrequencies } from '../../arabic/index.js';
import type { QuestionType, SpeakerMention } from './analysed-question.js';
import type { QuestionLookups } from './lookups.js';
import { isGlued } from './proclitics.js';
import { type AskedFor, type FoundQuestionWord, speechVerbBefore } from './question-word.js';
import { isFrameWord, isSpeechVerb, isTopicless, questionVocabulary } from './vocabulary.js';

/** Tokens in view: `free(at)` is false for tokens that a date, an outlet or a courtesy phrase has taken. */
export interface TokenView {
  readonly text: string;
  readonly tokens: readonly Token[];
  free(at: number): boolean;
}

/** A speaker is named in at most this many words: office, its domain and a name. */
const LONGEST = 6;
/** Without a topic particle behind it, a name is taken to be no longer than this. */
const LONGEST_UNBOUNDED = 2;
/** A preposition glued to an article starts the topic: «تمنى البابا للفلسطينيين». */
const GLUED_TOPIC = /^(?:لل|بال|عال|فال)(?=.{2})/;
/** Types whose verb of saying has the named person as its subject. */
const SUBJECT_TYPES: ReadonlySet<QuestionType> = new Set([
  'what-said',
  'did-say',
  'when',
  'where',
  'why',
  'how',
  'how-many',
  'yes-no',
  'what',
]);

export interface FoundSpeaker {
  readonly mention: SpeakerMention;
  readonly first: number;
  readonly last: number;
}

/** The speaker that the question names, or null. */
export function findSpeaker(
  view: TokenView,
  word: FoundQuestionWord | null,
  asked: AskedFor,
  lookups: QuestionLookups,
): FoundSpeaker | null {
  return (
    attributed(view, lookups) ??
    fromNoun(view, word, asked, lookups) ??
    fromVerb(view, word, asked, lookups) ??
    subjectOfWhoIs(view, asked, lookups)
  );
}

/** «… حسب فلان». */
function attributed(view: TokenView, lookups: QuestionLookups): FoundSpeaker | null {
  const { attribution } = questionVocabulary();
  for (let at = 0; at < view.tokens.length; at++) {
    const match = attribution.exact(view.tokens, at);
    if (match === null || !view.free(at)) continue;
    const found = nounPhrase(view, at + match.length, lookups, LONGEST);
    if (found !== null && !isDocument(found)) return found;
  }
  return null;
}

/** «حسب النتائج النهائية», «حسب صاحبها»: nobody that could be known by it. */
function isDocument({ mention: { words, speakers } }: FoundSpeaker): boolean {
  const [first = ''] = words;
  const bare = first.replace(/^ال/, '');
  const owned = words.length === 1 && /.{3}(?:ها|هم)$/.test(first);
  return owned || (questionVocabulary().documents.has(bare) && (words.length === 1 || speakers.length === 0));
}

/** «رأي فلان في»، «تصريحات فلان عن»، «كلام الجنرال عن». */
function fromNoun(
  view: TokenView,
  word: FoundQuestionWord | null,
  asked: AskedFor,
  lookups: QuestionLookups,
): FoundSpeaker | null {
  if (asked.expects === 'words' && asked.noun >= 0) {
    if (hasPronoun(view.tokens[asked.noun])) return null;
    return nounPhrase(view, asked.noun + 1, lookups, LONGEST);
  }
  const from = word === null ? 0 : word.at + word.length;
  const noun = view.tokens.findIndex((token, at) => at >= from && isSayingNoun(token.form));
  return noun < 0 ? null : nounPhrase(view, noun + 1, lookups, LONGEST);
}
/** «رأيه»، «موقفها»: the owner was named before. */
const hasPronoun = (token: Token | undefined): boolean => /.{3}(?:ها|هم|هن|ه|و)$/u.test(token?.text ?? '');
const isSayingNoun = (form: string): boolean =>
  isFrameWord(form, 'saying') || (/^[وبل]/.test(form) && isFrameWord(form.slice(1), 'saying'));

/** «قال فلان عن»; with nothing behind the verb, what stands before the question word: «المرزوقي واش قال». */
function fromVerb(
  view: TokenView,
  word: FoundQuestionWord | null,
  asked: AskedFor,
  lookups: QuestionLookups,
): FoundSpeaker | null {
  if (word === null || !SUBJECT_TYPES.has(asked.type) || (asksWords(asked) && asked.noun >= 0)) return null;
  const from = word.kind === 'what-said' ? word.at : word.at + word.length;
  const verb =
    word.kind === 'what-said'
      ? word.at
      : view.tokens.findIndex((token, at) => at >= from && view.free(at) && isSpeechVerb(token.form));
  if (verb < 0) return aroundVerb(view, word, lookups);
  const behind = nounPhrase(view, afterConveyed(view, verb), lookups, LONGEST_UNBOUNDED);
  if (behind !== null) return asksWords(asked) || isCertain(view, behind) ? behind : null;
  if (!asksWords(asked) && !clauseAt(view, verb + 1)) return null;
  const between = nounPhrase(view, from, lookups, LONGEST, verb);
  if (between !== null && verb > from) return between;
  return word.at === 0 ? null : nounPhrase(view, 0, lookups, LONGEST, word.at);
}

/** «فلان قال إيه عن السد؟», «قال إيه فلان عن السد؟». */
function aroundVerb(view: TokenView, word: FoundQuestionWord, lookups: QuestionLookups): FoundSpeaker | null {
  const verb = speechVerbBefore(view.tokens, word);
  if (verb < 0) return null;
  const behind = word.at + word.length;
  return nounPhrase(view, 0, lookups, LONGEST, verb) ?? nounPhrase(view, behind, lookups, LONGEST_UNBOUNDED);
}

/** Index behind the verb; «نُقل عن فلان»: behind its particle too, which otherwise begins the topic. */
function afterConveyed({ tokens }: TokenView, verb: number): number {
  const conveyed = /^(?:نقل|روي|ورد|نسب)$/.test(tokens[verb]?.form ?? '');
  return conveyed && /^(?:عن|الي)$/.test(tokens[verb + 1]?.form ?? '') ? verb + 2 : verb + 1;
}

const asksWords = ({ type }: AskedFor): boolean => type === 'what-said' || type === 'did-say';
const clauseAt = (view: TokenView, at: number): boolean => isFrameWord(view.tokens[at]?.form ?? '', 'clause');

/** Outside questions for words, a verb of saying counts when it reports («زعم فلان أن») or its subject is known. */
function isCertain(view: TokenView, found: FoundSpeaker): boolean {
  const { speakers } = found.mention;
  return clauseAt(view, found.last + 1) || (speakers.length > 0 && endsBefore(view, found.last + 1));
}

function subjectOfWhoIs(view: TokenView, asked: AskedFor, lookups: QuestionLookups): FoundSpeaker | null {
  if (asked.type !== 'who-is' || asked.noun < 0 || hasPronoun(view.tokens[asked.noun])) return null;
  let end = asked.noun;
  while (end < view.tokens.length && continues(view, asked.noun, end)) end++;
  return mention(view, asked.noun, end, lookups);
}

/**
 * The noun phrase that starts at token `from`: up to a topic particle, function word, clause, number or mark.
 *
 * @param unbounded - how many words to take when no topic particle ends the phrase and the register knows no longer name
 */
function nounPhrase(
  view: TokenView,
  from: number,
  lookups: QuestionLookups,
  unbounded: number,
  until = view.tokens.length,
): FoundSpeaker | null {
  const start = skipParticles(view, from, until);
  let end = start;
  while (end < until && end < start + LONGEST && continues(view, start, end)) end++;
  if (end === start) return null;
  const forms = view.tokens.slice(start, end).map((token) => token.form);
  const known = longestKnown(forms, lookups);
  const length = endsBefore(view, end)
    ? boundedLength(forms, known)
    : (known ?? Math.min(forms.length, unbounded));
  return mention(view, start, start + length, lookups);
}

/** Up to a topic particle all words belong to the name, but for an object behind a known one: «الوزير دخول قوات على …». */
function boundedLength(forms: readonly string[], known: number | null): number {
  const next = known === null ? undefined : forms[known];
  const isNoun = next !== undefined && !/^ال/.test(next) && (wordFrequencies().get(next) ?? 0) > COMMON;
  return known !== null && isNoun && forms.length - known > 1 ? known : forms.length;
}
/** Names are rarer than this in the shipped counts. */
const COMMON = 30;

/** «اللي قاله هو فلان»: copulas between verb and name. */
function skipParticles(view: TokenView, from: number, until: number): number {
  let at = from;
  while (at < until && /^(?:هو|هي|كل|السيد|السيده|ال)$/.test(view.tokens[at]?.form ?? '')) at++;
  return at;
}

function continues(view: TokenView, start: number, at: number): boolean {
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
  return /.{3}(?:ته|تها|تهم|ها|هم|هما)$/.test(form) || isGlued(form);
}

/** A topic particle stands at `at`: عن، على، حول، بخصوص. */
function endsBefore(view: TokenView, at: number): boolean {
  return questionVocabulary().about.exact(view.tokens, at) !== null;
}

/** Length of the longest start of the phrase that names somebody in the register, or null. */
function longestKnown(forms: readonly string[], lookups: QuestionLookups): number | null {
  for (let length = forms.length; length > 0; length--) {
    if (lookups.speakers(forms.slice(0, length)).length > 0) return length;
  }
  return null;
}

function mention(view: TokenView, first: number, end: number, lookups: QuestionLookups): FoundSpeaker | null {
  const [from, to] = [view.tokens[first], view.tokens[end - 1]];
  if (from === undefined || to === undefined) return null;
  const words = view.tokens.slice(first, end).map((token) => token.form);
  if (words.every((form) => isTopicless(form))) return null;
  return {
    mention: {
      start: from.start,
      end: to.end,
      text: view.text.slice(from.start, to.end),
      words,
      speakers: lookups.speakers(words),
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
