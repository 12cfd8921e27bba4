/** The analysis of one question: chat or question, what it asks for, whose words, which outlet and date, the topic. */

import { type Token, tokenise } from '../../arabic/index.js';
import type {
  AnalysedQuestion,
  ChatKind,
  ContentWord,
  QuestionDate,
  QuestionType,
  Span,
  SpeakerMention,
} from './analysed-question.js';
import { chatKind } from './chat-message.js';
import { takePhrases } from './courtesy.js';
import { questionDates } from './date-mention.js';
import { followUpSigns } from './follow-up-signs.js';
import type { QuestionLookups } from './lookups.js';
import type { FoundSpeaker } from './noun-phrase.js';
import { findOutlets } from './outlet-mention.js';
import { type AskedFor, askedFor, type FoundQuestionWord, findQuestionWord } from './question-word.js';
import { separated } from './separated.js';
import { findSpeaker } from './speaker-mention.js';
import { readSpoken } from './spoken-words.js';
import { isSpeechVerb, isTopicless, questionVocabulary } from './vocabulary.js';

export interface QuestionSettings {
  /** ISO day (or date with time) of asking. */
  readonly now: string;
  readonly lookups: QuestionLookups;
  /** Is the normalised word known to the corpus? */
  readonly known: (form: string) => boolean;
}

/** Longer messages are analysed by their beginning. */
const LONGEST_QUESTION = 2000;
/** A preposition or conjunction written together with a figure, «ب7 نيسان»: read as a space, so that places in the text stay. */
const GLUED_TO_FIGURE = /(?<!\p{L})[بلوف](?=\p{N})/gu;
/** Weights of the words that frame the question beside those of its topic. */
const FRAME = { speech: 0.25, askedNoun: 0.6, generic: 0.35 };
const GENERIC_NOUN =
  /^[بلوف]?(?:ال)?(?:عدد|نسبه|قيمه|اسم|سبب|اسباب|موقف|راي|رايه|رايها|تاريخ|موعد|مكان|منصب|منصبه|رقم|حجم|مئه|مائه|ميه|مايه)$/;

/** Analyses one question by itself; what it takes from the question before is added by the conversation. */
export function analyseQuestion(message: string, settings: QuestionSettings): AnalysedQuestion {
  const text = message.slice(0, LONGEST_QUESTION);
  const read = text.replace(GLUED_TO_FIGURE, ' ');
  const tokens = tokenise(read).flatMap(separated);
  const chat = chatKind(text, tokens, settings.known);
  const taken = new Uint8Array(tokens.length);
  takePhrases(text, tokens, taken);
  const from = firstFree(taken);
  const dates = questionDates(read, settings.now);
  const word = findQuestionWord(tokens, from);
  const asked = askedFor(tokens, word, from, (words) => settings.lookups.speakers(words).length > 0);
  const frame = nameFrame(text, tokens, taken, { word, asked, dates, settings });
  const relative = dateTokens(
    tokens,
    dates.filter((date) => date.relative),
  );
  for (const at of relative) taken[at] = 1;
  const content = withBodies(contentWords(tokens, taken, { word, asked }, settings.known), settings.lookups);
  const base = {
    text,
    chat: chat ?? bareMessage(word, tokens, content, settings),
    ...reporting(asked, frame.outlets.length > 0),
    askedNoun: nounForm(tokens[asked.noun], content),
    speaker: frame.speaker?.mention ?? null,
    actor:
      frame.speaker === null && OPINION.has(asked.type) ? actorOf(text, content, settings.lookups) : null,
    outlets: frame.outlets,
    dates,
    content,
  };
  return { ...base, ...followUpSigns(tokens, { word, asked, from, base }) };
}

/** Types of questions that the one whom they are about can answer. */
const OPINION: ReadonlySet<QuestionType> = new Set(['why', 'how', 'what', 'yes-no']);
/** A name that fits more speakers of the register tells nobody. */
const MOST_NAMESAKES = 2;

/** The first full name among the words of the topic. */
function actorOf(
  text: string,
  content: readonly ContentWord[],
  lookups: QuestionLookups,
): SpeakerMention | null {
  for (const [at, first] of content.entries()) {
    const second = content[at + 1];
    if (second === undefined || second.start - first.end > 1) continue;
    const words = [first.form, second.form];
    const speakers = lookups.speakers(words);
    if (speakers.length === 0 || speakers.length > MOST_NAMESAKES) continue;
    const { start } = first;
    const mention = { words, speakers, otherNames: [], excluded: false };
    return { ...mention, text: text.slice(start, second.end), start, end: second.end };
  }
  return null;
}

/** The noun that is asked for, as it is looked for. */
function nounForm(noun: Token | undefined, content: readonly ContentWord[]): string | null {
  if (noun === undefined) return null;
  return content.find(({ start }) => start === noun.start)?.form ?? noun.form;
}

/** «ماذا ذكرت إرم نيوز عن …»: the outlet's report is asked for, not a person's words. */
function reporting(asked: AskedFor, outlet: boolean): Pick<AnalysedQuestion, 'type' | 'expects'> {
  const { type, expects } = asked;
  return outlet && type === 'what-said' ? { type: 'outlet', expects: 'any' } : { type, expects };
}

function firstFree(taken: Uint8Array): number {
  const first = taken.indexOf(0);
  return Math.max(first, 0);
}

interface Frame {
  readonly speaker: FoundSpeaker | null;
  readonly outlets: AnalysedQuestion['outlets'];
}

