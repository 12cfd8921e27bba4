/** Where the verb of saying stands, seen from the question word. */

import type { Token } from '../../arabic/index.js';
import type { FoundQuestionWord } from './question-word.js';
import { isFrameWord, isSpeechVerb, isTellingVerb, questionVocabulary } from './vocabulary.js';

/** How far behind the question word a verb of saying may stand: «إيه اللي قاله», «من أي مدينة تحدث». */
const VERB_DISTANCE = 3;

/** First token from `at` on that is no copula, superlative or filler. */
export function afterAttributes(tokens: readonly Token[], at: number): number {
  const { attributes } = questionVocabulary();
  let next = at;
  while (next < tokens.length && next < at + 3 && attributes.has(tokens[next]?.form ?? '')) next++;
  return next;
}

/** Index of a verb of saying close behind token `at`, or -1. */
export function speechVerbAfter(tokens: readonly Token[], at: number): number {
  for (let next = at; next < Math.min(at + VERB_DISTANCE, tokens.length); next++) {
    if (isSpeechVerb(tokens[next]?.form ?? '')) return next;
  }
  return -1;
}

/**
 * Index of the verb of saying before the question word, or -1: right before it («فلان قال إيه عن السد؟») or, behind a name at the start,
 * with those spoken to or about between them («فلان قال للناس يعملوا إيه؟», «فلان هدد علان بإيه؟»).
 */
export function speechVerbBefore(tokens: readonly Token[], { at, kind }: FoundQuestionWord): number {
  if (kind !== 'what') return -1;
  if (isSpeechVerb(tokens[at - 1]?.form ?? '')) return at - 1;
  const verb = tokens.findIndex(({ form }) => isSpeechVerb(form));
  const isRelative = RELATIVE.test(tokens[verb - 1]?.form ?? '');
  return verb > 0 && verb <= LATEST_VERB && verb < at && at - verb <= WIDEST && !isRelative ? verb : -1;
}
const RELATIVE = /^(?:اللي|الي|الذي|التي|الذين|يلي|لما|وقت)$/;
const [LATEST_VERB, WIDEST] = [3, 4];

/**
 * Index of a verb that asks for words because it stands right behind the question word («علام احتج», «كيف وصف»), or -1. Behind plain
 * «ما» a verb is denied and a noun is asked for.
 */
export function tellingVerbAfter(tokens: readonly Token[], word: FoundQuestionWord): number {
  const kind = word.kind === 'either' ? 'what' : word.kind;
  if ((kind !== 'what' && kind !== 'how') || isFrameWord(tokens[word.at]?.form ?? '', 'bare')) return -1;
  const at = afterAttributes(tokens, word.at + word.length);
  return isTellingVerb(tokens[at]?.form ?? '', kind) ? at : -1;
}
