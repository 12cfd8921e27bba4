/** What a button carries: at most 64 bytes, so ids and numbers only. Old messages keep their buttons for a long time. */

import { z } from 'zod';

/** Telegram's limit. */
export const CALLBACK_LIMIT = 64;

export type ButtonAction =
  /** Show the n-th answer of the message. */
  | { readonly kind: 'answer'; readonly index: number }
  /** Show the neighbouring paragraphs of the n-th answer. */
  | { readonly kind: 'context'; readonly index: number; readonly reference: string }
  /** Show a page of the whole article. */
  | { readonly kind: 'article'; readonly index: number; readonly page: number; readonly reference: string }
  /** Show how the outlets reported the words of the n-th answer. */
  | { readonly kind: 'versions'; readonly index: number; readonly page: number; readonly reference: string }
  /** Ask the n-th question that the message suggests. */
  | { readonly kind: 'suggestion'; readonly index: number }
  /** Show a page of the list of outlets. */
  | { readonly kind: 'sources'; readonly page: number }
  /** Show a page of the list of speakers that the message shows or came from. */
  | { readonly kind: 'speakers'; readonly page: number }
  /** Open the n-th speaker of the list. */
  | { readonly kind: 'open-speaker'; readonly index: number }
  /** Show a page of the quotes of the speaker whom the message shows. */
  | { readonly kind: 'speaker'; readonly page: number }
  /** Ask what the speaker whom the message shows said about the n-th topic. */
  | { readonly kind: 'topic'; readonly index: number };

const number = z
  .string()
  .regex(/^\d{1,6}$/)
  .transform(Number);
const reference = z.string().min(1).max(40);
/** Letter and fields on the wire; old messages keep their buttons, so a letter never changes its meaning. */
const wireSchema = z.union([
  z.tuple([z.literal('a'), number]).transform(([, index]) => ({ kind: 'answer' as const, index })),
  z
    .tuple([z.literal('c'), number, reference])
    .transform(([, index, of]) => ({ kind: 'context' as const, index, reference: of })),
  z
    .tuple([z.literal('f'), number, number, reference])
    .transform(([, index, page, of]) => ({ kind: 'article' as const, index, page, reference: of })),
  z
    .tuple([z.literal('v'), number, number, reference])
    .transform(([, index, page, of]) => ({ kind: 'versions' as const, index, page, reference: of })),
  z.tuple([z.literal('s'), number]).transform(([, index]) => ({ kind: 'suggestion' as const, index })),
  z.tuple([z.literal('o'), number]).transform(([, page]) => ({ kind: 'sources' as const, page })),
  z.tuple([z.literal('l'), number]).transform(([, page]) => ({ kind: 'speakers' as const, page })),
  z.tuple([z.literal('n'), number]).transform(([, index]) => ({ kind: 'open-speaker' as const, index })),
  z.tuple([z.literal('t'), number]).transform(([, index]) => ({ kind: 'topic' as const, index })),
  z.tuple([z.literal('p'), number]).transform(([, page]) => ({ kind: 'speaker' as const, page })),
]);

export function encodeAction(action: ButtonAction): string {
  switch (action.kind) {
    case 'answer':
      return `a:${action.index}`;
    case 'context':
      return `c:${action.index}:${action.reference}`;
    case 'article':
      return `f:${action.index}:${action.page}:${action.reference}`;
    case 'versions':
      return `v:${action.index}:${action.page}:${action.reference}`;
    case 'suggestion':
      return `s:${action.index}`;
    case 'sources':
      return `o:${action.page}`;
    case 'speakers':
      return `l:${action.page}`;
    case 'open-speaker':
      return `n:${action.index}`;
    case 'topic':
      return `t:${action.index}`;
    case 'speaker':
      return `p:${action.page}`;
  }
}

/** How many numbers come before a reference, by letter. */
const NUMBERS_BEFORE_REFERENCE: Readonly<Record<string, number>> = { c: 1, f: 2, v: 2 };

/** Null when the data is not of this version of the bot. */
export function decodeAction(data: string): ButtonAction | null {
  const [letter = '', ...rest] = data.split(':');
  const numbers = NUMBERS_BEFORE_REFERENCE[letter];
  const fields = numbers === undefined ? rest : splitAt(rest, numbers);
  const parsed = wireSchema.safeParse([letter, ...fields]);
  return parsed.success ? parsed.data : null;
}

/** References may hold colons of their own: everything after the numbers is one field. */
function splitAt(fields: readonly string[], count: number): readonly string[] {
  return [...fields.slice(0, count), fields.slice(count).join(':')];
}
