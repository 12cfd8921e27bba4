/** Sending, editing and deleting messages. */

import type { Message } from 'grammy/types';
import { z } from 'zod';
import type { LocalChat } from '../chat.js';
import { badRequest, TEXTS } from '../error.js';
import { inlineKeyboard, replyMarkupParameter } from '../keyboard.js';
import { chatId, flag, integer, read, structured } from '../parameters.js';
import { entitiesParameter, type FormattedText, formatText } from '../text.js';
import type { MethodCall, MethodTable } from './method.js';

const replyParameters = structured(
  z.object({
    message_id: integer,
    allow_sending_without_reply: flag.optional(),
    quote: z.string().max(1024).optional(),
    quote_position: integer.optional(),
  }),
);

const body = {
  text: z.string().default(''),
  entities: entitiesParameter,
  parse_mode: z.string().optional(),
  reply_markup: replyMarkupParameter,
};

const sendParameters = z.object({
  chat_id: chatId,
  message_thread_id: integer.optional(),
  reply_parameters: replyParameters.optional(),
  ...body,
});

const messagePlace = { chat_id: chatId, message_id: integer };

/** Chat actions of the Bot API. */
const ACTIONS = [
  'typing',
  'upload_photo',
  'record_video',
  'upload_video',
  'record_voice',
  'upload_voice',
  'upload_document',
  'choose_sticker',
  'find_location',
  'record_video_note',
  'upload_video_note',
] as const;

function formatted(body: {
  text: string;
  entities?: z.infer<typeof entitiesParameter>;
  parse_mode?: string | undefined;
}) {
  if (body.parse_mode) throw badRequest('unsupported parse_mode');
  return formatText(body.text, body.entities);
}

/** The message replied to and the quoted part of it. */
function replyTarget(chat: LocalChat, reply: z.infer<typeof replyParameters> | undefined) {
  if (!reply) return {};
  const replyTo = chat.find(reply.message_id);
  if (!replyTo) {
    if (reply.allow_sending_without_reply) return {};
    throw badRequest('message to be replied not found');
  }
  if (!reply.quote) return { replyTo };
  const position = (replyTo.text ?? '').indexOf(reply.quote, reply.quote_position ?? 0);
  const found = position >= 0 ? position : (replyTo.text ?? '').indexOf(reply.quote);
  if (found < 0) throw badRequest('QUOTE_TEXT_INVALID');
  return { replyTo, quote: { text: reply.quote, position: found, is_manual: true as const } };
}

/** A forum topic is the id of the message that opened it; groups without topics know none. */
function assertThread(chat: LocalChat, thread: number | undefined): void {
  if (thread !== undefined && chat.wire.is_forum !== true) throw badRequest('message thread not found');
}

function sendMessage({ telegram, parameters }: MethodCall): Message.TextMessage {
  const options = read(sendParameters, parameters);
  const chat = telegram.reachableChat(options.chat_id);
  const text = formatted(options);
  const keyboard = inlineKeyboard(options.reply_markup);
  assertThread(chat, options.message_thread_id);
  const message = chat.add({
    from: telegram.sender,
    formatted: text,
    keyboard,
    thread: options.message_thread_id,
    ...replyTarget(chat, options.reply_parameters),
  });
  telegram.signal.emit({ kind: 'message', chat: chat.id, message });
  return { ...message, text: text.text };
}

/** The bot's own message in a chat that it may act in. */
function ownMessage({ telegram }: MethodCall, place: { chat_id: number | string; message_id: number }) {
  const chat = telegram.reachableChat(place.chat_id);
  const message = chat.find(place.message_id);
  if (!message) throw badRequest('message to edit not found');
  if (!telegram.isOwn(message)) throw badRequest("message can't be edited");
  return { chat, message };
}

function sameContent(
  message: Message,
  text: FormattedText | null,
  keyboard: Message['reply_markup'],
): boolean {
  const sameText =
    text === null ||
    (message.text === text.text && JSON.stringify(message.entities ?? []) === JSON.stringify(text.entities));
  return sameText && JSON.stringify(message.reply_markup) === JSON.stringify(keyboard);
}

function edit(
  call: MethodCall,
  target: { chat: LocalChat; message: Message },
  text: FormattedText | null,
  keyboard: Message['reply_markup'],
) {
  const { chat, message } = target;
  if (sameContent(message, text, keyboard)) throw badRequest(TEXTS.notModified);
  const edited = chat.edit(message, text, keyboard);
  call.telegram.signal.emit({ kind: 'edit', chat: chat.id, message: edited });
  return { ...edited, edit_date: edited.edit_date ?? edited.date, text: edited.text ?? '' };
}

function remove({ telegram }: MethodCall, chat: LocalChat, id: number): void {
  chat.remove(id);
  telegram.signal.emit({ kind: 'delete', chat: chat.id, message: id });
}

export const messageMethods: MethodTable = {
  sendMessage,

  editMessageText(call) {
    const options = read(z.object({ ...messagePlace, ...body }), call.parameters);
    const target = ownMessage(call, options);
    return edit(call, target, formatted(options), inlineKeyboard(options.reply_markup));
  },

  editMessageReplyMarkup(call) {
    const options = read(z.object({ ...messagePlace, reply_markup: replyMarkupParameter }), call.parameters);
    return edit(call, ownMessage(call, options), null, inlineKeyboard(options.reply_markup));
  },

  deleteMessage(call) {
    const { chat_id, message_id } = read(z.object(messagePlace), call.parameters);
    const chat = call.telegram.reachableChat(chat_id);
    const message = chat.find(message_id);
    if (!message) throw badRequest('message to delete not found');
    const allowed =
      call.telegram.isOwn(message) || chat.wire.type === 'private' || chat.standing === 'administrator';
    if (!allowed) throw badRequest("message can't be deleted");
    remove(call, chat, message_id);
    return true;
  },

  sendChatAction({ telegram, parameters }) {
    const schema = z.object({
      chat_id: chatId,
      action: z.enum(ACTIONS, 'wrong parameter action in request'),
    });
    const { chat_id, action } = read(schema, parameters);
    const chat = telegram.reachableChat(chat_id);
    telegram.signal.emit({ kind: 'action', chat: chat.id, action });
    return true;
  },
};
