/**
 * Text with Telegram entities, built from parts. Entities instead of a parse mode: nothing has to be escaped.
 *
 * Offsets and lengths are UTF-16 units, as Telegram counts them and as JavaScript strings do.
 */

import type { MessageEntity } from 'grammy/types';

export interface FormattedText {
  readonly text: string;
  readonly entities: readonly MessageEntity[];
}

/** A plain string stands for itself without entities. */
export type TextPart = string | FormattedText;

export type InlineStyle = 'bold' | 'italic' | 'underline' | 'strikethrough' | 'code';

export function formatted(part: TextPart): FormattedText {
  return typeof part === 'string' ? { text: part, entities: [] } : part;
}

/** Parts one after the other, their entities moved along. */
export function concat(...parts: readonly TextPart[]): FormattedText {
  return join(parts, '');
}

/** Parts with a separator between them; empty parts are left out. */
export function join(parts: readonly TextPart[], separator: string): FormattedText {
  let text = '';
  const entities: MessageEntity[] = [];
  for (const part of parts.map(formatted)) {
    if (part.text === '') continue;
    if (text !== '') text += separator;
    for (const entity of part.entities) entities.push({ ...entity, offset: entity.offset + text.length });
    text += part.text;
  }
  return { text, entities };
}

export function style(kind: InlineStyle, part: TextPart): FormattedText {
  return wrap(part, (offset, length) => ({ type: kind, offset, length }));
}

/** Words that open an address when touched. */
export function link(part: TextPart, url: string): FormattedText {
  return wrap(part, (offset, length) => ({ type: 'text_link', offset, length, url }));
}

/** A block quotation; an expandable one shows its first lines until it is touched. */
export function blockquote(part: TextPart, options: { readonly expandable: boolean }): FormattedText {
  const type = options.expandable ? 'expandable_blockquote' : 'blockquote';
  return wrap(part, (offset, length) => ({ type, offset, length }));
}

/** Outer entities come before the inner ones that they contain. */
function wrap(part: TextPart, entity: (offset: number, length: number) => MessageEntity): FormattedText {
  const inner = formatted(part);
  if (inner.text === '') return inner;
  return { text: inner.text, entities: [entity(0, inner.text.length), ...inner.entities] };
}

/** The part of a text between two offsets, entities shortened to what is left of them. */
export function slice(part: TextPart, start: number, end: number): FormattedText {
  const whole = formatted(part);
  const text = whole.text.slice(start, end);
  const entities = whole.entities.flatMap((entity) => {
    const from = Math.max(entity.offset - start, 0);
    const to = Math.min(entity.offset + entity.length - start, text.length);
    return to > from ? [{ ...entity, offset: from, length: to - from }] : [];
  });
  return { text, entities };
}

/** Without outer white space, which the server would drop while keeping the offsets that counted it. */
export function trim(part: TextPart): FormattedText {
  const { text } = formatted(part);
  const start = text.length - text.trimStart().length;
  return slice(part, start, Math.max(start, text.trimEnd().length));
}
