/** The playground's page: connects the server with the chats on screen. */

import { ChatPanel } from './chat-panel.js';
import { connect } from './connection.js';
import { showConnection } from './notices.js';
import { showTabs } from './tabs.js';
import { counted } from './wording.js';

/** @import { State } from './types.js' */

/** @type {Map<number, ChatPanel>} */
const panels = new Map();
/** Name of the server's run that the panels belong to. @type {string | null} */
let run = null;

/** @param {string} id */
function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/** @param {State} state */
function showFacts({ bot, corpus }) {
  document.title = bot.name;
  byId('bot-name').textContent = bot.name;
  byId('corpus').textContent = corpus
    ? [
        counted(corpus.articles, 'articles'),
        counted(corpus.outlets, 'outlets'),
        counted(corpus.quotes, 'quotes'),
      ].join(' · ')
    : 'يجري تجهيز المكتبة…';
  byId('sample').hidden = !corpus?.sample;
}

/** A new run of the server has a new history: the chats are built anew. @param {State} state */
function buildPanels(state) {
  panels.clear();
  for (const chat of state.chats) panels.set(chat.id, new ChatPanel(chat, state));
  byId('chats').replaceChildren(...[...panels.values()].map(({ element }) => element));
  showTabs(
    byId('tabs'),
    state.chats.flatMap((chat) => {
      const panel = panels.get(chat.id);
      return panel ? [{ label: panel.label(chat), element: panel.element, shown: () => panel.shown() }] : [];
    }),
  );
}

connect({
  state(state) {
    showFacts(state);
    if (state.run !== run) buildPanels(state);
    run = state.run;
    for (const chat of state.chats) panels.get(chat.id)?.update(chat, state);
  },
  message: (chat, message) => panels.get(chat)?.show(message),
  deleted: (chat, id) => panels.get(chat)?.remove(id),
  typing: (chat) => panels.get(chat)?.typing(),
  connected: showConnection,
});
