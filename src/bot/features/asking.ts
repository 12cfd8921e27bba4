/** From a question to the answer in the chat; used by messages and by touched suggestions alike. */

import type { Context } from 'grammy';
import type { ConversationContext, Reply } from '../../answer/index.js';
import { answerMessage } from '../render/answer-message.js';
import { message, type OutgoingMessage } from '../render/message.js';
import { suggestionsMessage } from '../render/suggestions.js';
import type { BotServices } from '../services.js';
import type { ConversationAddress, MessageRecord, ShownAnswer } from '../state/chat-memory.js';
import { MESSAGES } from '../texts.js';
import { reply, say } from './replying.js';
import { withSampleMark } from './sample-mark.js';

/** Longer questions are declined, in UTF-16 units. */
export const QUESTION_LIMIT = 1000;
/** A question that takes longer counts as failed, in milliseconds. */
const ANSWER_TIME = 60_000;
/** Somebody who waits longer sees that the bot is at work, in milliseconds. */
const TYPING_AFTER = 1000;

export interface AskedQuestion {
  readonly text: string;
  /** The message to answer to; undefined: as the chat's kind suggests. */
  readonly answerTo?: number;
  /** Shown above the answer when the question does not stand in the chat. */
  readonly heading: string | null;
}

/** Answers a question in the chat of the update, and remembers what buttons and follow-ups need. */
export async function answerInChat(
  ctx: Context,
  services: BotServices,
  question: AskedQuestion,
): Promise<void> {
  if (question.text.length > QUESTION_LIMIT) {
    await say(ctx, MESSAGES.questionTooLong(QUESTION_LIMIT), question.answerTo);
    return;
  }
  const conversation = conversationOf(ctx);
  const asked = services.answers.ask({
    text: question.text,
    context: contextFor(ctx, services, conversation),
    now: services.now(),
  });
  const typing = setTimeout(() => showTyping(ctx, services), TYPING_AFTER);
  const found = await withinTime(asked, ANSWER_TIME).finally(() => clearTimeout(typing));
  const { outgoing, record } = await rendered(found, services, question.heading);
  const sent = await reply(ctx, outgoing, question.answerTo);
  services.statistics.count(found.status);
  remember(services, () => {
    if (record !== null)
      services.memory.rememberMessage({ chat: sent.chat.id, message: sent.message_id }, record);
    if (conversation !== null && found.context !== null) {
      services.memory.rememberConversation(conversation, found.context);
    }
  });
}

function showTyping(ctx: Context, services: BotServices): void {
  ctx
    .replyWithChatAction('typing')
    .catch((error: unknown) => services.log.debug({ err: error }, 'no typing sign'));
}

/** A full disk costs the buttons of a message, not the answer. */
export function remember(services: BotServices, write: () => void): void {
  try {
    write();
  } catch (error) {
    services.log.error({ err: error }, 'the state cannot be written');
  }
}

async function rendered(
  found: Reply,
  services: BotServices,
  heading: string | null,
): Promise<{ outgoing: OutgoingMessage; record: MessageRecord | null }> {
  const answers = found.answers.map(shown);
  const outgoing = answerMessage({ answers, index: 0, heading });
  if (found.status === 'answered' && outgoing !== null) {
    const marked = await withSampleMark(services, outgoing);
    return { outgoing: marked, record: { kind: 'answers', heading, answers, context: found.context } };
  }
  const text = found.text ?? MESSAGES.notFound;
  if (found.suggestions.length === 0) return { outgoing: message(text), record: null };
  const questions = [...found.suggestions];
  return {
    outgoing: suggestionsMessage(`${text}\n\n${MESSAGES.suggestions}`, questions),
    record: { kind: 'suggestions', questions },
  };
}

function shown({ paragraph: _paragraph, score: _score, ...answer }: Reply['answers'][number]): ShownAnswer {
  return answer;
}

/** A reply to an answer of the bot follows up on that answer; any other question on the last one of its author. */
function contextFor(
  ctx: Context,
  services: BotServices,
  conversation: ConversationAddress | null,
): ConversationContext | null {
  const repliedTo = ctx.message?.reply_to_message;
  if (repliedTo !== undefined && repliedTo.from?.id === ctx.me.id) {
    const record = services.memory.messageRecord({ chat: repliedTo.chat.id, message: repliedTo.message_id });
    if (record?.kind === 'answers' && record.context !== null) return record.context;
  }
  return conversation === null ? null : services.memory.conversation(conversation);
}

/** Whose question it is; who writes in the name of a chat has the conversation of that chat. */
function conversationOf(ctx: Context): ConversationAddress | null {
  const user = ctx.callbackQuery?.from.id ?? ctx.message?.sender_chat?.id ?? ctx.from?.id;
  if (ctx.chat === undefined || user === undefined) return null;
  const thread = ctx.msg?.is_topic_message === true ? (ctx.msg.message_thread_id ?? null) : null;
  return { chat: ctx.chat.id, thread, user };
}

function withinTime<Value>(work: Promise<Value>, limit: number): Promise<Value> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no answer within ${limit} ms`)), limit);
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
