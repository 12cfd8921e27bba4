/** The menus of commands that Telegram shows: in Arabic, and in English for English clients, by kind of chat. */

import { type Api, GrammyError } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Logger } from 'pino';
import { COMMANDS } from './texts.js';

type CommandName = keyof (typeof COMMANDS)['ar'];

const GENERAL: readonly CommandName[] = ['ask', 'speakers', 'speaker', 'sources', 'help', 'about'];
const ADMINISTRATORS: readonly CommandName[] = [...GENERAL, 'reindex', 'stats'];

/** Sends all menus; a chat that cannot have one, because the administrator never wrote to the bot, is skipped. */
export async function setCommandMenus(api: Api, admins: Iterable<number>, log: Logger): Promise<void> {
  const menus: { scope: BotCommandScope; names: readonly CommandName[] }[] = [
    { scope: { type: 'default' }, names: GENERAL },
    { scope: { type: 'all_group_chats' }, names: GENERAL },
    ...[...admins].map((id) => ({ scope: { type: 'chat' as const, chat_id: id }, names: ADMINISTRATORS })),
  ];
  for (const { scope, names } of menus) {
    try {
      await api.setMyCommands(commands(names, 'ar'), { scope });
      await api.setMyCommands(commands(names, 'en'), { scope, language_code: 'en' });
    } catch (error) {
      const unknownChat = error instanceof GrammyError && scope.type === 'chat' && error.error_code === 400;
      if (unknownChat)
        log.info({ admin: scope.chat_id }, 'no menu: this administrator has not written to the bot yet');
      else log.warn({ err: error }, 'a menu of commands could not be set');
    }
  }
}

function commands(names: readonly CommandName[], language: keyof typeof COMMANDS): BotCommand[] {
  return names.map((command) => ({ command, description: COMMANDS[language][command] }));
}
