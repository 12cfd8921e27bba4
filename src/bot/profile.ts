/** What Telegram shows of the bot besides its messages: its description, and the menus of commands by kind of chat. */

import { type Api, GrammyError } from 'grammy';
import type { BotCommand, BotCommandScope } from 'grammy/types';
import type { Logger } from 'pino';
import { COMMANDS, DESCRIPTION } from './texts.js';

type CommandName = keyof (typeof COMMANDS)['ar'];

const GENERAL: readonly CommandName[] = ['ask', 'speakers', 'speaker', 'sources', 'help', 'about'];
const ADMINISTRATORS: readonly CommandName[] = [...GENERAL, 'reindex', 'stats'];

/** Arabic for everybody, English for English clients. */
const LANGUAGES = [
  { texts: 'ar', field: {} },
  { texts: 'en', field: { language_code: 'en' } },
] as const;

/** Sends description and menus; what fails is logged, the bot works without it. */
export async function setProfile(api: Api, admins: Iterable<number>, log: Logger): Promise<void> {
  const menus: { scope: BotCommandScope; names: readonly CommandName[] }[] = [
    { scope: { type: 'default' }, names: GENERAL },
    { scope: { type: 'all_group_chats' }, names: GENERAL },
    ...[...admins].map((id) => ({ scope: { type: 'chat' as const, chat_id: id }, names: ADMINISTRATORS })),
  ];
  for (const { texts, field } of LANGUAGES) {
    try {
      await api.setMyDescription(DESCRIPTION[texts], field);
    } catch (error) {
      log.warn({ err: error }, 'the description of the bot could not be set');
    }
  }
  for (const { scope, names } of menus) {
    try {
      for (const { texts, field } of LANGUAGES)
        await api.setMyCommands(commands(names, texts), { scope, ...field });
    } catch (error) {
      const unknownChat = error instanceof GrammyError && scope.type === 'chat' && error.error_code === 400;
      if (unknownChat) {
        log.info({ admin: scope.chat_id }, 'no menu: this administrator has not written to the bot yet');
      } else {
        log.warn({ err: error }, 'a menu of commands could not be set');
      }
    }
  }
}

function commands(names: readonly CommandName[], language: keyof typeof COMMANDS): BotCommand[] {
  return names.map((command) => ({ command, description: COMMANDS[language][command] }));
}
