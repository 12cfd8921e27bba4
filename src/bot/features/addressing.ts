/** Which messages are questions to the bot, and which words of them. */

import type { Message, UserFromGetMe } from 'grammy/types';
import { normalise, readWordList } from '../../arabic/index.js';

export interface AddressedQuestion {
  /** Empty when `/ask` came alone. */
  readonly text: string;
  /** Id of the message that the answer replies to. */
  readonly answerTo: number;
}

const ASK_COMMAND = /^\/ask(?:@(\w+))?(?:\s+|$)/i;
const QUESTION_WORDS: ReadonlySet<string> = new Set(readWordList('bot/question-words.txt').map(normalise));
const ABOUT = 'عن';

/**
 * The question in a message, or null when the message is not for the bot: another bot's command, a group's own talk,
 * or something sent by way of this bot.
 */
export function addressedQuestion(message: Message, me: UserFromGetMe): AddressedQuestion | null {
  if (message.via_bot?.id === me.id) return null;
  const text = wordsOf(message);
  const command = text.match(ASK_COMMAND);
  if (command !== null) {
    const other = command[1] !== undefined && command[1].toLowerCase() !== me.username.toLowerCase();
    return other ? null : askCommand(message, text.slice(command[0].length).trim());
  }
  if (text === '' || text.startsWith('/')) return null;
  const own = (question: string) => ({ text: question, answerTo: message.message_id });
  if (message.chat.type === 'private') return own(text);
  const called = afterMention(text, me.username) ?? afterQuestionWord(text);
  if (called !== null) return own(called);
  return message.reply_to_message?.from?.id === me.id ? own(text) : null;
}

/** `/ask` alone in reply to a message asks about that message, or about the words quoted from it. */
function askCommand(message: Message, question: string): AddressedQuestion {
  const about = message.reply_to_message;
  if (question !== '' || about === undefined) return { text: question, answerTo: message.message_id };
  return { text: message.quote?.text ?? wordsOf(about), answerTo: about.message_id };
}

function wordsOf(message: Pick<Message, 'text' | 'caption'>): string {
  return (message.text ?? message.caption ?? '').trim();
}

function afterMention(text: string, username: string): string | null {
  const mention = `@${username}`.toLowerCase();
  const rest = text.slice(mention.length);
  if (!text.toLowerCase().startsWith(mention) || !/^[\s:،,]/.test(rest)) return null;
  return rest.replace(/^[\s:،,]+/, '') || null;
}

function afterQuestionWord(text: string): string | null {
  const [first = '', ...rest] = text.split(/[\s:،,]+/u);
  if (!QUESTION_WORDS.has(normalise(first)) || rest.length === 0) return null;
  const start = text.slice(first.length).replace(/^[\s:،,]+/u, '');
  const words = start.startsWith(`${ABOUT} `) ? start.slice(ABOUT.length) : start;
  return words.trim() || null;
}
