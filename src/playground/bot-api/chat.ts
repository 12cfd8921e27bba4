/** A chat as the server keeps it: members, the bot's standing and the messages with their ids. */

import type { Chat, InlineKeyboardMarkup, Message, MessageEntity, User } from 'grammy/types';
import { badRequest, forbidden, TEXTS } from './error.js';
import type { FormattedText } from './text.js';

export type MemberStatus = 'creator' | 'administrator' | 'member';

export interface Member {
  readonly user: User;
  readonly status: MemberStatus;
}

/** What the bot is in a chat; `blocked` and `kicked` make its requests fail. */
export type BotStanding = 'member' | 'administrator' | 'blocked' | 'kicked' | 'left';

/** Everything of a message but its place. */
export interface MessageContent {
  readonly from: User;
  readonly formatted?: FormattedText | undefined;
  readonly replyTo?: Message | undefined;
  readonly quote?: Message['quote'] | undefined;
  readonly thread?: number | undefined;
  readonly viaBot?: User | undefined;
  readonly keyboard?: InlineKeyboardMarkup | undefined;
  /** Fields of a service message. */
  readonly service?: Partial<Message> | undefined;
}

/** Entities as they go over the wire: left out when there are none. */
function entityField(entities: readonly MessageEntity[]): Pick<Message, 'entities'> {
  return entities.length > 0 ? { entities: [...entities] } : {};
}

/** A message as the target of a reply carries no further target. */
function withoutReply(message: Message): NonNullable<Message['reply_to_message']> {
  const { reply_to_message: _, ...rest } = message;
  return rest as NonNullable<Message['reply_to_message']>;
}

export class LocalChat {
  readonly members = new Map<number, Member>();
  standing: BotStanding = 'member';
  /** Set when the group became a supergroup. */
  migratedTo: number | null = null;
  readonly #messages = new Map<number, Message>();
  /** From the clock: a button of an earlier run never hits a message of this one. */
  #nextId = Math.floor(Date.now() / 1000) % 1_000_000_000;

  /**
   * @param wire the chat as updates show it
   * @param privacy true when the bot gets only commands, replies to it and service messages here
   */
  constructor(
    readonly wire: Chat,
    readonly privacy: boolean,
    private readonly now: () => number,
  ) {}

  get id(): number {
    return this.wire.id;
  }

  /** Oldest first, in their present form. */
  get messages(): readonly Message[] {
    return [...this.#messages.values()];
  }

  find(id: number): Message | undefined {
    return this.#messages.get(id);
  }

  add(content: MessageContent): Message {
    const { from, formatted, replyTo, quote, thread, viaBot, keyboard, service } = content;
    const message: Message = {
      message_id: this.#nextId++,
      date: this.now(),
      chat: this.wire,
      from,
      ...(thread === undefined ? {} : { message_thread_id: thread, is_topic_message: true }),
      ...(replyTo ? { reply_to_message: withoutReply(replyTo) } : {}),
      ...(quote ? { quote } : {}),
      ...(viaBot ? { via_bot: viaBot } : {}),
      ...(formatted ? { text: formatted.text, ...entityField(formatted.entities) } : {}),
      ...(keyboard ? { reply_markup: keyboard } : {}),
      ...service,
    };
    this.#messages.set(message.message_id, message);
    return message;
  }

  /** Replaces text and keyboard; a missing keyboard is removed, as on Telegram. */
  edit(
    message: Message,
    formatted: FormattedText | null,
    keyboard: InlineKeyboardMarkup | undefined,
  ): Message {
    const { reply_markup: _, entities, ...rest } = message;
    const body = formatted
      ? { text: formatted.text, ...entityField(formatted.entities) }
      : entityField(entities ?? []);
    const edited: Message = {
      ...rest,
      ...body,
      ...(keyboard ? { reply_markup: keyboard } : {}),
      edit_date: this.now(),
    };
    this.#messages.set(edited.message_id, edited);
    return edited;
  }

  remove(id: number): boolean {
    return this.#messages.delete(id);
  }

  /** @throws BotApiError when the bot may not act here */
  assertReachable(): void {
    if (this.migratedTo !== null) throw badRequest(TEXTS.upgraded, { migrate_to_chat_id: this.migratedTo });
    const kind = this.wire.type === 'supergroup' ? 'supergroup' : 'group';
    if (this.standing === 'blocked') throw forbidden('bot was blocked by the user');
    if (this.standing === 'kicked') throw forbidden(`bot was kicked from the ${kind} chat`);
    if (this.standing === 'left') throw forbidden(`bot is not a member of the ${kind} chat`);
  }
}
