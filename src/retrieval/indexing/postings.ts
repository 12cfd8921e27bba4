/**
 * Passages by key (a common stem, a skeleton) in typed arrays: a cheap complement to the index of telling words.
 *
 * Computed from the stored tokens when a library is opened, which takes less time than reading it from the disk would.
 */

import { createPace } from '../pace.js';
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

const NO_KEY = 0;
const PAUSE_EVERY = 128;

/** Calls `visit` for each distinct key of a sequence, with its frequency. */
type Visit = (key: number, frequency: number) => void;

export class Postings {
  private constructor(
    /** Key → where its passages begin; one more entry than keys. */
    private readonly starts: Uint32Array,
    private readonly passages: Uint32Array,
    private readonly frequencies: Uint8Array,
  ) {}

  /**
   * Indexes some sequences of a store.
   *
   * @param keyOf - form id → key, 0 for forms that are not indexed
   * @param included - which sequences to index, by number
   */
  static async of(
    store: TokenStore,
    keyOf: (form: number) => number,
    keys: number,
    included: (sequence: number) => boolean,
    sequences: number,
  ): Promise<Postings> {
    const counted = new Uint32Array(keys);
    const visitAll = async (visit: (sequence: number) => Visit): Promise<void> => {
      const pace = createPace();
      for (let sequence = 0; sequence < sequences; sequence++) {
        if (included(sequence)) visitKeys(store, sequence, keyOf, counted, visit(sequence));
        if (sequence % PAUSE_EVERY === 0) await pace();
      }
    };
    const starts = new Uint32Array(keys + 1);
    await visitAll(() => (key) => {
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
    });
    for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const ends = starts.slice();
    const passages = new Uint32Array(starts[keys] ?? 0);
    const frequencies = new Uint8Array(passages.length);
    await visitAll((sequence) => (key, frequency) => {
      const at = ends[key] ?? 0;
      passages[at] = sequence;
      frequencies[at] = Math.min(frequency, 255);
      ends[key] = at + 1;
    });
    return new Postings(starts, passages, frequencies);
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
        const frequency = this.frequencies[at] ?? 0;
        scores[passage] = (scores[passage] ?? 0) + (gain * frequency) / (frequency + (norms[passage] ?? 1));
      }
    }
  }
}

function visitKeys(
  { tokens, offsets }: TokenStore,
  sequence: number,
  keyOf: (form: number) => number,
  counted: Uint32Array,
  visit: Visit,
): void {
  const start = offsets[sequence] ?? 0;
  const end = offsets[sequence + 1] ?? start;
  for (let at = start; at < end; at++) {
    const key = keyOf(formOf(tokens[at] ?? 0));
    counted[key] = (counted[key] ?? 0) + 1;
  }
  for (let at = start; at < end; at++) {
    const key = keyOf(formOf(tokens[at] ?? 0));
    const frequency = counted[key] ?? 0;
    if (frequency > 0 && key !== NO_KEY) visit(key, frequency);
    counted[key] = 0;
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
