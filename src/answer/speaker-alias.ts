/** Who a role stands for in an article: «الجنرال البريطاني» is the man whose name follows these words in one of its paragraphs. */

import type { Token } from '../arabic/index.js';
import type { Reading } from './reading.js';
import { wordStem } from './word-stems.js';

/** The name stands at most this many words behind the role. */
const REACH = 4;

/** Article id → names of its speakers that the role stands for there. */
export type Aliases = ReadonlyMap<string, ReadonlySet<string>>;

/** Reads the passages for speakers whose name follows the words of a role. */
export function findAliases(words: readonly string[], readings: readonly Reading[]): Aliases {
  const found = new Map<string, Set<string>>();
  const stems = words.map(wordStem);
  for (const reading of readings) {
    const names = namesBehind(stems, reading);
    if (names.length === 0) continue;
    const known = found.get(reading.article.id) ?? new Set();
    for (const name of names) known.add(name);
    found.set(reading.article.id, known);
  }
  return found;
}

function namesBehind(role: readonly string[], { tokens, article }: Reading): string[] {
  const places = tokens.flatMap((_, at) => (startsWith(tokens, at, role) ? [at + role.length] : []));
  if (places.length === 0) return [];
  const following = new Set(places.flatMap((at) => tokens.slice(at, at + REACH).map(({ form }) => form)));
  const names = new Set(article.quotes.flatMap(({ speaker }) => speaker?.name ?? []));
  return [...names].filter((name) => {
    const last = name.split(/\s+/).at(-1) ?? '';
    return [...following].some((form) => form === last || wordStem(form) === wordStem(last));
  });
}

function startsWith(tokens: readonly Token[], at: number, role: readonly string[]): boolean {
  return role.every((stem, offset) => {
    const form = tokens[at + offset]?.form;
    return form !== undefined && wordStem(form) === stem;
  });
}
