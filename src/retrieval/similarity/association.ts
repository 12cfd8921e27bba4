/**
 * How strongly words of a corpus go together: positive pointwise mutual information (PPMI) of words within a few words of
 * each other, as a sparse symmetric matrix.
 *
 * After Levy, Goldberg and Dagan, "Improving distributional similarity with lessons learned from word embeddings" (TACL
 * 2015): near neighbours weigh more, and frequencies are raised to a power below 1, so that rare words do not seem to
 * belong to everything they stand by.
 */

import type { Pace } from '../pace.js';

/** Words on either side that count as neighbours. */
const WINDOW = 3;
/** The power that smooths the frequencies of one side. */
const SMOOTHING = 0.75;
/** A pair met once, and not side by side, says nothing. */
const LEAST_TOGETHER = 0.6;
const PAUSE_EVERY = 64;

/** Rows of a square matrix with few entries other than zero. */
export interface SparseMatrix {
  readonly size: number;
  /** Row → where its entries begin; one more than rows. */
  readonly starts: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Float32Array;
}

/** Entries of a matrix that grows row by row. */
class Entries {
  columns = new Uint32Array(1 << 16);
  values = new Float32Array(1 << 16);
  length = 0;

  add(column: number, value: number): void {
    if (this.length === this.columns.length) {
      const columns = new Uint32Array(this.length * 2);
      columns.set(this.columns);
      this.columns = columns;
      const values = new Float32Array(this.length * 2);
      values.set(this.values);
      this.values = values;
    }
    this.columns[this.length] = column;
    this.values[this.length++] = value;
  }
}

/** Where each word stands in the text: its places, word by word. */
function placesOf(text: Int32Array, words: number): { starts: Uint32Array; places: Uint32Array } {
  const starts = new Uint32Array(words + 1);
  for (const word of text) if (word >= 0) starts[word + 1] = (starts[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const ends = starts.slice();
  const places = new Uint32Array(starts[words] ?? 0);
  for (let at = 0; at < text.length; at++) {
    const word = text[at] ?? -1;
    if (word < 0) continue;
    const next = ends[word] ?? 0;
    places[next] = at;
    ends[word] = next + 1;
  }
  return { starts, places };
}

/** Adds the weight of every word near `at` to `together`; words met for the first time are noted in `met`. */
function addNeighbours(text: Int32Array, at: number, together: Float32Array, met: number[]): void {
  for (const step of [-1, 1]) {
    for (let distance = 1; distance <= WINDOW; distance++) {
      const neighbour = text[at + step * distance] ?? -1;
      // The border of a passage.
      if (neighbour < 0) break;
      const known = together[neighbour] ?? 0;
      if (known === 0) met.push(neighbour);
      together[neighbour] = known + (WINDOW + 1 - distance) / WINDOW;
    }
  }
}

/** Half the smoothed and half the plain logarithm of each word's share, so that the matrix is symmetric. */
function logShares(counts: Float64Array): Float64Array {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const smoothed = counts.map((count) => count ** SMOOTHING);
  const smoothedTotal = smoothed.reduce((sum, count) => sum + count, 0);
  return counts.map(
    (count, word) => 0.5 * (Math.log(count / total) + Math.log((smoothed[word] ?? 0) / smoothedTotal)),
  );
}

/**
 * The PPMI of all pairs of words, in time linear in the length of the text.
 *
 * @param text - word numbers below `words` in the order of the text, a negative number between passages
 */
export async function associate(text: Int32Array, words: number, pace: Pace): Promise<SparseMatrix> {
  const { starts: placeStarts, places } = placesOf(text, words);
  const together = new Float32Array(words);
  const met: number[] = [];
  const visit = async (row: (word: number) => void): Promise<void> => {
    for (let word = 0; word < words; word++) {
      const end = placeStarts[word + 1] ?? 0;
      for (let at = placeStarts[word] ?? 0; at < end; at++) {
        addNeighbours(text, places[at] ?? 0, together, met);
      }
      row(word);
      for (const neighbour of met) together[neighbour] = 0;
      met.length = 0;
      if (word % PAUSE_EVERY === 0) await pace();
    }
  };
  const counts = new Float64Array(words);
  await visit((word) => {
    for (const neighbour of met) counts[word] = (counts[word] ?? 0) + (together[neighbour] ?? 0);
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  const shares = logShares(counts);
  const starts = new Uint32Array(words + 1);
  const entries = new Entries();
  await visit((word) => {
    for (const neighbour of met) {
      const weight = together[neighbour] ?? 0;
      if (weight < LEAST_TOGETHER) continue;
      const information = Math.log(weight / total) - (shares[word] ?? 0) - (shares[neighbour] ?? 0);
      if (information > 0) entries.add(neighbour, information);
    }
    starts[word + 1] = entries.length;
  });
  return {
    size: words,
    starts,
    columns: entries.columns.subarray(0, entries.length),
    values: entries.values.subarray(0, entries.length),
  };
}
