/** A cited answer as a message: the words, who said them, where they were printed, and the buttons. */

import type { Reply } from '../../answer/index.js';
import type { ShownAnswer } from '../state/chat-memory.js';
import { cut } from '../text/cutting.js';
import { isolateRuns } from '../text/direction.js';
import { concat, join, style } from '../text/formatted-text.js';
import { BUTTONS, CITATION, MESSAGES } from '../texts.js';
import { attribution, copiesLine, originLines, quotation, quotedWords } from './citation.js';
import {
  actionButton,
  type ButtonRow,
  inLine,
  message,
  type OutgoingMessage,
  pagingRow,
  sourceRow,
} from './message.js';

/** Leaves room for the lines around the words within Telegram's 4096 units. */
const WORDS_LIMIT = 2400;
const HEADING_LIMIT = 300;

export interface AnswerPage {
  readonly answers: readonly ShownAnswer[];
  /** Which of the answers; clamped to those there are. */
  readonly index: number;
  /** The question, when it does not stand in the chat itself. */
  readonly heading: string | null;
}

/** Null when there is no answer to show. */
export function answerMessage(page: AnswerPage): OutgoingMessage | null {
  const index = Math.min(Math.max(page.index, 0), page.answers.length - 1);
  const answer = page.answers[index];
  if (answer === undefined) return null;
  const { quote } = answer;
  const words = quote === null ? answer.excerpt : quotedWords(quote);
  const saying = join(
    [quote === null ? CITATION.ownText : attribution(quote), quotation(cut(words, WORDS_LIMIT))],
    '\n',
  );
  const source = join(
    [
      originLines(answer, quote?.via ?? null),
      copiesLine(answer.alsoIn, answer.outlet),
      page.answers.length > 1 ? isolateRuns(CITATION.position(index + 1, page.answers.length)) : '',
    ],
    '\n',
  );
  const heading =
    page.heading === null
      ? ''
      : concat(style('bold', CITATION.question), inLine(page.heading, HEADING_LIMIT));
  return message(join([heading, saying, source], '\n\n'), answerButtons(answer, index, page.answers.length));
}

function answerButtons(answer: ShownAnswer, index: number, total: number): readonly ButtonRow[] {
  const { reference } = answer;
  return [
    pagingRow(index, total, (target) => ({ kind: 'answer', index: target })),
    [
      actionButton(BUTTONS.context, { kind: 'context', index, reference }),
      actionButton(BUTTONS.article, { kind: 'article', index, page: 0, reference }),
    ],
    answer.versions > 0
      ? [actionButton(BUTTONS.versions, { kind: 'versions', index, page: 0, reference })]
      : [],
    sourceRow(answer.url),
  ];
}

/** A reply as plain text, all its answers below each other, as the command line prints it. */
export function replyText(reply: Reply): string {
  const { answers, suggestions } = reply;
  if (answers.length === 0) {
    const offered = suggestions.length === 0 ? '' : [MESSAGES.suggestions, ...suggestions].join('\n');
    return join([reply.text ?? MESSAGES.notFound, offered], '\n\n').text;
  }
  const pages = answers.map((_, index) => answerMessage({ answers, index, heading: null }));
  return pages.map((page) => page?.content.text ?? '').join('\n\n');
}