/** Finds outlets, then the speaker in what they leave, and marks both (dates too) as taken. */
function nameFrame(
  text: string,
  tokens: readonly Token[],
  taken: Uint8Array,
  found: {
    word: FoundQuestionWord | null;
    asked: AskedFor;
    dates: readonly QuestionDate[];
    settings: QuestionSettings;
  },
): Frame {
  const outlets = findOutlets(tokens, found.settings.lookups);
  for (const { first, last } of outlets) taken.fill(1, first, last + 1);
  const dated = dateTokens(tokens, found.dates);
  const view = { text, tokens, free: (at: number) => taken[at] === 0 && !dated.has(at) };
  const speaker = findSpeaker(view, found.word, found.asked, found.settings.lookups);
  if (speaker !== null) taken.fill(1, speaker.first, speaker.last + 1);
  return { speaker, outlets: outlets.map(({ mention }) => mention) };
}

const within = (token: Token, span: Span): boolean => token.start < span.end && span.start < token.end;

function dateTokens(tokens: readonly Token[], dates: readonly QuestionDate[]): Set<number> {
  const marked = new Set<number>();
  tokens.forEach((token, at) => {
    if (dates.some((date) => within(token, date))) marked.add(at);
  });
  return marked;
}

function contentWords(
  tokens: readonly Token[],
  taken: Uint8Array,
  found: { word: FoundQuestionWord | null; asked: AskedFor },
  known: (form: string) => boolean,
): ContentWord[] {
  const { word, asked } = found;
  const words: ContentWord[] = [];
  const verb = verbPlace(tokens, word, asked);
  tokens.forEach((token, at) => {
    const isQuestionWord = word !== null && at >= word.at && at < word.at + word.length;
    if (taken[at] !== 0 || isQuestionWord || isTopicless(token.form) || isPronoun(tokens, at)) return;
    const { text, start, end } = token;
    const { form, others, verb: spokenVerb } = readSpoken(token.form, known);
    const isVerb = at === verb || at === asked.verb || spokenVerb || INFLECTED.test(token.form);
    const isAmount = at === asked.verb && asked.amount === true;
    const weight = isAmount ? FRAME.speech : weightOf(token.form, at === asked.noun);
    words.push({ text, form, others, start, end, weight, verb: isVerb });
  });
  return words;
}

/** What a body's other names count for the name of its leader. */
const CALLED = 0.8;

/** Words that call a body by its leader («حزب فلان») are met by its names, too. */
function withBodies(content: readonly ContentWord[], lookups: QuestionLookups): ContentWord[] {
  const found = [...content];
  for (const [at, noun] of content.entries()) {
    for (const length of [2, 1]) {
      const name = content.slice(at + 1, at + 1 + length);
      const names = lookups.bodies([noun, ...name].map(({ form }) => form));
      const others = names.map((form) => ({ form, quality: CALLED }));
      for (const [index, word] of name.entries()) {
        if (names.length > 0) found[at + 1 + index] = { ...word, others: [...word.others, ...others] };
      }
      if (names.length > 0) break;
    }
  }
  return found;
}

/** «بيناتهم», «منهن», both words of «نفس السنة»; pointing nouns («الحادث») stay words of the topic. */
function isPronoun(tokens: readonly Token[], at: number): boolean {
  const { pronouns } = questionVocabulary();
  const isTime = (first: number, length: number): boolean => {
    const match = pronouns.exact(tokens, first);
    return match?.value === 'time' && match.length === length;
  };
  return (
    isTime(at, 2) ||
    isTime(at - 1, 2) ||
    (pronouns.exact(tokens, at)?.length === 1 && !/^ه?ال/.test(tokens[at]?.form ?? ''))
  );
}

/** Endings and prefixes that only verbs have: «تمركزوا»، «يشترط»، «هيكمل»، «نفذتها». */
const INFLECTED = /^.{3,}(?:وا|وها|وه|تها|توا)$|^(?:[سهحب]|عم)?[ي](?=.{3}).*(?<!ين)$/;

/** Where the question's verb stands: behind the question word, or behind the noun that is counted or asked for. */
function verbPlace(tokens: readonly Token[], word: FoundQuestionWord | null, asked: AskedFor): number {
  if (word === null || word.kind === 'what-said') return -1;
  let at = asked.noun >= 0 ? asked.noun + 1 : word.at + word.length;
  while (at < tokens.length && isTopicless(tokens[at]?.form ?? '')) at++;
  const form = tokens[at]?.form ?? '';
  // «ألقى» begins with its first letter, «القى» may.
  const definite = /^[وفبلك]?ال|^لل/.test(form) && !/^[وف]?أ/.test(tokens[at]?.text ?? '');
  return definite || (asked.noun >= 0 && /^.{2,}(?:ه|يا|ين|ون|ات)$/.test(form)) ? -1 : at;
}

function weightOf(form: string, asked: boolean): number {
  if (isSpeechVerb(form)) return FRAME.speech;
  if (GENERIC_NOUN.test(form)) return FRAME.generic;
  return asked ? FRAME.askedNoun : 1;
}

/** Without a question word: a name alone, one word alone, or words that the corpus has never seen are no question. */
function bareMessage(
  word: FoundQuestionWord | null,
  tokens: readonly Token[],
  content: readonly ContentWord[],
  settings: QuestionSettings,
): ChatKind | null {
  if (word !== null) return null;
  const forms = tokens.map((token) => token.form).filter((form) => !isTopicless(form));
  if (forms.length > 0 && forms.every((form) => !settings.known(form))) return 'gibberish';
  if (forms.length <= 1) return 'name';
  const named =
    forms.length <= 4 && forms.length === content.length && settings.lookups.speakers(forms).length > 0;
  return named ? 'name' : null;
}
