/** What the chat page shows, as plain data. */

import type { BotCommand, Message } from 'grammy/types';
import type { ChatControl } from '../bot-api/control.js';
import type { LocalTelegram } from '../bot-api/telegram.js';

/** Facts about the corpus and questions to try. */
export interface PlaygroundInfo {
  /** Null while the library is being prepared. */
  readonly corpus: {
    readonly articles: number;
    readonly quotes: number;
    readonly outlets: number;
    /** True for the invented sample that comes with the project. */
    readonly sample: boolean;
  } | null;
  /** Shown as suggestions, at most three. */
  readonly examples: readonly string[];
}

export interface PageUser {
  readonly id: number;
  readonly name: string;
  readonly administrator: boolean;
}

export interface PageChat {
  readonly id: number;
  readonly type: 'private' | 'group';
  readonly title: string;
  /** True when the bot reads only commands and replies here. */
  readonly privacy: boolean;
  /** Who can write here, by user id. */
  readonly members: readonly number[];
  /** The newest ones, oldest first. */
  readonly messages: readonly Message[];
  /** The command menu that each member sees, by user id. */
  readonly commands: Readonly<Record<number, readonly BotCommand[]>>;
}

export interface PageState extends PlaygroundInfo {
  /** Differs after every start of the server. */
  readonly run: string;
  readonly bot: {
    readonly id: number;
    readonly name: string;
    readonly username: string;
    readonly description: string;
  };
  readonly users: readonly PageUser[];
  readonly chats: readonly PageChat[];
}

const HISTORY = 300;

/** Menus are looked up in the language of the page. */
const LANGUAGE = 'ar';

function pageChat(telegram: LocalTelegram, { chat }: ChatControl, administrator: number): PageChat {
  const members = [...chat.members.keys()];
  const isPrivate = chat.wire.type === 'private';
  const menu = (user: number) =>
    telegram.menus.visibleTo({
      chat: chat.id,
      private: isPrivate,
      user,
      administrator: user === administrator,
      language: LANGUAGE,
    });
  return {
    id: chat.id,
    type: isPrivate ? 'private' : 'group',
    title: chat.wire.title ?? telegram.bot.first_name,
    privacy: chat.privacy && chat.standing !== 'administrator',
    members,
    messages: chat.messages.slice(-HISTORY),
    commands: Object.fromEntries(members.map((user) => [user, menu(user)])),
  };
}

/** The first text that is set: Arabic before no language. */
function description(telegram: LocalTelegram): string {
  const { descriptions } = telegram;
  return descriptions.get(`description/${LANGUAGE}`) ?? descriptions.get('description/') ?? '';
}

export function pageState(
  telegram: LocalTelegram,
  info: PlaygroundInfo,
  run: string,
  chats: readonly ChatControl[],
  administrator: number,
): PageState {
  const { id, first_name: name, username } = telegram.bot;
  const users = new Map(
    chats.flatMap(({ chat }) => [...chat.members.values()].map(({ user }) => [user.id, user])),
  );
  return {
    run,
    bot: { id, name, username, description: description(telegram) },
    corpus: info.corpus,
    examples: info.examples.slice(0, 3),
    users: [...users.values()].map((user) => ({
      id: user.id,
      name: user.first_name,
      administrator: user.id === administrator,
    })),
    chats: chats.map((chat) => pageChat(telegram, chat, administrator)),
  };
}
