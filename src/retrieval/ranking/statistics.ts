/** How often stems and skeletons occur over the passages, and what that makes them worth. */

import { wordFrequencies } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import type { Postings } from '../indexing/postings.js';
import { formOf, type TokenStore } from '../indexing/token-store.js';
import type { Pace } from '../pace.js';

export interface Statistics {
  /** All passages. */
  readonly passages: number;
  /** Passages that stand for themselves; only these are counted below. */
  readonly counted: number;
  /** Stem id → number of passages that hold it. */
  readonly stemFrequency: Uint32Array;
  /** Skeleton id → number of passages that hold a stem of it. */
  readonly skeletonFrequency: Uint32Array;
  /** Passage id → number of its words that have a stem. */
  readonly lengths: Uint32Array;
  readonly averageLength: number;
  /** Stem → occurrences in the text of the shipped frequency list. */
  readonly background: ReadonlyMap<string, number>;
}

/** What statistics are computed from. */
export interface Counted {
  readonly lexicon: Lexicon;
  readonly store: TokenStore;
  /** By passage: whether it stands for itself. */
  readonly included: readonly boolean[];
  /** Passages by stem id. */
  readonly stems: Postings;
  /** Passages by skeleton id. */
  readonly skeletons: Postings;
}

/** Counts the passages of a store, which come before its titles. */
export async function countPassages(
  { lexicon, store, included, stems, skeletons }: Counted,
  pace: Pace,
): Promise<Statistics> {
  const { stemOf } = lexicon;
  const lengths = new Uint32Array(included.length);
  let words = 0;
  for (let id = 0; id < lengths.length; id++) {
    let length = 0;
    const end = store.offsets[id + 1] ?? 0;
    for (let at = store.offsets[id] ?? 0; at < end; at++) {
      if (stemOf[formOf(store.tokens[at] ?? 0)] !== NO_STEM) length++;
    }
    lengths[id] = length;
    words += length;
    if (id % 256 === 0) await pace();
  }
  return {
    passages: lengths.length,
    counted: included.filter((isIncluded) => isIncluded).length,
    stemFrequency: Uint32Array.from(lexicon.stems.keys(), (stem) => stems.frequency(stem)),
    skeletonFrequency: Uint32Array.from(lexicon.skeletons.keys(), (skeleton) =>
      skeletons.frequency(skeleton),
    ),
    lengths,
    averageLength: words / Math.max(1, lengths.length),
    background: await backgroundStems(lexicon, pace),
  };
}

/** The shipped word frequencies, by the library's stems. */
async function backgroundStems(lexicon: Lexicon, pace: Pace): Promise<Map<string, number>> {
  const background = new Map<string, number>();
  for (const [form, occurrences] of wordFrequencies()) {
    const stem = lexicon.stem(form);
    background.set(stem, (background.get(stem) ?? 0) + occurrences);
    await pace();
  }
  return background;
}

/** Passages that the shipped frequencies are taken to come from. */
const BACKGROUND_PASSAGES = 15_000;
/** Number of passages at which a library's own counts are trusted as much as the shipped ones. */
const TRUSTED = 1000;

/**
 * How much a stem tells: its inverse document frequency here, mixed with that of general text as far as the library is too
 * small to tell a rare word from one that it happens to lack.
 */
export function stemWorth(statistics: Statistics, stem: string, frequency: number): number {
  const own = inverseFrequency(statistics, frequency);
  const occurrences = Math.min(statistics.background.get(stem) ?? 1, BACKGROUND_PASSAGES);
  const general = Math.log(1 + (BACKGROUND_PASSAGES - occurrences + 0.5) / (occurrences + 0.5));
  const trust = statistics.counted ** 2 / (statistics.counted ** 2 + TRUSTED ** 2);
  return trust * own + (1 - trust) * general;
}

/** Inverse document frequency as BM25 has it, never negative. */
export const inverseFrequency = (statistics: Statistics, frequency: number): number =>
  Math.log(1 + (statistics.counted - frequency + 0.5) / (frequency + 0.5));
