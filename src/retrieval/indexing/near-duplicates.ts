/**
 * Finds passages that are nearly the same text: agency copy that several outlets printed.
 *
 * MinHash (Broder 1997) over 3-word shingles with 64 permutations in 16 bands of 4 finds pairs that may be alike; the
 * exact Jaccard similarity of their shingles decides. Exact copies are found first, by their words alone.
 */

import type { TokenStore } from './token-store.js';

const BANDS = 16;
const ROWS = 4;
const SHINGLE = 3;
/** Jaccard similarity from which two passages are one; at .55 the weather reports of two days merge. */
export const ALIKE = 0.7;
/** A crowded band (boilerplate) is compared with its first members only, which keeps the time linear. */
const MOST_COMPARED = 24;
/** Shorter passages are merged only when they are equal. */
const SHORTEST = 8;

const mix = (hash: number, value: number): number => {
  let mixed = Math.imul(hash ^ value, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
};

const SEEDS = Uint32Array.from({ length: BANDS * ROWS }, (_, index) => mix(0x9e3779b9, index + 1) | 1);
const STEPS = Uint32Array.from({ length: BANDS * ROWS }, (_, index) => mix(0x7f4a7c15, index + 1));

/** Distinct shingle hashes of a passage, in ascending order. */
function shingles(tokens: Uint32Array): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, tokens.length - SHINGLE + 1));
  for (let at = 0; at < hashes.length; at++) {
    let hash = 17;
    for (let word = 0; word < SHINGLE; word++) hash = mix(hash, tokens[at + word] ?? 0);
    hashes[at] = hash;
  }
  hashes.sort();
  let distinct = 0;
  for (let at = 0; at < hashes.length; at++) {
    if (at === 0 || hashes[at] !== hashes[at - 1]) hashes[distinct++] = hashes[at] ?? 0;
  }
  return hashes.slice(0, distinct);
}

/** Share of common members of two sorted sets. */
function jaccard(a: Uint32Array, b: Uint32Array): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) common++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return common / (a.length + b.length - common);
}

/** One hash a band. */
function bandHashes(set: Uint32Array): number[] {
  const bands: number[] = [];
  for (let band = 0; band < BANDS; band++) {
    let hash = band;
    for (let row = 0; row < ROWS; row++) {
      const permutation = band * ROWS + row;
      const seed = SEEDS[permutation] ?? 1;
      const step = STEPS[permutation] ?? 0;
      let least = 0xffffffff;
      for (let at = 0; at < set.length; at++) {
        const value = (Math.imul(set[at] ?? 0, seed) + step) >>> 0;
        if (value < least) least = value;
      }
      hash = mix(hash, least);
    }
    bands.push(hash);
  }
  return bands;
}

/** Finds the representative of each passage as passages are added, in order of their ids. */
export class NearDuplicates {
  readonly #exact = new Map<string, number>();
  readonly #bands = Array.from({ length: BANDS }, () => new Map<number, number[]>());
  readonly #sets = new Map<number, Uint32Array>();

  /** Adds a passage; returns the earlier passage that represents it, or its own id when it is new. */
  add(id: number, tokens: Uint32Array): number {
    const words = Buffer.from(tokens.buffer, tokens.byteOffset, tokens.byteLength).toString('latin1');
    const same = this.#exact.get(words);
    if (same !== undefined) return same;
    const representative = tokens.length < SHORTEST ? id : this.#addSet(id, shingles(tokens));
    this.#exact.set(words, representative);
    return representative;
  }

  #addSet(id: number, set: Uint32Array): number {
    const hashes = bandHashes(set);
    const seen = new Set<number>();
    for (const [band, hash] of hashes.entries()) {
      for (const other of this.#bands[band]?.get(hash) ?? []) {
        if (seen.has(other)) continue;
        seen.add(other);
        if (jaccard(set, this.#sets.get(other) ?? new Uint32Array()) >= ALIKE) return other;
      }
    }
    this.#sets.set(id, set);
    for (const [band, hash] of hashes.entries()) {
      const members = this.#bands[band]?.get(hash);
      if (members === undefined) this.#bands[band]?.set(hash, [id]);
      else if (members.length < MOST_COMPARED) members.push(id);
    }
    return id;
  }
}

/** Passage id → id of its representative, for all sequences of a store. */
export function representatives({ tokens, offsets }: TokenStore): Uint32Array {
  const found = new NearDuplicates();
  return Uint32Array.from({ length: offsets.length - 1 }, (_, id) =>
    found.add(id, tokens.subarray(offsets[id], offsets[id + 1])),
  );
}
