/** How far a passage has words like those words of a query that it lacks. */

import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { formOf, type TokenStore } from '../indexing/token-store.js';
import { WordSimilarity, type WordVectors } from '../similarity/word-vectors.js';
import type { Match } from './matcher.js';
import type { Query } from './query.js';

/** Words with a smaller cosine only share a subject. */
const LEAST_COSINE = 0.4;
/** No cosine yet; cosines are -1 and more. */
const UNKNOWN = -2;

/** The share of the query's worth, 0 … 1, that words like the missing ones make up for. */
export type SoftCoverage = (passage: number, matches: readonly Match[]) => number;

/**
 * Prepares soft coverage for one library. Only words that have a vector take part, which no name has, and only where the
 * passage has the word itself in no form, so that a soft match never outweighs a literal one.
 */
export function createSoftCoverage(
  vectors: WordVectors,
  lexicon: Lexicon,
  store: TokenStore,
): (query: Query) => SoftCoverage {
  const similarity = new WordSimilarity(vectors, lexicon.stems.length);
  return (query) => {
    const wanted = query.concepts.flatMap(({ stemId, worth }, concept) => {
      const row = similarity.row(stemId);
      return row < 0 || worth === 0 ? [] : [{ concept, row, worth }];
    });
    if (wanted.length === 0) return () => 0;
    const known = wanted.map(() => new Float32Array(similarity.words).fill(UNKNOWN));

    /** The largest cosine of a wanted word with a word of the passage. */
    const nearest = (at: number, row: number, rows: readonly number[]): number => {
      const cosines = known[at];
      let best = 0;
      if (cosines === undefined) return best;
      for (const other of rows) {
        let cosine = cosines[other] ?? UNKNOWN;
        if (cosine === UNKNOWN) {
          cosine = similarity.cosine(row, other);
          cosines[other] = cosine;
        }
        if (cosine > best) best = cosine;
      }
      return best;
    };
    return (passage, matches) => {
      const met = new Set(matches.map(({ concept }) => concept));
      if (wanted.every(({ concept }) => met.has(concept))) return 0;
      const rows: number[] = [];
      for (let at = store.offsets[passage] ?? 0; at < (store.offsets[passage + 1] ?? 0); at++) {
        const row = similarity.row(lexicon.stemOf[formOf(store.tokens[at] ?? 0)] ?? NO_STEM);
        if (row >= 0) rows.push(row);
      }
      let sum = 0;
      for (const [at, { concept, row, worth }] of wanted.entries()) {
        if (met.has(concept)) continue;
        const cosine = nearest(at, row, rows);
        if (cosine > LEAST_COSINE) sum += (worth * (cosine - LEAST_COSINE)) / (1 - LEAST_COSINE);
      }
      return sum / query.worth;
    };
  };
}
