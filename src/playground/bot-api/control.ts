/** The chat as tests and the chat page hold it: users act, and whoever waits learns what the bot did. */

import type { InlineKeyboardButton, Message, User } from 'grammy/types';
import type { LocalChat, MemberStatus } from './chat.js';
import {
  changeStanding,
  pressButton,
  type SendOptions,
  serviceMessage,
  userEdit,
  userMessage,
} from './delivery.js';
import type { CallbackAnswer } from './signal.js';
import type { LocalTelegram } from './telegram.js';

/** ms that a wait lasts when no limit is given. */
const PATIENCE = 10_000;

/** A pressed callback button. */
export interface Press {
  readonly query: string;
  /** Waits for answerCallbackQuery. @param timeout ms */
  answered(timeout?: number): Promise<CallbackAnswer>;
}

export class ChatControl {
  constructor(
    private readonly telegram: LocalTelegram,
    readonly chat: LocalChat,
  ) {}

  get id(): number {
    return this.chat.id;
  }

  /** All messages in their present form, oldest first. */
  get messages(): readonly Message[] {
    return this.chat.messages;
  }

  /** What the bot wrote, oldest first. */
  get botMessages(): readonly Message[] {
    return this.messages.filter((message) => this.telegram.isOwn(message));
  }

  /** A member writes a message. */
  send(user: User, text: string, options: SendOptions = {}): Message {
    return userMessage(this.telegram, this.chat, user, text, options);
  }

  /** A member changes the text of a message. */
  edit(message: Message, text: string): Message {
    return userEdit(this.telegram, this.chat, message, text);
  }

  /** Rows of button texts under a message as it is now. */
  buttons(message: Message): string[][] {
    const current = this.chat.find(message.message_id);
    return (current?.reply_markup?.inline_keyboard ?? []).map((row) => row.map(({ text }) => text));
  }

  /**
   * Presses a callback button of the message as it is now.
   * @param text the button's text, or a part of it
   * @param by who presses; the first member when left out
   * @throws Error when the message has no such button
   */
  press(message: Message, text: string, by?: User): Press {
    const current = this.chat.find(message.message_id);
    const buttons = current?.reply_markup?.inline_keyboard.flat() ?? [];
    const button =
      buttons.find((candidate) => candidate.text === text) ??
      buttons.find((candidate) => candidate.text.includes(text));
    const data = button && callbackData(button);
    if (!current || data === undefined) {
      throw new Error(
        `no callback button «${text}»; there are: ${buttons.map((one) => one.text).join(' | ')}`,
      );
    }
    return this.pressData(current, data, by);
  }

  /** Presses a button with these data, whether the message has it or not (an old keyboard). */
  pressData(message: Message, data: string, by: User = this.#firstMember()): Press {
    const query = pressButton(this.telegram, this.chat, by, message, data);
    const { signal, callbacks } = this.telegram;
    return {
      query,
      answered: (timeout = PATIENCE) =>
        signal.until(() => callbacks.answerTo(query), `the answer to «${data}»`, timeout),
    };
  }

  /**
   * Waits for a message of the bot, already there, new or edited, that fits.
   * @param timeout ms
   */
  waitForMessage(fits: (message: Message) => boolean, timeout = PATIENCE): Promise<Message> {
    return this.telegram.signal.until(() => this.botMessages.find(fits), 'a message of the bot', timeout);
  }

  /** Waits for the first message that the bot writes after the given one. */
  waitForReply(after: Message, timeout = PATIENCE): Promise<Message> {
    return this.waitForMessage((message) => message.message_id > after.message_id, timeout);
  }

  /** Waits until the message differs from the given version of it. */
  waitForEdit(of: Message, timeout = PATIENCE): Promise<Message> {
    const changed = () => {
      const now = this.chat.find(of.message_id);
      return now && JSON.stringify(now) !== JSON.stringify(of) ? now : null;
    };
    return this.telegram.signal.until(changed, `a change of message ${of.message_id}`, timeout);
  }

  /** The user of a private chat blocks the bot: its requests get 403. */
  block(): void {
    changeStanding(this.telegram, this.chat, this.#firstMember(), 'blocked');
  }

  unblock(): void {
    changeStanding(this.telegram, this.chat, this.#firstMember(), 'member');
  }

  /** The bot is removed from the group: its requests get 403. */
  kick(by: User = this.#firstMember()): void {
    changeStanding(this.telegram, this.chat, by, 'kicked');
  }

  /** The bot is added to the group (again). */
  addBot(by: User = this.#firstMember()): void {
    changeStanding(this.telegram, this.chat, by, 'member');
    serviceMessage(this.telegram, this.chat, by, { new_chat_members: [this.telegram.sender] });
  }

  /** The bot becomes an administrator of the group and from then on gets all messages. */
  promoteBot(by: User = this.#firstMember()): void {
    changeStanding(this.telegram, this.chat, by, 'administrator');
  }

  addMember(user: User, status: MemberStatus = 'member'): void {
    this.chat.members.set(user.id, { user, status });
    serviceMessage(this.telegram, this.chat, user, { new_chat_members: [user] });
  }

  #firstMember(): User {
    const [first] = this.chat.members.values();
    if (!first) throw new Error('the chat has no members');
    return first.user;
  }
}

function callbackData(button: InlineKeyboardButton): string | undefined {
  return 'callback_data' in button ? button.callback_data : undefined;
}
