/** Where messages are written: text field, writer, reply, commands. */

import { CommandMenu } from './command-menu.js';
import { sendMessage } from './connection.js';
import { part } from './message-view.js';
import { showToast } from './notices.js';
import { direction, isolated, showText } from './wording.js';

/** @import { Chat, Message, Person } from './types.js' */

export class Composer {
  #form;
  /** @type {HTMLTextAreaElement} */
  #field;
  #menu;
  #chat;
  #botName;
  /** @type {Message | null} */
  #replyTo = null;
  /** Who writes. */
  user;
  /** Called when somebody else writes from now on. */
  onWriterChange = () => {};

  /** @param {HTMLFormElement} form @param {Chat} chat @param {string} botName with «@» for commands in groups */
  constructor(form, chat, botName) {
    this.#form = form;
    this.#chat = chat;
    this.#botName = botName;
    this.user = chat.members[0] ?? 0;
    this.#field = part(form, 'textarea');
    this.#menu = new CommandMenu(part(form, '.commands'), this.#field, ({ command }) => {
      void this.sendCommand(`/${command}`);
    });
    const isGroup = chat.type === 'group';
    this.#field.placeholder = isGroup ? `${isolated('/ask')} ثم السؤال` : 'سؤال عن الأخبار…';
    this.#field.setAttribute('aria-label', isGroup ? 'رسالة إلى المجموعة' : 'رسالة إلى البوت');
    this.#listen();
  }

  /** @param {Chat} chat @param {Person[]} users */
  update(chat, users) {
    this.#chat = chat;
    const members = users.filter(({ id }) => chat.members.includes(id));
    if (chat.type === 'group') this.#showWriters(members);
    this.#menu.setCommands(chat.commands[this.user] ?? []);
  }

  /** Sends what a button, suggestion or link in a message stands for. @param {string} text */
  async send(text) {
    const replyTo = this.#replyTo?.message_id;
    try {
      await sendMessage({ chat: this.#chat.id, user: this.user, text, ...(replyTo ? { replyTo } : {}) });
      this.setReply(null);
      return true;
    } catch {
      showToast('لم تُرسل الرسالة: تعذّر الوصول إلى الخادم');
      return false;
    }
  }

  /** In a group a command names the bot that it is for. @param {string} command with its slash */
  async sendCommand(command) {
    const addressed = this.#chat.type === 'group' && !command.includes('@');
    const sent = await this.send(addressed ? `${command}${this.#botName}` : command);
    if (sent) this.#clear();
  }

  /** @param {Message | null} message the one that the next message answers */
  setReply(message) {
    this.#replyTo = message;
    const place = part(this.#form, '.replying');
    place.hidden = message === null;
    if (message === null) return;
    part(place, 'b').textContent = message.from.first_name;
    showText(part(place, 'span'), message.text ?? '');
    this.#field.focus();
  }

  focus() {
    this.#field.focus();
  }

  #listen() {
    const field = this.#field;
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.#submit();
    });
    field.addEventListener('input', () => this.#adjust());
    field.addEventListener('keydown', (event) => this.#key(event));
    field.addEventListener('blur', () => this.#menu.close());
    const button = part(this.#form, '.command-button');
    button.addEventListener('pointerdown', (event) => event.preventDefault());
    button.addEventListener('click', () => this.#toggleMenu());
    part(this.#form, '.replying button').addEventListener('click', () => this.setReply(null));
  }

  #toggleMenu() {
    this.#field.focus();
    if (this.#menu.isOpen) this.#menu.close();
    else this.#menu.follow('/');
  }

  /** @param {KeyboardEvent} event */
  #key(event) {
    if (event.isComposing) return;
    const handled = this.#menu.key(event);
    const isTouch = matchMedia('(pointer: coarse)').matches;
    const sends = !handled && event.key === 'Enter' && !event.shiftKey && !isTouch;
    if (!handled && event.key === 'Escape') this.setReply(null);
    if (handled || sends) event.preventDefault();
    if (sends) void this.#submit();
    if (handled) this.#adjustHeight();
  }

  async #submit() {
    const text = this.#field.value.trim();
    if (text === '') return;
    this.#field.value = '';
    this.#adjust();
    const sent = await this.send(text);
    if (sent || this.#field.value !== '') return;
    this.#field.value = text;
    this.#adjust();
  }

  #clear() {
    this.#field.value = '';
    this.#adjust();
  }

  #adjust() {
    this.#field.dir = direction(this.#field.value);
    this.#menu.follow(this.#field.value);
    this.#adjustHeight();
  }

  #adjustHeight() {
    this.#field.style.height = 'auto';
    this.#field.style.height = `${this.#field.scrollHeight}px`;
  }

  /** @param {Person[]} members */
  #showWriters(members) {
    const place = part(this.#form, '.writer');
    if (!place.hidden) return;
    place.hidden = false;
    place.append(...members.map((member) => this.#writer(member)));
  }

  /** @param {Person} person */
  #writer({ id, name, administrator }) {
    const label = document.createElement('label');
    const input = document.createElement('input');
    input.type = 'radio';
    input.name = 'writer';
    input.checked = id === this.user;
    input.addEventListener('change', () => {
      this.user = id;
      this.#menu.setCommands(this.#chat.commands[id] ?? []);
      this.onWriterChange();
    });
    const text = document.createElement('span');
    text.textContent = name;
    label.append(input, text);
    if (administrator) {
      const mark = document.createElement('small');
      mark.textContent = 'إدارة';
      text.append(mark);
    }
    return label;
  }
}
