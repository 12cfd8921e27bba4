/** Raw retrieval by article, for measuring with retrieval scorers. */

import type { Library } from './library.js';

/** One line of a TREC run. */
export interface RunEntry {
  /** The article's id. */
  readonly article: string;
  /** Counts from 1. */
  readonly rank: number;
  /** Falls with the rank. */
  readonly score: number;
}

/**
 * The best articles for a query, each once by its best paragraph, copies right after the paragraph that represents them.
 *
 * @param depth - how many articles at most
 */
export function searchRun(library: Library, text: string, depth = 100): RunEntry[] {
  const scores = new Map<string, number>();
  let last = Number.POSITIVE_INFINITY;
  const put = (article: number, score: number): void => {
    const id = library.articles[article]?.id;
    if (id === undefined || scores.has(id) || scores.size >= depth) return;
    last = score < last ? score : last - 1e-6;
    scores.set(id, last);
  };
  for (const { passage, score } of library.retrieve({ text, depth: depth * 2 })) {
    put(passage.article, score);
    for (const copy of passage.copies) put(library.passages[copy]?.article ?? -1, score);
  }
  return [...scores].map(([article, score], index) => ({ article, rank: index + 1, score }));
}
