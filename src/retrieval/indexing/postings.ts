/**
 * Passages by key (a stem, a skeleton) in typed arrays: the counts of everything, and a cheap complement to the index of
 * telling words.
 *
 * Computed from the stored tokens when a library is opened, which takes less time than reading it from the disk would.
 */

import type { Pace } from '../pace.js';
import { formOf, type TokenStore } from './token-store.js';

/** A key to look for and how much it counts. */
export interface WeightedKey {
  readonly key: number;
  readonly weight: number;
}

export interface Hit {
  readonly passage: number;
  /** Weighted BM25 sum. */
  readonly score: number;
}

/** Key of words that are not indexed. */
export const NO_KEY = 0;
const PAUSE_EVERY = 128;

/** What is indexed: the first sequences of a store, by a key of their words. */
export interface IndexedSequences {
  readonly store: TokenStore;
  /** Form id → key, {@link NO_KEY} for forms that are not indexed. */
  readonly keyOf: Uint32Array;
  /** Number of keys. */
  readonly keys: number;
  /** By sequence, for all that there are to index: whether it is. */
  readonly included: readonly boolean[];
}

/** Calls `first` for each distinct key of a sequence where it first occurs, `again` where it does once more. */
async function visitKeys(
  { store: { tokens, offsets }, keyOf, keys, included }: IndexedSequences,
  pace: Pace,
  first: (key: number, sequence: number) => void,
  again: (key: number) => void = () => {},
): Promise<void> {
  /** Key → 1 + the last sequence that held it. */
  const last = new Uint32Array(keys);
  for (const [sequence, isIncluded] of included.entries()) {
    if (sequence % PAUSE_EVERY === 0) await pace();
    if (!isIncluded) continue;
    const end = offsets[sequence + 1] ?? 0;
    for (let at = offsets[sequence] ?? 0; at < end; at++) {
      const key = keyOf[formOf(tokens[at] ?? 0)] ?? NO_KEY;
      if (key === NO_KEY) continue;
      if (last[key] === sequence + 1) again(key);
      else first(key, sequence);
      last[key] = sequence + 1;
    }
  }
}

export class Postings {
  private constructor(
    /** Key → where its passages begin; one more entry than keys. */
    private readonly starts: Uint32Array,
    private readonly passages: Uint32Array,
    private readonly counts: Uint8Array,
  ) {}

  static async of(indexed: IndexedSequences, pace: Pace): Promise<Postings> {
    const { keys } = indexed;
    const starts = new Uint32Array(keys + 1);
    await visitKeys(indexed, pace, (key) => {
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    });
    for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const ends = starts.slice();
    const passages = new Uint32Array(starts[keys] ?? 0);
    const counts = new Uint8Array(passages.length);
    await visitKeys(
      indexed,
      pace,
      (key, sequence) => {
        const at = ends[key] ?? 0;
        passages[at] = sequence;
        counts[at] = 1;
        ends[key] = at + 1;
      },
      (key) => {
        const at = (ends[key] ?? 1) - 1;
        counts[at] = Math.min((counts[at] ?? 0) + 1, 255);
      },
    );
    return new Postings(starts, passages, counts);
  }

  /** Passage → how often it holds a key, for all passages that do. */
  frequencies(key: number): Map<number, number> {
    const found = new Map<number, number>();
    const end = this.starts[key + 1] ?? 0;
    for (let at = this.starts[key] ?? end; at < end; at++) {
      found.set(this.passages[at] ?? 0, this.counts[at] ?? 0);
    }
    return found;
  }

  /** Number of passages that hold a key. */
  frequency(key: number): number {
    return (this.starts[key + 1] ?? 0) - (this.starts[key] ?? 0);
  }

  /** Adds each key's BM25 to `scores`, by passage; `norms` holds k1 · (1 - b + b · length ÷ average) by passage. */
  accumulate(keys: readonly WeightedKey[], k1: number, norms: Float32Array, scores: Float32Array): void {
    for (const { key, weight } of keys) {
      const end = this.starts[key + 1] ?? 0;
      const gain = weight * (k1 + 1);
      for (let at = this.starts[key] ?? end; at < end; at++) {
        const passage = this.passages[at] ?? 0;
        const frequency = this.counts[at] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + (gain * frequency) / (frequency + (norms[passage] ?? 1));
      }
    }
  }
}

const BINS = 2048;

/** The `depth` best passages, best first. A histogram finds the score to beat, so that only the best are sorted. */
export function bestHits(scores: Float32Array, depth: number): Hit[] {
  let top = 0;
  for (let passage = 0; passage < scores.length; passage++) top = Math.max(top, scores[passage] ?? 0);
  if (top === 0) return [];
  const bins = new Uint32Array(BINS + 1);
  const scale = BINS / top;
  for (let passage = 0; passage < scores.length; passage++) {
    const bin = Math.floor((scores[passage] ?? 0) * scale);
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  let least = BINS;
  for (let above = bins[BINS] ?? 0; above < depth && least > 1; ) above += bins[--least] ?? 0;
  const hits: Hit[] = [];
  for (let passage = 0; passage < scores.length; passage++) {
    const score = scores[passage] ?? 0;
    if (score > 0 && Math.floor(score * scale) >= least) hits.push({ passage, score });
  }
  return hits.sort((a, b) => b.score - a.score || a.passage - b.passage).slice(0, depth);
}
