/**
 * Texts of the bot as the server stores them: characters removed, ends trimmed, entities checked, moved along and
 * completed by the ones the server finds itself. All offsets are UTF-16 units.
 */

import type { MessageEntity } from 'grammy/types';
import { z } from 'zod';
import { detectEntities } from './detect-entities.js';
import { badRequest } from './error.js';
import { structured } from './parameters.js';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** Characters that a message may have at most, after cleaning. */
export const MESSAGE_LIMIT = 4096;

const PLAIN_TYPES = [
  'mention',
  'hashtag',
  'cashtag',
  'bot_command',
  'url',
  'email',
  'phone_number',
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'blockquote',
  'expandable_blockquote',
  'code',
] as const;

const place = { offset: z.number().int(), length: z.number().int() };
const entitySchema = z.discriminatedUnion('type', [
  z.object({ type: z.enum(PLAIN_TYPES), ...place }),
  z.object({ type: z.literal('pre'), language: z.string().optional(), ...place }),
  z.object({ type: z.literal('text_link'), url: z.string().min(1), ...place }),
]);

/** The `entities` parameter. Kinds that need other users or custom emoji are not supported. */
export const entitiesParameter = structured(z.array(entitySchema)).optional();

export type EntityParameter = z.infer<typeof entitySchema>;

/** U+2028 … U+202E (line separators and the old direction marks) and carriage returns; Telegram deletes them. */
const DELETED = /[\u2028-\u202E\r]/;
/** Other control characters become spaces; tab and line feed stay. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0008\u000B-\u001F]/;

/** Deletes and replaces characters; `moved[i]` is where the unit at `i` went. */
function clean(text: string): { readonly text: string; readonly moved: readonly number[] } {
  let cleaned = '';
  const moved: number[] = [];
  for (const unit of text.split('')) {
    moved.push(cleaned.length);
    if (DELETED.test(unit)) continue;
    cleaned += CONTROL.test(unit) ? ' ' : unit;
  }
  moved.push(cleaned.length);
  return { text: cleaned, moved };
}

function insidePair(text: string, offset: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(offset)) && /[\uD800-\uDBFF]$/.test(text.slice(0, offset));
}

function checkPlace(text: string, entity: EntityParameter): void {
  const { offset, length } = entity;
  const end = offset + length;
  const start = `entity beginning at UTF-16 offset ${offset}`;
  if (offset < 0 || length <= 0) throw badRequest(`${start} has a wrong offset or length ${length}`);
  if (end > text.length) throw badRequest(`${start} ends after the end of the text at offset ${text.length}`);
  if (insidePair(text, offset))
    throw badRequest(`entity begins in a middle of a UTF-16 symbol at offset ${offset}`);
  if (insidePair(text, end))
    throw badRequest(`${start} ends in a middle of a UTF-16 symbol at offset ${end}`);
}

function toWire(entity: EntityParameter, offset: number, length: number): MessageEntity {
  if (entity.type !== 'pre') return { ...entity, offset, length };
  const { language } = entity;
  return { type: 'pre', offset, length, ...(language === undefined ? {} : { language }) };
}

/** Links and commands are not looked for in code and links. */
const OPAQUE: ReadonlySet<string> = new Set([
  'code',
  'pre',
  'text_link',
  'url',
  'mention',
  'bot_command',
  'email',
]);

function completed(text: string, given: readonly MessageEntity[]): MessageEntity[] {
  const opaque = given.filter((entity) => OPAQUE.has(entity.type));
  const found = detectEntities(text).filter(
    ({ offset, length }) =>
      !opaque.some((other) => offset < other.offset + other.length && other.offset < offset + length),
  );
  return [...given, ...found].sort((a, b) => a.offset - b.offset || b.length - a.length);
}

/**
 * What the server makes of a text and its entities.
 * @throws BotApiError 400 for an empty or too long text and for entities that do not fit it
 */
export function formatText(raw: string, given: readonly EntityParameter[] = []): FormattedText {
  for (const entity of given) checkPlace(raw, entity);
  const { text: cleaned, moved } = clean(raw);
  const text = cleaned.trim();
  if (text === '') throw badRequest('message text is empty');
  if (text.length > MESSAGE_LIMIT) throw badRequest('message is too long');
  const skipped = cleaned.length - cleaned.trimStart().length;
  const within = (offset: number) =>
    Math.min(Math.max((moved[offset] ?? cleaned.length) - skipped, 0), text.length);
  const entities = given.flatMap((entity) => {
    const start = within(entity.offset);
    const end = within(entity.offset + entity.length);
    return end > start ? [toWire(entity, start, end - start)] : [];
  });
  return { text, entities: completed(text, entities) };
}
