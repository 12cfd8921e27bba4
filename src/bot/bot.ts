/** The bot put together: its features in the order in which they may take an update. */

import { Bot, type Context } from 'grammy';
import type { UserFromGetMe } from 'grammy/types';
import { administration } from './features/administration.js';
import { buttons } from './features/buttons.js';
import { introduction } from './features/introduction.js';
import { questions } from './features/questions.js';
import { sources } from './features/sources.js';
import { speakers } from './features/speakers.js';
import type { BotServices } from './services.js';

/** Seconds for one call of the Bot API; longer than a long poll. */
const CALL_TIME = 50;

export interface BotOptions {
  readonly token: string;
  /** Root of the Bot API server; null for Telegram's. */
  readonly apiRoot: string | null;
  /** Who the bot is, as getMe says. */
  readonly me: UserFromGetMe;
  readonly services: BotServices;
}

/** A bot that handles the updates it is given and throws what goes wrong; it fetches nothing itself. */
export function createBot({ token, apiRoot, me, services }: BotOptions): Bot {
  const bot = new Bot<Context>(token, {
    botInfo: me,
    client: { timeoutSeconds: CALL_TIME, ...(apiRoot === null ? {} : { apiRoot }) },
  });
  bot.on('message:migrate_to_chat_id', (ctx) => {
    services.memory.migrateChat(ctx.chat.id, ctx.message.migrate_to_chat_id);
  });
  bot.use(
    introduction(services),
    sources(services),
    speakers(services),
    administration(services),
    buttons(services),
    questions(services),
  );
  return bot;
}
