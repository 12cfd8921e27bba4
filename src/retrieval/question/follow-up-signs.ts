/** Signs that a question leans on the one before it. */

import { type Token, wordFrequencies } from '../../arabic/index.js';
import type { AnalysedQuestion, FollowUp } from './analysed-question.js';
import type { AskedFor, FoundQuestionWord } from './question-word.js';
import { isSpeechVerb, questionVocabulary } from './vocabulary.js';

type Signs = Pick<AnalysedQuestion, 'followUp' | 'leaning' | 'newTopic' | 'personBefore'>;
type Base = Pick<AnalysedQuestion, 'text' | 'speaker' | 'outlets' | 'dates' | 'content'>;

/** A question with fewer topic words than this may be the rest of an earlier one. */
const FEW = 3;

/** Judges a question by its first words, its pronouns and how much of a topic it has of its own. */
export function followUpSigns(
  tokens: readonly Token[],
  found: { word: FoundQuestionWord | null; asked: AskedFor; from: number; base: Base },
): Signs {
  const { word, asked, from, base } = found;
  const { openers, pronouns } = questionVocabulary();
  const opener = openers.exact(tokens, from);
  // «وماذا عن مصر؟» replaces the topic, «وفي أي قناة …؟» does not.
  const opensTopic = opener?.value === 'topic' && (word === null || word.at < from + opener.length);
  const topic = base.content.filter(({ weight }) => weight >= 0.5);
  const stand = tokens.map((_, at) => pronouns.exact(tokens, at)?.value ?? null);
  const joined = word === null ? isJoined(tokens[from]) : word.conjunction && word.at === from;
  // «وشو», «وش» are «and what» in one variety and «what» in another.
  const perhapsJoined = /^(?:وشو|وش)$/.test(tokens[from]?.form ?? '');
  const joinedDate =
    base.dates.some(({ start }) => start <= (tokens[from]?.start ?? 0) + 3) && isJoined(tokens[from]);
  const few = topic.length < FEW;
  const asksWords = asked.expects === 'words' || asked.expects === 'role';
  const says = asked.type === 'outlet' && tokens.some(({ form }) => isSpeechVerb(form)) && topic.length <= 1;
  const nobody = (asksWords || says) && base.speaker === null && base.outlets.length === 0;
  const certain =
    joined ||
    joinedDate ||
    opener !== null ||
    stand.includes('time') ||
    (topic.length === 0 && base.speaker === null) ||
    (few && (pointsBack(tokens, stand, base) || nobody));
  const followUp: FollowUp = certain ? 'certain' : few || perhapsJoined ? 'possible' : 'none';
  return {
    followUp,
    leaning: (joined ? 0.5 : 0) + (hasPronoun(tokens, stand) ? 0.5 : 0),
    newTopic: opensTopic || (word === null && joined) || (asksWords && nobody && topic.length > 0),
    personBefore: nobody,
  };
}

/** A pronoun stands for something outside the question when no definite noun precedes it: «الإرهاب لا دين له» has one. */
function pointsBack(tokens: readonly Token[], stand: readonly (string | null)[], { content }: Base): boolean {
  return stand.some((kind, at) => {
    const start = tokens[at]?.start ?? 0;
    return (
      kind === 'thing' && !content.some((word) => word.end <= start && /^(?:[بل]?ال|لل)/.test(word.text))
    );
  });
}

/** A pronoun joined to a word as it is typed; «ه» alone is left out, since many write it for «ة». */
const ATTACHED_PRONOUN = /..(?:ها|وه|.هم|.هن)$/u;

const hasPronoun = (tokens: readonly Token[], stand: readonly (string | null)[]): boolean =>
  tokens.some(({ text }, at) => stand[at] != null || ATTACHED_PRONOUN.test(text));

/** «وحركة السنابل؟»، «وبتشرين الثاني؟»: the same question of somebody or some time else, joined by و. */
function isJoined(first: Token | undefined): boolean {
  if (first === undefined || !/^و.{3}/.test(first.form)) return false;
  const frequencies = wordFrequencies();
  const rest = first.form.slice(1);
  return (
    (frequencies.get(rest) ?? frequencies.get(rest.slice(1)) ?? 0) > 0.5 * (frequencies.get(first.form) ?? 0)
  );
}
