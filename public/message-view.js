/** One message: bubble, sender, what it replies to, formatted text, time, and the keyboard below. */

import { formattedText } from './entities.js';
import { showKeyboard } from './keyboard.js';
import { clock, dayName, direction, showText } from './wording.js';

/** @import { Message, User } from './types.js' */
/** @import { TextActions } from './entities.js' */

/**
 * What a message needs to know of the chat it stands in.
 * @typedef {object} MessageContext
 * @property {number} chat
 * @property {number} bot id of the bot
 * @property {boolean} isGroup
 * @property {() => number} user who writes and presses now
 * @property {(message: Message) => void} reply the message is to be answered
 * @property {(id: number) => void} reveal show the message with this id
 * @property {TextActions} actions
 */

/** Hues of names and avatars. */
const HUES = 6;

/** @template {Element} [E=HTMLElement] @param {ParentNode} root @param {string} selector @returns {E} */
export function part(root, selector) {
  const found = root.querySelector(selector);
  if (!found) throw new Error(`no element ${selector}`);
  return /** @type {E} */ (found);
}

/** A copy of the single element in a template. @param {string} id @returns {HTMLElement} */
export function fromTemplate(id) {
  const template = /** @type {HTMLTemplateElement} */ (document.getElementById(id));
  return /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
}

/** A round sign with the first letter of the name, or the bot's icon. @param {HTMLElement} place @param {User} user @param {boolean} isBot */
export function showAvatar(place, user, isBot) {
  place.dataset.hue = String(user.id % HUES);
  place.classList.toggle('bot', isBot);
  place.textContent = isBot ? '' : user.first_name.slice(0, 1);
}

/** Words for messages without text. @param {Message} message */
function serviceText(message) {
  const joined = message.new_chat_members?.map((user) => user.first_name).join('، ');
  return joined ? `انضمام ${joined} إلى المجموعة` : 'حدث في المحادثة';
}

export class MessageView {
  element = fromTemplate('message-template');
  #context;
  /** @type {Message} */
  message;

  /** @param {Message} message @param {MessageContext} context */
  constructor(message, context) {
    this.message = message;
    this.#context = context;
    this.element.dataset.id = String(message.message_id);
    part(this.element, '.reply').addEventListener('click', () => context.reply(this.message));
    part(this.element, '.original').addEventListener('click', () => {
      const id = this.message.reply_to_message?.message_id;
      if (id !== undefined) context.reveal(id);
    });
    this.show(message);
  }

  get isOutgoing() {
    return this.message.from.id !== this.#context.bot && this.message.from.id === this.#context.user();
  }

  /** Shows a new version of the message. @param {Message} message */
  show(message) {
    this.message = message;
    const isService = message.text === undefined;
    const text = part(this.element, '.text');
    const content = message.text ?? serviceText(message);
    text.dir = direction(content);
    text.replaceChildren(formattedText(content, message.entities ?? [], this.#context.actions));
    this.element.classList.toggle('service', isService);
    const isEdited = message.edit_date !== undefined;
    part(this.element, '.edited').hidden = !isEdited;
    this.element.classList.toggle('changed', isEdited);
    const time = part(this.element, 'time');
    time.textContent = clock(message.date);
    time.setAttribute('datetime', new Date(message.date * 1000).toISOString());
    this.#showOriginal();
    showKeyboard(part(this.element, '.keyboard'), message, this.#context);
  }

  #showOriginal() {
    const original = this.message.reply_to_message;
    const place = part(this.element, '.original');
    place.hidden = !original;
    if (!original) return;
    part(place, 'b').textContent = original.from.first_name;
    showText(part(place, 'span'), this.message.quote?.text ?? original.text ?? '');
  }

  /** Sets what depends on the messages before and after. @param {MessageView | undefined} before @param {MessageView | undefined} after */
  place(before, after) {
    const { message, element } = this;
    const isBot = message.from.id === this.#context.bot;
    const day = dayName(message.date);
    const dayLine = part(element, '.day');
    dayLine.hidden = before !== undefined && dayName(before.message.date) === day;
    dayLine.textContent = day;
    element.classList.toggle('outgoing', this.isOutgoing);
    element.classList.toggle('first', !dayLine.hidden || !this.#sameSender(before));
    element.classList.toggle(
      'last',
      !after || !this.#sameSender(after) || dayName(after.message.date) !== day,
    );
    element.classList.toggle('named', this.#context.isGroup && !this.isOutgoing);
    const sender = part(element, '.sender');
    sender.textContent = message.from.first_name;
    sender.dataset.hue = String(message.from.id % HUES);
    showAvatar(part(element, '.avatar'), message.from, isBot);
  }

  /** @param {MessageView | undefined} other */
  #sameSender(other) {
    return other?.message.from.id === this.message.from.id && other.message.text !== undefined;
  }
}
