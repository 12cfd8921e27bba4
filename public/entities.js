/** Formatted text: message entities as DOM nodes. Text only ever enters the page as text nodes. */

/** @import { Entity } from './types.js' */

/**
 * @typedef {object} TextActions
 * @property {(command: string) => void} command a command in a message was chosen
 */

/** Entities that are nothing but an element. @type {Record<string, string>} */
const TAGS = {
  bold: 'strong',
  italic: 'em',
  underline: 'u',
  strikethrough: 's',
  code: 'code',
  pre: 'pre',
  blockquote: 'blockquote',
};

/** Entities in Latin letters and signs, whatever stands around them. */
const LEFT_TO_RIGHT = new Set(['url', 'mention', 'email', 'bot_command', 'code', 'pre']);

/** Lines that an expandable quote shows at first; shorter ones need no button. */
const FOLDED_LINES = 3;
/** UTF-16 units that surely take more lines than that. */
const FOLDED_LENGTH = 180;

/** Only web addresses become links. @param {string} url */
function safeAddress(url) {
  const full = /^[a-z][a-z0-9+.-]*:/i.test(url) ? url : `https://${url}`;
  return URL.canParse(full) && /^https?:$/.test(new URL(full).protocol) ? full : null;
}

/** @param {string} url */
function link(url) {
  const address = safeAddress(url);
  const anchor = document.createElement(address ? 'a' : 'span');
  if (anchor instanceof HTMLAnchorElement && address) {
    anchor.href = address;
    anchor.target = '_blank';
    anchor.rel = 'noopener noreferrer';
    anchor.title = address;
  }
  return anchor;
}

/** A quote that shows its first lines until it is opened. @param {string} text */
function expandableQuote(text) {
  const quote = document.createElement('blockquote');
  const lines = text.split('\n').length;
  if (lines <= FOLDED_LINES && text.length <= FOLDED_LENGTH) return { element: quote, inside: quote };
  quote.className = 'expandable';
  const inside = document.createElement('div');
  const button = document.createElement('button');
  button.type = 'button';
  const show = (/** @type {boolean} */ open) => {
    quote.classList.toggle('open', open);
    button.setAttribute('aria-expanded', String(open));
    button.textContent = open ? 'طيّ الاقتباس' : 'عرض الاقتباس كاملاً';
  };
  quote.addEventListener('click', (event) => {
    if (event.target instanceof HTMLAnchorElement || String(getSelection()) !== '') return;
    show(!quote.classList.contains('open'));
  });
  show(false);
  quote.append(inside, button);
  return { element: quote, inside };
}

/** @param {string} command @param {TextActions} actions */
function commandButton(command, actions) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'command';
  button.addEventListener('click', () => actions.command(command));
  return button;
}

/** The element of an entity and where its text goes. @param {Entity} entity @param {string} text @param {TextActions} actions */
function open(entity, text, actions) {
  if (entity.type === 'expandable_blockquote') return expandableQuote(text);
  const tag = TAGS[entity.type];
  let element = document.createElement(tag ?? 'span');
  if (entity.type === 'text_link') element = link(entity.url ?? '');
  if (entity.type === 'url') element = link(text);
  if (entity.type === 'bot_command') element = commandButton(text, actions);
  if (entity.type === 'spoiler') element.className = 'spoiler';
  if (LEFT_TO_RIGHT.has(entity.type)) element.dir = 'ltr';
  return { element, inside: element };
}

/** @param {Entity} entity */
function isBlock({ type }) {
  return type === 'blockquote' || type === 'expandable_blockquote' || type === 'pre';
}

/**
 * Fills a node with the text between two offsets. Entities are in reading order, outer ones first.
 * @param {Element | DocumentFragment} parent @param {string} text @param {number} start @param {number} end
 * @param {Entity[]} entities those inside the range @param {TextActions} actions
 */
function fill(parent, text, start, end, entities, actions) {
  let at = start;
  const rest = [...entities];
  for (let entity = rest.shift(); entity; entity = rest.shift()) {
    const { offset } = entity;
    const stop = Math.min(offset + entity.length, end);
    if (offset < at || stop <= offset) continue;
    parent.append(text.slice(at, offset));
    const children = [];
    while (rest[0] && rest[0].offset < stop) children.push(rest.shift());
    const { element, inside } = open(entity, text.slice(offset, stop), actions);
    fill(inside, text, offset, stop, /** @type {Entity[]} */ (children), actions);
    parent.append(element);
    // The line break after a block is the end of the block itself.
    at = isBlock(entity) && text[stop] === '\n' ? stop + 1 : stop;
  }
  parent.append(text.slice(at, end));
}

/** @param {string} text @param {Entity[]} entities @param {TextActions} actions */
export function formattedText(text, entities, actions) {
  const fragment = document.createDocumentFragment();
  fill(fragment, text, 0, text.length, entities, actions);
  return fragment;
}
