/** Questions: every text in a private chat; in groups `/ask`, a calling word, a mention, or a reply to the bot. */

import { Composer, type Context } from 'grammy';
import type { BotServices } from '../services.js';
import { cut } from '../text/cutting.js';
import { MESSAGES } from '../texts.js';
import { type AddressedQuestion, addressedQuestion } from './addressing.js';
import { type AskedQuestion, answerInChat, QUESTION_LIMIT } from './asking.js';
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

/** Somebody else's message may be longer than a question may be; its beginning says what it is about. */
function questionFor(ctx: Context, { text, answerTo }: AddressedQuestion): AskedQuestion {
  const ownMessage = answerTo === ctx.message?.message_id;
  return ownMessage
    ? { text, heading: null }
    : { text: cut(text, QUESTION_LIMIT).text, heading: null, answerTo };
}
