/** A message as it is sent: text with entities, and its buttons. */

import type { InlineKeyboardButton, InlineKeyboardMarkup, MessageEntity } from 'grammy/types';
import { cut, MESSAGE_LIMIT } from '../text/cutting.js';
import { directionMark, isolateRuns } from '../text/direction.js';
import { concat, type FormattedText, join, style, type TextPart, trim } from '../text/formatted-text.js';
import { BUTTONS, CITATION } from '../texts.js';
import { type ButtonAction, encodeAction } from './callback-data.js';

const PARAGRAPH_BREAK = '\n\n';

export type ButtonRow = readonly InlineKeyboardButton[];

export interface OutgoingMessage {
  readonly content: FormattedText;
  readonly buttons: readonly ButtonRow[];
}

/** Fits the content to Telegram's limits and leaves out empty rows. */
export function message(content: TextPart, buttons: readonly ButtonRow[] = []): OutgoingMessage {
  return {
    content: trim(cut(trim(content), MESSAGE_LIMIT)),
    buttons: buttons.filter((row) => row.length > 0),
  };
}

/** The same message with the note that the library is the invented sample; the note is never cut off. */
export function markSample({ content, buttons }: OutgoingMessage): OutgoingMessage {
  const note = style('italic', CITATION.sample);
  const room = MESSAGE_LIMIT - note.text.length - PARAGRAPH_BREAK.length;
  return message(join([cut(content, room), note], PARAGRAPH_BREAK), buttons);
}

/** The same message without the addresses that it opens. */
export function withoutLinks({ content, buttons }: OutgoingMessage): OutgoingMessage {
  const entities = content.entities.filter(({ type }) => type !== 'text_link');
  return message(
    { text: content.text, entities },
    buttons.map((row) => row.filter((button) => !('url' in button))),
  );
}

/** The fields of `sendMessage` and `editMessageText` besides the text. */
export function messageOptions({ content, buttons }: OutgoingMessage): {
  entities: MessageEntity[];
  link_preview_options: { is_disabled: true };
  reply_markup: InlineKeyboardMarkup;
} {
  return {
    entities: [...content.entities],
    link_preview_options: { is_disabled: true },
    reply_markup: { inline_keyboard: buttons.map((row) => [...row]) },
  };
}

export function actionButton(text: string, action: ButtonAction): InlineKeyboardButton {
  return { text, callback_data: encodeAction(action) };
}

/** A button that opens the source, or none when the address is not one that Telegram accepts. */
export function sourceRow(url: string | null): ButtonRow {
  const address = webAddress(url);
  return address === null ? [] : [{ text: BUTTONS.source, url: address }];
}

/**
 * «التالي» and «السابق» as far as there are more pages. Rows are not mirrored for right-to-left readers, so that
 * «التالي» comes first: on the left.
 */
export function pagingRow(page: number, pages: number, action: (page: number) => ButtonAction): ButtonRow {
  return [
    ...(page + 1 < pages ? [actionButton(BUTTONS.next, action(page + 1))] : []),
    ...(page > 0 ? [actionButton(BUTTONS.previous, action(page - 1))] : []),
  ];
}

/** The address when it is one of the web with a host that Telegram takes, else null. */
export function webAddress(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, hostname, href } = new URL(url);
  return /^https?:$/.test(protocol) && /\.[^.]/.test(hostname) ? href : null;
}

/** Words from the corpus inside a line of ours, shortened and with their Latin runs isolated. */
export function inLine(text: string, limit: number): string {
  return isolateRuns(cut(text.replace(/\s+/g, ' ').trim(), limit).text);
}

/** Exact words of the corpus as a block of their own, read from the right even when they begin with Latin letters. */
export function block(text: TextPart): FormattedText {
  const plain = typeof text === 'string' ? text : text.text;
  return concat(directionMark(plain), text);
}
