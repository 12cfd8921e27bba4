/**
 * The index of telling words: MiniSearch over one field of stems, filled from stored postings, and search without its sorting.
 *
 * Very common stems are not in it: each hit of MiniSearch costs about a microsecond, and common words have tens of thousands.
 * They are read from plain typed arrays instead, see postings.ts.
 */

import MiniSearch, { type Options } from 'minisearch';
import type { Pace } from '../pace.js';
import type { Postings } from './postings.js';

/** One unit of the index: a passage and its stems. */
interface IndexedPassage {
  readonly id: number;
  /** Stems separated by single spaces. */
  readonly stems: string;
}

/** A stem to look for and what its presence is worth. */
export interface WeightedStem {
  readonly stem: string;
  readonly worth: number;
}

/** What the index is filled from. */
export interface StemIndexContent {
  /** Stem id → stem. */
  readonly stems: readonly string[];
  readonly postings: Postings;
  /** Stems in more passages than this are left out. */
  readonly common: number;
  /** Passage → number of its words that have a stem. */
  readonly lengths: Uint32Array;
  readonly averageLength: number;
  /** By passage: whether it stands for itself. */
  readonly included: readonly boolean[];
}

const FIELD = 'stems';
/** MiniSearch's number of the only field. */
const FIELD_ID = 0;

/** BM25 parameters, chosen on the development sets: docs/retrieval.md. */
export const K1 = 0.9;
export const B = 0.6;
/** Candidates are taken with less regard to length: a long passage is judged by its best place later. */
export const CANDIDATE_B = 0.2;

/** MiniSearch must take our stems as they are. */
const OPTIONS: Options<IndexedPassage> = {
  fields: [FIELD],
  tokenize: (stems) => (stems === '' ? [] : stems.split(' ')),
  processTerm: (stem) => stem,
  autoVacuum: false,
  searchOptions: { bm25: { k: K1, b: CANDIDATE_B, d: 0 }, combineWith: 'OR' },
};

const COMMON_SHARE = 0.01;
const COMMON_LEAST = 300;
/** Stems in more passages than this are common: left out of the index. */
export const commonFrom = (passages: number): number => Math.max(COMMON_LEAST, COMMON_SHARE * passages);

/**
 * MiniSearch with postings put straight into its maps. A snapshot of it takes a second longer to parse than to make anew from
 * the stored words, and adding passages by their text takes longer still.
 */
export class StemIndex extends MiniSearch<IndexedPassage> {
  private constructor() {
    super(OPTIONS);
  }

  static async of(content: StemIndexContent, pace: Pace): Promise<StemIndex> {
    const index = new StemIndex();
    await index.#addPassages(content, pace);
    await index.#addStems(content, pace);
    return index;
  }

  async #addPassages({ lengths, averageLength, included }: StemIndexContent, pace: Pace): Promise<void> {
    for (let passage = 0; passage < lengths.length; passage++) {
      if (!included[passage]) continue;
      this._documentIds.set(passage, passage);
      this._fieldLength.set(passage, [lengths[passage] ?? 0]);
      this._documentCount++;
      if (passage % 256 === 0) await pace();
    }
    this._nextId = lengths.length;
    this._avgFieldLength = [averageLength];
  }

  async #addStems({ stems, postings, common }: StemIndexContent, pace: Pace): Promise<void> {
    for (const [id, stem] of stems.entries()) {
      const held = postings.frequency(id);
      if (held === 0 || held > common) continue;
      this._index.set(stem, new Map([[FIELD_ID, postings.frequencies(id)]]));
      if (id % 32 === 0) await pace();
    }
  }
}

/**
 * Adds the BM25 of weighted stems to `scores`, by passage.
 *
 * MiniSearch weighs a word by its own inverse document frequency and multiplies a score by the number of matched words: both
 * are undone here. It also sorts all hits: they are taken in its filter, which runs before, and none is left to sort.
 */
export function addStemScores(
  index: StemIndex,
  stems: readonly WeightedStem[],
  frequency: (stem: string) => number,
  scores: Float32Array,
): void {
  const worths = new Map(stems.map(({ stem, worth }) => [stem, worth]));
  const inverse = (held: number): number => Math.log(1 + (index.documentCount - held + 0.5) / (held + 0.5));
  index.search([...worths.keys()].join(' '), {
    boostTerm: (stem) => (worths.get(stem) ?? 0) / inverse(frequency(stem)),
    filter: ({ id, score, queryTerms }) => {
      scores[id] = (scores[id] ?? 0) + score / (queryTerms.length || 1);
      return false;
    },
  });
}
