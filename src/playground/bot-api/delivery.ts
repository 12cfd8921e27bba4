/** What users do, turned into messages and updates: which messages reach the bot follows Telegram's privacy mode. */

import type { ChatMember, Message, User } from 'grammy/types';
import type { BotStanding, LocalChat } from './chat.js';
import type { LocalTelegram } from './telegram.js';
import { formatText } from './text.js';

export interface SendOptions {
  readonly replyTo?: Message | undefined;
  /** Forum topic. */
  readonly thread?: number | undefined;
  /** The inline bot through which the message was sent. */
  readonly viaBot?: User | undefined;
}

/** A command for this bot or for no bot in particular, at the start of the message. */
function isCommandFor(message: Message, username: string): boolean {
  const command = message.entities?.find(({ type, offset }) => type === 'bot_command' && offset === 0);
  if (!command) return false;
  const [, addressee] = (message.text ?? '').slice(0, command.length).split('@');
  return addressee === undefined || addressee.toLowerCase() === username.toLowerCase();
}

/** Telegram's rules for bots in privacy mode: commands, replies to the bot, messages via the bot. */
export function reachesBot(telegram: LocalTelegram, chat: LocalChat, message: Message): boolean {
  if (chat.wire.type === 'private') return chat.standing !== 'blocked';
  if (chat.standing === 'administrator') return true;
  if (chat.standing !== 'member') return false;
  if (!chat.privacy || message.text === undefined) return true;
  const { reply_to_message: target, via_bot: via } = message;
  return (
    isCommandFor(message, telegram.bot.username) ||
    target?.from?.id === telegram.bot.id ||
    via?.id === telegram.bot.id
  );
}

function deliver(telegram: LocalTelegram, chat: LocalChat, message: Message): void {
  if (chat.wire.type === 'channel' || !message.from) return;
  if (!reachesBot(telegram, chat, message)) return;
  telegram.updates.add({ message: { ...message, chat: chat.wire, from: message.from } });
}

/**
 * A user writes: the message is stored, shown and delivered to the bot where the rules say so.
 * Writing to a bot in a private chat ends a block, as on Telegram.
 * @throws BotApiError 400 for an empty or too long text
 */
export function userMessage(
  telegram: LocalTelegram,
  chat: LocalChat,
  from: User,
  text: string,
  options: SendOptions = {},
): Message {
  const { replyTo, thread, viaBot } = options;
  const message = chat.add({ from, formatted: formatText(text), replyTo, thread, viaBot });
  telegram.signal.emit({ kind: 'message', chat: chat.id, message });
  deliver(telegram, chat, message);
  return message;
}

/** Somebody joined or left, the group moved, and the like. */
export function serviceMessage(
  telegram: LocalTelegram,
  chat: LocalChat,
  from: User,
  service: Partial<Message>,
): Message {
  const message = chat.add({ from, service });
  telegram.signal.emit({ kind: 'message', chat: chat.id, message });
  deliver(telegram, chat, message);
  return message;
}

/** A user changes the text of a message. */
export function userEdit(telegram: LocalTelegram, chat: LocalChat, message: Message, text: string): Message {
  const edited = chat.edit(message, formatText(text), undefined);
  telegram.signal.emit({ kind: 'edit', chat: chat.id, message: edited });
  const { from, edit_date } = edited;
  if (chat.wire.type !== 'channel' && from && edit_date !== undefined && reachesBot(telegram, chat, edited)) {
    telegram.updates.add({ edited_message: { ...edited, chat: chat.wire, from, edit_date } });
  }
  return edited;
}

function botMember(user: User, standing: BotStanding): ChatMember {
  if (standing === 'blocked' || standing === 'kicked') return { status: 'kicked', user, until_date: 0 };
  if (standing === 'left') return { status: 'left', user };
  return { status: 'member', user };
}

/** A user blocks, unblocks, adds or removes the bot: `my_chat_member` tells it. */
export function changeStanding(
  telegram: LocalTelegram,
  chat: LocalChat,
  by: User,
  standing: BotStanding,
): void {
  const bot = telegram.sender;
  const previous = chat.standing;
  chat.standing = standing;
  telegram.updates.add({
    my_chat_member: {
      chat: chat.wire,
      from: by,
      date: telegram.now(),
      old_chat_member: botMember(bot, previous),
      new_chat_member: botMember(bot, standing),
    },
  });
  telegram.signal.emit({ kind: 'chats' });
}

/** A user presses a callback button; returns the id of the query. */
export function pressButton(
  telegram: LocalTelegram,
  chat: LocalChat,
  from: User,
  message: Message,
  data: string,
): string {
  const id = telegram.callbacks.open();
  telegram.updates.add({ callback_query: { id, from, message, data, chat_instance: String(-chat.id) } });
  return id;
}
