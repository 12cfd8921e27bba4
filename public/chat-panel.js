/** One chat: header, messages, suggestions and composer. */

import { Composer } from './composer.js';
import { fromTemplate, MessageView, part, showAvatar } from './message-view.js';
import { counted, isolated } from './wording.js';

/** @import { Chat, Message, State } from './types.js' */

/** ms that the typing sign stays without a new one, as in Telegram. */
const TYPING_TIME = 5000;
/** Pixels from the end that still count as the end. */
const NEAR_END = 40;

export class ChatPanel {
  element = fromTemplate('chat-template');
  /** @type {Map<number, MessageView>} */
  #views = new Map();
  #composer;
  #isGroup;
  #list;
  #scroll;
  #unread = 0;
  /** True while the newest message is to stay in view: until somebody scrolls back. */
  #following = true;
  #scrolled = 0;
  #context;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #typing;
  /** Suggestions that were used. @type {Set<string>} */
  #used = new Set();

  /** @param {Chat} chat @param {State} state */
  constructor(chat, state) {
    this.#isGroup = chat.type === 'group';
    this.#list = part(this.element, '.messages');
    this.#scroll = part(this.element, '.scroll');
    this.element.id = `chat-${chat.type}`;
    this.element.setAttribute('aria-label', this.label(chat));
    const composer = new Composer(part(this.element, '.composer'), chat, `@${state.bot.username}`);
    this.#composer = composer;
    composer.onWriterChange = () => this.#arrange();
    this.#context = {
      chat: chat.id,
      bot: state.bot.id,
      isGroup: this.#isGroup,
      user: () => composer.user,
      reply: (/** @type {Message} */ message) => composer.setReply(message),
      reveal: (/** @type {number} */ id) => this.#reveal(id),
      actions: { command: (/** @type {string} */ command) => void composer.sendCommand(command) },
    };
    part(this.element, '.welcome button').addEventListener('click', () => void composer.send('/start'));
    part(this.element, '.to-newest').addEventListener('click', () => this.#toEnd('smooth'));
    this.#scroll.addEventListener('scroll', () => this.#noticeScroll());
    new ResizeObserver(() => this.#follow('instant')).observe(this.#scroll);
  }

  /** Name of the chat on its tab. @param {Chat} chat */
  label(chat) {
    return chat.type === 'group' ? `مجموعة «${chat.title}»` : 'محادثة خاصة';
  }

  /** @param {Chat} chat @param {State} state */
  update(chat, state) {
    this.#composer.update(chat, state.users);
    this.#showHeader(chat, state);
    this.#showSuggestions(state.examples);
    part(this.element, '.welcome p').textContent =
      state.bot.description || 'أسئلة بالعربية عن الأخبار، وأجوبة من المقالات نفسها مع ذكر المصدر والمتحدث.';
    const ids = new Set(chat.messages.map(({ message_id }) => message_id));
    for (const id of this.#views.keys()) if (!ids.has(id)) this.#forget(id);
    for (const message of chat.messages) this.#store(message);
    this.#arrange();
    this.#toEnd('instant');
  }

  /** A message is new or changed. @param {Message} message */
  show(message) {
    const isNew = !this.#views.has(message.message_id);
    this.#store(message);
    this.#arrange();
    const isBot = message.from.id === this.#context.bot;
    if (isBot) this.#showTyping(false);
    if (isNew && !isBot) this.#following = true;
    if (isNew && !this.#following) this.#unread += 1;
    this.#follow('smooth');
  }

  /** @param {number} id */
  remove(id) {
    this.#forget(id);
    this.#arrange();
  }

  typing() {
    this.#showTyping(true);
    this.#follow('smooth');
    clearTimeout(this.#typing);
    this.#typing = setTimeout(() => this.#showTyping(false), TYPING_TIME);
  }

  /** The chat came into view. */
  shown() {
    this.#toEnd('instant');
  }

  /** @param {Chat} chat @param {State} state */
  #showHeader(chat, state) {
    const bot = { id: state.bot.id, is_bot: true, first_name: state.bot.name };
    const face = this.#isGroup ? { ...bot, id: 2, first_name: chat.title } : bot;
    showAvatar(part(this.element, '.chat-header .avatar'), face, !this.#isGroup);
    part(this.element, 'h2').textContent = chat.title;
    const status = part(this.element, '.status');
    const members = `${counted(chat.members.length + 1, 'members')}، منهم البوت`;
    status.dataset.idle = this.#isGroup ? members : `بوت · ${isolated(`@${state.bot.username}`)}`;
    if (!status.classList.contains('busy')) status.textContent = status.dataset.idle;
    part(this.element, '.privacy').hidden = !chat.privacy;
  }

  /** @param {boolean} isTyping */
  #showTyping(isTyping) {
    const status = part(this.element, '.status');
    status.classList.toggle('busy', isTyping);
    status.textContent = isTyping ? 'يكتب…' : (status.dataset.idle ?? '');
    part(this.element, '.typing').hidden = !isTyping;
  }

  /** In a group a question is asked by a command. @param {string[]} examples */
  #showSuggestions(examples) {
    const place = part(this.element, '.suggestions');
    const open = examples.filter((question) => !this.#used.has(question));
    place.hidden = open.length === 0;
    part(place, 'div').replaceChildren(
      ...open.map((question) => {
        const button = document.createElement('button');
        button.type = 'button';
        button.textContent = this.#isGroup ? `${isolated('/ask')} ${question}` : question;
        button.title = question;
        button.addEventListener('click', async () => {
          if (!(await this.#composer.send(this.#isGroup ? `/ask ${question}` : question))) return;
          this.#used.add(question);
          this.#showSuggestions(examples);
        });
        return button;
      }),
    );
  }

  /** @param {Message} message */
  #store(message) {
    const view = this.#views.get(message.message_id);
    if (!view) this.#views.set(message.message_id, new MessageView(message, this.#context));
    else if (JSON.stringify(view.message) !== JSON.stringify(message)) view.show(message);
  }

  /** @param {number} id */
  #forget(id) {
    this.#views.get(id)?.element.remove();
    this.#views.delete(id);
  }

  /** Puts the messages in order and tells each its neighbours. */
  #arrange() {
    const views = [...this.#views.values()].sort((a, b) => a.message.message_id - b.message.message_id);
    for (const [index, view] of views.entries()) {
      if (this.#list.children[index] !== view.element) {
        this.#list.insertBefore(view.element, this.#list.children[index] ?? null);
      }
      view.place(views[index - 1], views[index + 1]);
    }
    part(this.element, '.welcome').hidden = views.length > 0 || this.#isGroup;
    part(this.element, '.empty-group').hidden = views.length > 0 || !this.#isGroup;
  }

  /** @param {number} id */
  #reveal(id) {
    const element = this.#views.get(id)?.element;
    element?.scrollIntoView({ block: 'center', behavior: 'smooth' });
    element?.classList.remove('revealed');
    requestAnimationFrame(() => element?.classList.add('revealed'));
  }

  /** @param {ScrollBehavior} behavior */
  #follow(behavior) {
    if (this.#following) this.#toEnd(behavior);
    this.#noticeScroll();
  }

  /** @param {ScrollBehavior} wished smooth only for those who like motion */
  #toEnd(wished) {
    const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : wished;
    this.#following = true;
    this.#scroll.scrollTo({ top: this.#scroll.scrollHeight, behavior });
  }

  /** Scrolling back ends the following, arriving at the end begins it; a smooth scroll on its way changes nothing. */
  #noticeScroll() {
    const { scrollHeight, scrollTop, clientHeight } = this.#scroll;
    if (scrollHeight - scrollTop - clientHeight < NEAR_END) this.#following = true;
    else if (scrollTop < this.#scrolled) this.#following = false;
    this.#scrolled = scrollTop;
    if (this.#following) this.#unread = 0;
    const button = part(this.element, '.to-newest');
    button.hidden = this.#following;
    part(button, 'span').textContent = this.#unread > 0 ? String(this.#unread) : '';
  }
}
