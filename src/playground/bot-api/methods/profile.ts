/** The bot's menu of commands and its descriptions. */

import { z } from 'zod';
import { badRequest } from '../error.js';
import { chatId, integer, read, structured } from '../parameters.js';
import type { MethodCall, MethodTable } from './method.js';

const scope = structured(
  z.union([
    z.object({
      type: z.enum(['default', 'all_private_chats', 'all_group_chats', 'all_chat_administrators']),
    }),
    z.object({ type: z.enum(['chat', 'chat_administrators']), chat_id: chatId }),
    z.object({ type: z.literal('chat_member'), chat_id: chatId, user_id: integer }),
  ]),
).default({ type: 'default' });

const menuPlace = z.object({ scope, language_code: z.string().default('') });
const commandList = structured(z.array(z.object({ command: z.string(), description: z.string() })).max(100));

function assertCommand({ command, description }: { command: string; description: string }): void {
  if (!/^\/?[a-z0-9_]{1,32}$/.test(command)) throw badRequest('BOT_COMMAND_INVALID');
  if (description.length < 1 || description.length > 256) throw badRequest('BOT_COMMAND_DESCRIPTION_INVALID');
}

/** A pair of methods that store and return one text per language. */
function setText({ telegram, parameters }: MethodCall, field: string, limit: number): true {
  const schema = z.object({
    [field]: z.string().max(limit).optional(),
    language_code: z.string().default(''),
  });
  const options = read(schema, parameters);
  telegram.descriptions.set(`${field}/${options.language_code}`, options[field] ?? '');
  return true;
}

function getText({ telegram, parameters }: MethodCall, field: string): string {
  const { language_code } = read(z.object({ language_code: z.string().default('') }), parameters);
  return (
    telegram.descriptions.get(`${field}/${language_code}`) ?? telegram.descriptions.get(`${field}/`) ?? ''
  );
}

export const profileMethods: MethodTable = {
  setMyCommands({ telegram, parameters }) {
    const { scope, language_code, commands } = read(menuPlace.extend({ commands: commandList }), parameters);
    commands.forEach(assertCommand);
    const named = commands.map(({ command, description }) => ({
      command: command.replace('/', ''),
      description,
    }));
    telegram.menus.set(scope, language_code, named);
    telegram.signal.emit({ kind: 'commands' });
    return true;
  },

  getMyCommands({ telegram, parameters }) {
    const { scope, language_code } = read(menuPlace, parameters);
    return [...telegram.menus.get(scope, language_code)];
  },

  deleteMyCommands({ telegram, parameters }) {
    const { scope, language_code } = read(menuPlace, parameters);
    telegram.menus.delete(scope, language_code);
    telegram.signal.emit({ kind: 'commands' });
    return true;
  },

  setMyName: (call) => setText(call, 'name', 64),
  getMyName: (call) => ({ name: getText(call, 'name') || call.telegram.bot.first_name }),
  setMyDescription: (call) => setText(call, 'description', 512),
  getMyDescription: (call) => ({ description: getText(call, 'description') }),
  setMyShortDescription: (call) => setText(call, 'short_description', 120),
  getMyShortDescription: (call) => ({ short_description: getText(call, 'short_description') }),
  setChatMenuButton: () => true,
};
