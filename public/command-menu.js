/** The list of commands that opens above the text field when a message begins with a slash. */

import { isolated } from './wording.js';

/** @import { Command } from './types.js' */

/** Numbers the lists on the page, for the ids that screen readers follow. */
let menus = 0;

export class CommandMenu {
  /** @type {Command[]} */
  #commands = [];
  /** @type {Command[]} */
  #shown = [];
  #active = 0;
  #list;
  #field;
  #choose;
  #prefix = `commands-${menus++}`;

  /**
   * @param {HTMLElement} list @param {HTMLTextAreaElement} field
   * @param {(command: Command) => void} choose
   */
  constructor(list, field, choose) {
    this.#list = list;
    this.#field = field;
    this.#choose = choose;
    list.id = this.#prefix;
    field.setAttribute('role', 'combobox');
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-controls', list.id);
    this.close();
  }

  get isOpen() {
    return !this.#list.hidden;
  }

  /** @param {Command[]} commands */
  setCommands(commands) {
    this.#commands = commands;
  }

  /** Opens with the commands that begin like the text, or closes. @param {string} text */
  follow(text) {
    const typed = /^\/([a-z0-9_]*)$/i.exec(text);
    const name = (typed?.[1] ?? '').toLowerCase();
    this.#shown = typed ? this.#commands.filter(({ command }) => command.startsWith(name)) : [];
    // Enter sends the marked one: «/speaker» typed in full is not «/speakers».
    this.#active = Math.max(
      0,
      this.#shown.findIndex(({ command }) => command === name),
    );
    this.#draw();
  }

  close() {
    this.#shown = [];
    this.#draw();
  }

  /** Handles a key while the list is open; true when it was one for the list. @param {KeyboardEvent} event */
  key(event) {
    if (!this.isOpen) return false;
    const count = this.#shown.length;
    const current = this.#shown[this.#active];
    switch (event.key) {
      case 'ArrowDown':
        this.#active = (this.#active + 1) % count;
        break;
      case 'ArrowUp':
        this.#active = (this.#active + count - 1) % count;
        break;
      case 'Tab':
        if (current) this.#field.value = `/${current.command} `;
        this.#shown = [];
        break;
      case 'Enter':
        if (current) this.#choose(current);
        return true;
      case 'Escape':
        this.#shown = [];
        break;
      default:
        return false;
    }
    this.#draw();
    return true;
  }

  #draw() {
    this.#list.hidden = this.#shown.length === 0;
    this.#field.setAttribute('aria-expanded', String(this.isOpen));
    this.#list.replaceChildren(...this.#shown.map((command, index) => this.#option(command, index)));
    if (this.isOpen) this.#field.setAttribute('aria-activedescendant', `${this.#prefix}-${this.#active}`);
    else this.#field.removeAttribute('aria-activedescendant');
    this.#list.children[this.#active]?.scrollIntoView({ block: 'nearest' });
  }

  /** @param {Command} command @param {number} index */
  #option(command, index) {
    const option = document.createElement('div');
    option.id = `${this.#prefix}-${index}`;
    option.role = 'option';
    option.ariaSelected = String(index === this.#active);
    const name = document.createElement('b');
    name.textContent = isolated(`/${command.command}`);
    const description = document.createElement('span');
    description.dir = 'auto';
    description.textContent = command.description;
    option.append(name, description);
    // The field keeps the focus.
    option.addEventListener('pointerdown', (event) => event.preventDefault());
    option.addEventListener('click', () => this.#choose(command));
    return option;
  }
}
