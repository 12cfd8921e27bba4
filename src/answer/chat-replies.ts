/** What the bot says when it cites nothing: chat, help, and that nothing was found. The texts are data/answers. */

import { readTable } from '../arabic/index.js';
import type { ChatKind } from '../retrieval/question/index.js';

export type NotFoundReason = 'nothing' | 'speaker' | 'outlet' | 'date' | 'unknown' | 'follow-up';

let texts: ReadonlyMap<string, readonly string[]> | null = null;

function variants(path: string, kind: string): readonly string[] {
  texts ??= new Map(
    ['answers/chat-replies.txt', 'answers/not-found.txt'].flatMap((file) => {
      const grouped = new Map<string, string[]>();
      for (const [name = '', text = ''] of readTable(file)) {
        grouped.set(`${file} ${name}`, [...(grouped.get(`${file} ${name}`) ?? []), text]);
      }
      return [...grouped];
    }),
  );
  return texts.get(`${path} ${kind}`) ?? [];
}

/** Fills {name} places; the text's variant follows from the message, so that the same message gets the same reply. */
function fill(choices: readonly string[], message: string, values: Readonly<Record<string, string>>): string {
  const text = choices[message.length % Math.max(1, choices.length)] ?? '';
  return text.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Reply to a message that is no question. `values`: articles, text. */
export function chatText(kind: ChatKind, message: string, values: Readonly<Record<string, string>>): string {
  return fill(variants('answers/chat-replies.txt', kind), message, values);
}

/** What is said when nothing answers. `values`: speaker, outlet, word. */
export function notFoundText(reason: NotFoundReason, values: Readonly<Record<string, string>>): string {
  return fill(variants('answers/not-found.txt', reason), '', values);
}

/** Kinds whose reply explains how to ask. */
const HELP: ReadonlySet<ChatKind> = new Set(['help', 'name']);

export const isHelp = (kind: ChatKind): boolean => HELP.has(kind);
