/** Learns word vectors from the words of a library while it is built: PPMI of neighbouring words, then a truncated SVD. */

import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { formOf, type TokenStore } from '../indexing/token-store.js';
import type { Pace } from '../pace.js';
import { associate } from './association.js';
import { findReplaceable } from './replaceable-words.js';
import { embedRows, ROUNDS } from './truncated-svd.js';
import { NO_VECTORS, quantise, type WordVectors } from './word-vectors.js';

export interface TrainingOptions {
  /** Words with a stem that the text must have, or nothing is learned; the default: docs/retrieval.md. */
  readonly leastWords?: number;
  /** Occurrences that a word must have. */
  readonly leastOccurrences?: number;
  readonly dimensions?: number;
  /** Called with the number of steps done and of all steps. */
  readonly onProgress?: (done: number, total: number) => void;
}

/** What `WordVectors` are learned from. */
export interface TrainingText {
  readonly lexicon: Lexicon;
  readonly store: TokenStore;
  /** Sequence numbers to learn from: passages that are nobody's copy. */
  readonly sequences: Iterable<number>;
}

/** With fewer words, neighbours are accidents. */
const LEAST_WORDS = 250_000;
const LEAST_OCCURRENCES = 8;
/** Beyond this many, the rarest words are left out, so that time and memory stay bounded. */
const MOST_WORDS = 20_000;
const DIMENSIONS = 72;
const BORDER = -1;

/** Stems of the chosen sequences, one after another with a border after each; function words are left out. */
function stemsInOrder({ lexicon, store, sequences }: TrainingText): Int32Array {
  const text = new Int32Array(store.tokens.length + store.offsets.length);
  let length = 0;
  for (const sequence of sequences) {
    const end = store.offsets[sequence + 1] ?? 0;
    for (let at = store.offsets[sequence] ?? 0; at < end; at++) {
      const stem = lexicon.stemOf[formOf(store.tokens[at] ?? 0)] ?? NO_STEM;
      if (stem !== NO_STEM) text[length++] = stem;
    }
    text[length++] = BORDER;
  }
  return text.subarray(0, length);
}

/** The stems frequent enough to learn, in order of their ids. */
function chooseWords(text: Int32Array, stems: number, leastOccurrences: number): Uint32Array {
  const counts = new Uint32Array(stems);
  for (const stem of text) if (stem !== BORDER) counts[stem] = (counts[stem] ?? 0) + 1;
  const frequent = Array.from(counts.keys()).filter((stem) => (counts[stem] ?? 0) >= leastOccurrences);
  frequent.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0) || a - b);
  return Uint32Array.from(frequent.slice(0, MOST_WORDS)).sort();
}

/** Puts row numbers in place of stems, in the same array; words that are not learned leave no gap. */
function toRows(text: Int32Array, words: Uint32Array, stems: number): Int32Array {
  const rowOf = new Int32Array(stems).fill(BORDER);
  for (const [row, stem] of words.entries()) rowOf[stem] = row;
  let length = 0;
  for (const stem of text) {
    const row = stem === BORDER ? BORDER : (rowOf[stem] ?? BORDER);
    if (stem === BORDER || row !== BORDER) text[length++] = row;
  }
  return text.subarray(0, length);
}

/**
 * Vectors of the words that others may stand in for, none when the text is too small to learn from. The same text gives the
 * same vectors. Time is linear in the text, memory bounded by the number of distinct pairs of neighbours.
 */
export async function trainVectors(
  text: TrainingText,
  pace: Pace,
  options: TrainingOptions = {},
): Promise<WordVectors> {
  const { leastWords = LEAST_WORDS, leastOccurrences = LEAST_OCCURRENCES, dimensions = DIMENSIONS } = options;
  let done = 0;
  const report = (): void => options.onProgress?.(done++, ROUNDS + 1);
  report();
  const stems = stemsInOrder(text);
  if (stems.length < leastWords) return NO_VECTORS;
  const { lexicon } = text;
  const words = chooseWords(stems, lexicon.stems.length, leastOccurrences);
  const matrix = await associate(toRows(stems, words, lexicon.stems.length), words.length, pace);
  report();
  const embedded = await embedRows(matrix, dimensions, pace, report);
  const replaceable = findReplaceable(lexicon);
  const kept = Array.from(words.keys()).filter((row) => replaceable[words[row] ?? NO_STEM] === 1);
  const rows = new Int8Array(kept.length * dimensions);
  for (const [to, from] of kept.entries()) {
    rows.set(quantise(embedded.subarray(from * dimensions, (from + 1) * dimensions)), to * dimensions);
  }
  return { dimensions, stems: Uint32Array.from(kept, (row) => words[row] ?? NO_STEM), rows };
}
