/** Inline keyboards under messages. Rows keep the order in which the bot sent them, as in Telegram, also in Arabic. */

import { pressButton } from './connection.js';
import { showAlert, showToast } from './notices.js';

/** @import { Button, Message } from './types.js' */

/**
 * @param {Button} button
 * @param {(data: string) => ReturnType<typeof pressButton>} press
 */
function callbackButton(button, press) {
  const element = document.createElement('button');
  element.type = 'button';
  element.addEventListener('click', async () => {
    if (element.ariaBusy === 'true') return;
    element.ariaBusy = 'true';
    try {
      const answer = await press(button.callback_data ?? '');
      if (answer === null) showToast('لم يصل ردّ من البوت على هذا الزر');
      else if (answer.text && answer.alert) showAlert(answer.text);
      else if (answer.text) showToast(answer.text);
    } catch {
      showToast('تعذّر الوصول إلى الخادم');
    } finally {
      element.ariaBusy = 'false';
    }
  });
  return element;
}

/** @param {string} url */
function linkButton(url) {
  const element = document.createElement('a');
  element.className = 'outside';
  element.href = url;
  element.target = '_blank';
  element.rel = 'noopener noreferrer';
  element.title = url;
  return element;
}

/** @param {string} text */
function copyButton(text) {
  const element = document.createElement('button');
  element.type = 'button';
  element.addEventListener('click', async () => {
    await navigator.clipboard.writeText(text);
    showToast('نُسخ النص');
  });
  return element;
}

/** @param {Button} button @param {(data: string) => ReturnType<typeof pressButton>} press */
function keyboardButton(button, press) {
  let element = /** @type {HTMLElement} */ (document.createElement('button'));
  if (button.callback_data !== undefined) element = callbackButton(button, press);
  else if (button.url !== undefined && /^https?:/i.test(button.url)) element = linkButton(button.url);
  else if (button.copy_text) element = copyButton(button.copy_text.text);
  else element.addEventListener('click', () => showToast('هذا الزر يعمل في تيليغرام فقط'));
  const label = document.createElement('span');
  label.dir = 'auto';
  label.textContent = button.text;
  element.append(label);
  return element;
}

/**
 * Fills the place under a message; the focus stays on the button of the same name when the bot changes the keyboard.
 * @param {HTMLElement} place @param {Message} message
 * @param {{ chat: number, user: () => number }} context where, and who presses
 */
export function showKeyboard(place, message, context) {
  const rows = message.reply_markup?.inline_keyboard ?? [];
  const focused = place.contains(document.activeElement) ? document.activeElement?.textContent : null;
  const press = (/** @type {string} */ data) =>
    pressButton({ chat: context.chat, user: context.user(), message: message.message_id, data });
  place.hidden = rows.length === 0;
  place.replaceChildren(
    ...rows.map((row) => {
      const line = document.createElement('div');
      line.append(...row.map((button) => keyboardButton(button, press)));
      return line;
    }),
  );
  if (focused === null) return;
  const buttons = /** @type {HTMLElement[]} */ ([...place.querySelectorAll('button, a')]);
  (buttons.find((button) => button.textContent === focused) ?? buttons[0])?.focus();
}
