/** Short, stable names of passages for buttons and links: a hash of article id and paragraph number. */

import type { Library } from '../retrieval/index.js';

/** Two independent 32-bit hashes (after Bob Jenkins' one-at-a-time with other constants) make one of 53 bits. */
function hash53(text: string): number {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return 4294967296 * (2097151 & low) + (high >>> 0);
}

/** Names and finds the passages of one library. */
export interface References {
  /** At most 11 characters [0-9a-z]. */
  of(passage: number): string;
  /** Id of the passage, null when the library has none of this name. */
  find(reference: string): number | null;
}

/** The references of all passages of a library; the table is made at the first search. */
export function createReferences(library: Library): References {
  let table: Map<string, number> | null = null;
  const of = (id: number): string => {
    const passage = library.passages[id];
    const article = passage === undefined ? undefined : library.articles[passage.article];
    return hash53(`${article?.id}#${passage?.paragraph}`).toString(36);
  };
  return {
    of,
    find(reference) {
      table ??= new Map(library.passages.map(({ id }) => [of(id), id]));
      return table.get(reference) ?? null;
    },
  };
}
