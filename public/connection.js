/** The page's connection to the server: state, events, and the requests that users make. */

/** @import { State, Message } from './types.js' */

/** ms before a new attempt when the browser has given up. */
const RETRY = 2000;

/**
 * @typedef {object} Listener
 * @property {(state: State) => void} state the whole state: at first, after a lost connection, and when much changed
 * @property {(chat: number, message: Message) => void} message a message is new or changed
 * @property {(chat: number, id: number) => void} deleted
 * @property {(chat: number) => void} typing the bot is at work
 * @property {(connected: boolean) => void} connected
 */

/** @param {string} path @param {unknown} body */
async function post(path, body) {
  const response = await fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
}

/** @param {{ chat: number, user: number, text: string, replyTo?: number }} message */
export function sendMessage(message) {
  return post('/chat/messages', message);
}

/**
 * Presses a button; the answer is null when the bot gave none in time.
 * @param {{ chat: number, user: number, message: number, data: string }} press
 * @returns {Promise<{ text: string | null, alert: boolean, url: string | null } | null>}
 */
export async function pressButton(press) {
  const { answer } = await post('/chat/presses', press);
  return answer;
}

/** Follows the server for as long as the page is open. @param {Listener} listener */
export function connect(listener) {
  const events = new EventSource('/chat/events');
  const refresh = async () => {
    try {
      const response = await fetch('/chat/state');
      listener.state(await response.json());
      listener.connected(true);
    } catch {
      listener.connected(false);
    }
  };
  /** @param {string} name @param {(data: any) => void} handle */
  const on = (name, handle) => events.addEventListener(name, (event) => handle(JSON.parse(event.data)));
  on('hello', refresh);
  on('state', refresh);
  on('message', ({ chat, message }) => listener.message(chat, message));
  on('edit', ({ chat, message }) => listener.message(chat, message));
  on('delete', ({ chat, message }) => listener.deleted(chat, message));
  on('action', ({ chat }) => listener.typing(chat));
  events.addEventListener('error', () => {
    listener.connected(false);
    if (events.readyState !== EventSource.CLOSED) return;
    setTimeout(() => connect(listener), RETRY);
  });
}
