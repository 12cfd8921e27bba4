/** Phrases of a question that ask nothing themselves: politeness, greetings, fillers. */

import type { Token } from '../../arabic/index.js';
import type { ChatKind } from './analysed-question.js';
import { isQuestionWordAt } from './question-word.js';
import { questionVocabulary } from './vocabulary.js';

const GREETINGS: ReadonlySet<ChatKind> = new Set(['greeting', 'thanks', 'wellbeing']);

/** Marks the tokens of such phrases as taken. */
export function takePhrases(text: string, tokens: readonly Token[], taken: Uint8Array): void {
  for (let at = 0; at < tokens.length; at++) {
    const length = phraseLength(tokens, at);
    if (length === 0 || (isAmbiguous(tokens, at, length) && !standsApart(text, tokens, at, taken))) continue;
    taken.fill(1, at, at + length);
    at += length - 1;
  }
}

/** Length in tokens of the phrase that begins at a token; 0 without one. */
function phraseLength(tokens: readonly Token[], at: number): number {
  const { courtesy, chat } = questionVocabulary();
  const greeting = chat.exact(tokens, at);
  const greets = greeting !== null && GREETINGS.has(greeting.value);
  return Math.max(courtesy.exact(tokens, at)?.length ?? 0, greets ? greeting.length : 0);
}

/** A name or noun of the news, too: «حسن», «تجربة». */
const isAmbiguous = (tokens: readonly Token[], at: number, length: number): boolean =>
  length === 1 && questionVocabulary().courtesyNouns.has(tokens[at]?.form ?? '');

/** Does the word belong to none of its neighbours? «سلام، متى …», «طيب متى …»; not «سلام فياض», «تمام سلام متى …». */
function standsApart(text: string, tokens: readonly Token[], at: number, taken: Uint8Array): boolean {
  if (at > 0 && taken[at - 1] === 0 && !isMarked(text, tokens, at - 1)) return false;
  let last = at;
  while (isAmbiguous(tokens, last + 1, phraseLength(tokens, last + 1))) last++;
  if (last + 1 === tokens.length || isMarked(text, tokens, last)) return true;
  return last === at && (isQuestionWordAt(tokens, at + 1) || phraseLength(tokens, at + 1) > 0);
}

/** Does a mark stand between a token and the next one? */
function isMarked(text: string, tokens: readonly Token[], at: number): boolean {
  const [token, next] = [tokens[at], tokens[at + 1]];
  return (
    token !== undefined &&
    next !== undefined &&
    /[^\p{L}\p{N}\p{M}\s]/u.test(text.slice(token.end, next.start))
  );
}
