/** Several questions in one message. */

import { tokenise } from '../../arabic/index.js';
import { findQuestionWord } from './question-word.js';

/** More questions than this in one message are not answered. */
const MOST = 4;
const ENDS = /[?؟]+\s*|\n+/u;

/** The questions of a message in order, trimmed; a message with one question, or none, comes back whole. */
export function splitQuestions(message: string): string[] {
  const pieces = message.split(ENDS).map((piece) => piece.trim());
  const asking = pieces.filter((piece) => {
    const tokens = tokenise(piece);
    return tokens.length > 0 && findQuestionWord(tokens, 0) !== null;
  });
  return asking.length < 2 ? [message] : asking.slice(0, MOST);
}
