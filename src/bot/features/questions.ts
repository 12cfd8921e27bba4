/** Questions: every text in a private chat; in groups `/ask`, a calling word, a mention, or a reply to the bot. */

import { Composer, type Context } from 'grammy';
import type { BotServices } from '../services.js';
import { MESSAGES } from '../texts.js';
import { addressedQuestion } from './addressing.js';
import { answerInChat } from './asking.js';
import { say } from './replying.js';

export function questions(services: BotServices): Composer<Context> {
  const composer = new Composer<Context>();
  composer.on('message', async (ctx, next) => {
    const question = addressedQuestion(ctx.message, ctx.me);
    if (question === null) await next();
    else if (question.text === '') await say(ctx, MESSAGES.askWhat);
    else await answerInChat(ctx, services, questionFor(ctx, question));
  });
  const unanswerable = composer.chatType('private');
  unanswerable.on('message:entities:bot_command', (ctx) => say(ctx, MESSAGES.unknownCommand));
  unanswerable.on(
    [':file', ':contact', ':location', ':poll', ':dice', 'message:story'],
    async (ctx) => void (ctx.message?.via_bot?.id === ctx.me.id || (await say(ctx, MESSAGES.textOnly))),
  );
  return composer;
}

function questionFor(ctx: Context, question: { readonly text: string; readonly answerTo: number }) {
  const aboutAnother = question.answerTo !== ctx.message?.message_id;
  return { text: question.text, heading: null, ...(aboutAnother ? { answerTo: question.answerTo } : {}) };
}
