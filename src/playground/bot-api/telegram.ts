/** The state of the local messenger: the bot, users, chats, updates, open queries and menus. */

import { randomBytes, randomInt } from 'node:crypto';
import type { Message, User, UserFromGetMe } from 'grammy/types';
import type { LocalChat } from './chat.js';
import { CommandMenus } from './commands.js';
import { badRequest } from './error.js';
import { OpenQueries } from './queries.js';
import { type CallbackAnswer, ChangeSignal } from './signal.js';
import { UpdateQueue } from './update-queue.js';

export interface BotOptions {
  /** Ten digits; random when left out. The secret part of the token is new in every run. */
  readonly id?: number;
  /** Name shown in chats. */
  readonly name?: string;
  /** Without «@»; ends with «bot». */
  readonly username?: string;
  /** True (as Telegram's default): in groups only commands, replies to the bot and service messages arrive. */
  readonly privacy?: boolean;
  readonly inline?: boolean;
}

/** The answer to an inline query as the bot sent it. */
export interface InlineAnswer {
  readonly results: readonly Readonly<Record<string, unknown>>[];
  readonly nextOffset: string;
  readonly cacheTime: number | null;
  readonly personal: boolean;
  readonly button: Readonly<Record<string, unknown>> | null;
}

/** A token of the real shape: the bot's id, a colon and 35 characters. */
function newToken(botId: number): string {
  return `${botId}:AA${randomBytes(24).toString('base64url')}x`;
}

export class LocalTelegram {
  readonly bot: UserFromGetMe;
  readonly token: string;
  readonly signal = new ChangeSignal();
  readonly updates = new UpdateQueue();
  readonly chats = new Map<number, LocalChat>();
  readonly callbacks = new OpenQueries<CallbackAnswer>();
  readonly inlineQueries = new OpenQueries<InlineAnswer>();
  readonly menus = new CommandMenus();
  /** Texts of setMyDescription and the like, by kind and language. */
  readonly descriptions = new Map<string, string>();

  constructor(options: BotOptions = {}) {
    const id = options.id ?? randomInt(1_000_000_000, 9_999_999_999);
    this.token = newToken(id);
    this.updates.onChange(() => this.signal.emit({ kind: 'updates' }));
    this.bot = {
      id,
      is_bot: true,
      first_name: options.name ?? 'إسناد',
      username: options.username ?? 'isnad_local_bot',
      can_join_groups: true,
      can_read_all_group_messages: !(options.privacy ?? true),
      supports_inline_queries: options.inline ?? true,
      can_connect_to_business: false,
      has_main_web_app: false,
      has_topics_enabled: false,
      allows_users_to_create_topics: false,
      can_manage_bots: false,
      supports_join_request_queries: false,
    };
  }

  /** Seconds since the epoch, as messages are dated. */
  readonly now = (): number => Math.floor(Date.now() / 1000);

  /** The bot as the sender of messages. */
  get sender(): User {
    const { id, is_bot, first_name, username } = this.bot;
    return { id, is_bot, first_name, username };
  }

  /** @throws BotApiError 400 when there is no such chat */
  chat(id: number | string): LocalChat {
    const chat = [...this.chats.values()].find(({ wire }) =>
      typeof id === 'number' ? wire.id === id : wire.username !== undefined && `@${wire.username}` === id,
    );
    if (!chat) throw badRequest('chat not found');
    return chat;
  }

  /** A chat that the bot may act in. @throws BotApiError */
  reachableChat(id: number | string): LocalChat {
    const chat = this.chat(id);
    chat.assertReachable();
    return chat;
  }

  /** True for a message that the bot sent itself. */
  isOwn(message: Message): boolean {
    return message.from?.id === this.bot.id;
  }
}
