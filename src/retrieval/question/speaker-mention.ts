/** Whose words a question asks for: «ماذا قال فلان عن …»، «فلان واش قال»، «حسب فلان»، «رأي فلان في …». */

import type { Token } from '../../arabic/index.js';
import type { QuestionType } from './analysed-question.js';
import type { QuestionLookups } from './lookups.js';
import {
  continues,
  endsBefore,
  type FoundSpeaker,
  mention,
  nounPhrase,
  type TokenView,
} from './noun-phrase.js';
import type { AskedFor, FoundQuestionWord } from './question-word.js';
import { speechVerbBefore, tellingVerbAfter } from './verb-of-saying.js';
import { isFrameWord, isSpeechVerb, questionVocabulary } from './vocabulary.js';

/** Without a topic particle behind it, a name is taken to be no longer than this. */
const UNBOUNDED = 2;
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
    fromVerbWithObject(view, word, lookups) ??
    subjectOfWhoIs(view, asked, lookups)
  );
}

/** «… حسب فلان». */
function attributed(view: TokenView, lookups: QuestionLookups): FoundSpeaker | null {
  const { attribution } = questionVocabulary();
  for (let at = 0; at < view.tokens.length; at++) {
    const match = attribution.exact(view.tokens, at);
    if (match === null || !view.free(at)) continue;
    const found = nounPhrase(view, at + match.length, lookups);
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
    return nounPhrase(view, asked.noun + 1, lookups);
  }
  // «من قال إن القانون لا يعرف تعليق العضوية؟» asks for the speaker.
  if (asked.type === 'who-said') return null;
  const from = word === null ? 0 : word.at + word.length;
  const noun = view.tokens.findIndex((token, at) => at >= from && isSayingNoun(token.form));
  // «ماذا قال فلان عن موقف علان»: the subject of the verb speaks.
  const verb = asksWords(asked) ? view.tokens.findIndex(({ form }) => isSpeechVerb(form)) : -1;
  if (verb >= 0 && verb < noun - 1) return null;
  return noun < 0 ? null : nounPhrase(view, noun + 1, lookups);
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
  const telling = tellingVerbAfter(view.tokens, word);
  const verb =
    word.kind === 'what-said'
      ? word.at
      : telling >= 0
        ? telling
        : view.tokens.findIndex((token, at) => at >= from && view.free(at) && isSpeechVerb(token.form));
  if (verb < 0) return aroundVerb(view, word, lookups);
  const behind = nounPhrase(view, afterConveyed(view, verb), lookups, UNBOUNDED);
  if (behind !== null) return asksWords(asked) || isCertain(view, behind) ? behind : null;
  if (!asksWords(asked) && !clauseAt(view, verb + 1)) return null;
  const between = nounPhrase(view, from, lookups, Infinity, verb);
  if (between !== null && verb > from) return between;
  return word.at === 0 ? null : nounPhrase(view, 0, lookups, Infinity, word.at);
}

/** «فلان قال إيه عن السد؟», «قال إيه فلان عن السد؟». */
function aroundVerb(view: TokenView, word: FoundQuestionWord, lookups: QuestionLookups): FoundSpeaker | null {
  const verb = speechVerbBefore(view.tokens, word);
  if (verb < 0) return null;
  const behind = word.at + word.length;
  return nounPhrase(view, 0, lookups, Infinity, verb) ?? nounPhrase(view, behind, lookups, UNBOUNDED);
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

/** «أي سد يراه فلان الأجدر»: the object is attached to the verb, what follows is its subject. */
function fromVerbWithObject(
  view: TokenView,
  word: FoundQuestionWord | null,
  lookups: QuestionLookups,
): FoundSpeaker | null {
  if (word?.kind !== 'which') return null;
  const from = word.at + word.length + 1;
  const verb = view.tokens.findIndex(
    ({ form }, at) => at >= from && view.free(at) && ATTACHED.test(form) && isSpeechVerb(form),
  );
  const found = verb < 0 ? null : nounPhrase(view, verb + 1, lookups, UNBOUNDED);
  return found !== null && found.mention.speakers.length > 0 ? found : null;
}
const ATTACHED = /.{2}(?:ه|ها|هم|هن)$/;

function subjectOfWhoIs(view: TokenView, asked: AskedFor, lookups: QuestionLookups): FoundSpeaker | null {
  if (asked.type !== 'who-is' || asked.noun < 0 || hasPronoun(view.tokens[asked.noun])) return null;
  let end = asked.noun;
  while (end < view.tokens.length && continues(view, asked.noun, end)) end++;
  return mention(view, asked.noun, end, lookups);
}
