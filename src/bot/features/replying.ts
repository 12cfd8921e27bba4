/** Sending and editing messages of the bot from within a feature. */

import { type Context, GrammyError } from 'grammy';
import type { Message } from 'grammy/types';
import { message, messageOptions, type OutgoingMessage, withoutLinks } from '../render/message.js';
import type { TextPart } from '../text/formatted-text.js';

/** An answer that comes later than this after the question is shown as a reply to it, in milliseconds. */
const LATE = 60_000;

/** Sends a message into the chat, and the forum topic, of the update; in groups as a reply. */
export function reply(
  ctx: Context,
  outgoing: OutgoingMessage,
  answerTo?: number,
): Promise<Message.TextMessage> {
  const target = answerTo ?? replyTarget(ctx);
  const parameters =
    target === null ? {} : { reply_parameters: { message_id: target, allow_sending_without_reply: true } };
  return linksPermitting(outgoing, (accepted) =>
    ctx.reply(accepted.content.text, { ...messageOptions(accepted), ...parameters }),
  );
}

/** The addresses come from the corpus: one that the server refuses costs the links, not the answer. */
async function linksPermitting<Result>(
  outgoing: OutgoingMessage,
  send: (outgoing: OutgoingMessage) => Promise<Result>,
): Promise<Result> {
  try {
    return await send(outgoing);
  } catch (error) {
    if (error instanceof GrammyError && error.error_code === 400 && /URL/i.test(error.description)) {
      return send(withoutLinks(outgoing));
    }
    throw error;
  }
}

/** Sends words without buttons. */
export function say(ctx: Context, content: TextPart, answerTo?: number): Promise<Message.TextMessage> {
  return reply(ctx, message(content), answerTo);
}

function replyTarget(ctx: Context): number | null {
  const asked = ctx.message;
  if (asked === undefined) return null;
  const late = Date.now() - asked.date * 1000 > LATE;
  return asked.chat.type !== 'private' || late ? asked.message_id : null;
}

/** Shows something else in the message whose button was touched. */
export async function show(ctx: Context, outgoing: OutgoingMessage): Promise<void> {
  await linksPermitting(outgoing, (accepted) =>
    ctx.editMessageText(accepted.content.text, messageOptions(accepted)),
  );
}

/**
 * Ends the waiting sign on a touched button, with a notice over the chat if given. A touch that is too old for an
 * answer, as after a long stop of the bot, needs none.
 */
export async function acknowledge(ctx: Context, notice?: string): Promise<void> {
  try {
    await ctx.answerCallbackQuery(notice === undefined ? {} : { text: notice });
  } catch (error) {
    if (!(error instanceof GrammyError && /query is too old|query ID is invalid/.test(error.description)))
      throw error;
  }
}
