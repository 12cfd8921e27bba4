/** Inline keyboards: shape, one action a button, sizes of texts and callback data. */

import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types';
import { z } from 'zod';
import { badRequest } from './error.js';
import { structured } from './parameters.js';

const buttonSchema = z.object({
  text: z.string(),
  url: z.string().optional(),
  callback_data: z.string().optional(),
  switch_inline_query: z.string().optional(),
  switch_inline_query_current_chat: z.string().optional(),
  copy_text: z.object({ text: z.string().min(1).max(256) }).optional(),
});
type ButtonParameter = z.infer<typeof buttonSchema>;

/** Any reply markup; only inline keyboards are kept with the message. */
export const replyMarkupParameter = structured(
  z.looseObject(
    { inline_keyboard: z.array(z.array(buttonSchema)).optional() },
    'object expected as reply markup',
  ),
).optional();

const MAX_BUTTONS = 100;

/** Callback data is 1 to 64 bytes of UTF-8. */
function checkData(data: string): string {
  const bytes = Buffer.byteLength(data);
  if (bytes < 1 || bytes > 64) throw badRequest('BUTTON_DATA_INVALID');
  return data;
}

function checkUrl(url: string): string {
  if (!/^(https?|tg):\/\/\S+$/i.test(url) || !URL.canParse(url)) {
    throw badRequest(`inline keyboard button URL '${url}' is invalid: Wrong HTTP URL`);
  }
  return url;
}

function toButton(button: ButtonParameter): InlineKeyboardButton {
  const text = button.text.trim();
  if (text === '') throw badRequest("can't parse inline keyboard button: Button text must be non-empty");
  if (button.url !== undefined) return { text, url: checkUrl(button.url) };
  if (button.callback_data !== undefined) return { text, callback_data: checkData(button.callback_data) };
  if (button.copy_text !== undefined) return { text, copy_text: button.copy_text };
  if (button.switch_inline_query !== undefined)
    return { text, switch_inline_query: button.switch_inline_query };
  const current = button.switch_inline_query_current_chat;
  if (current !== undefined) return { text, switch_inline_query_current_chat: current };
  throw badRequest("can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard");
}

/**
 * The keyboard as stored, without empty rows; undefined when none remains.
 * @throws BotApiError 400
 */
export function inlineKeyboard(
  markup: z.infer<typeof replyMarkupParameter>,
): InlineKeyboardMarkup | undefined {
  const rows = (markup?.inline_keyboard ?? []).filter((row) => row.length > 0);
  if (rows.length === 0) return undefined;
  if (rows.flat().length > MAX_BUTTONS) throw badRequest('reply markup is too long');
  return { inline_keyboard: rows.map((row) => row.map(toButton)) };
}
