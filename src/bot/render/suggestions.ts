/** Questions to touch instead of typing. */

import { cut } from '../text/cutting.js';
import type { TextPart } from '../text/formatted-text.js';
import { actionButton, message, type OutgoingMessage } from './message.js';

/** Longer labels are cut by the clients anyway. */
const LABEL_LIMIT = 60;
const SHOWN = 6;

/** A message with one button for each suggested question. */
export function suggestionsMessage(content: TextPart, questions: readonly string[]): OutgoingMessage {
  const buttons = questions
    .slice(0, SHOWN)
    .map((question, index) => [actionButton(cut(question, LABEL_LIMIT).text, { kind: 'suggestion', index })]);
  return message(content, buttons);
}
