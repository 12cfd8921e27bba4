/** Word vectors as a library keeps them: a row of bytes for each word that other words may stand in for. */

/** Vectors of some stems, quantised to whole numbers in -127 … 127. */
export interface WordVectors {
  /** A multiple of 4. */
  readonly dimensions: number;
  /** Stem ids in rising order, one for each row. */
  readonly stems: Uint32Array;
  /** `dimensions` numbers a stem, row by row. */
  readonly rows: Int8Array;
}

export const NO_VECTORS: WordVectors = { dimensions: 0, stems: new Uint32Array(0), rows: new Int8Array(0) };

const LARGEST = 127;
/** Numbers before the stems of a packed file. */
const HEADER = 2;

/** Scales a row of any length to the range of a byte; its direction is all that counts. */
export function quantise(row: Float64Array): Int8Array {
  const largest = row.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return Int8Array.from(row, (value) => (largest === 0 ? 0 : Math.round((value / largest) * LARGEST)));
}

/** The vectors as one array for the disk: number of stems, dimensions, stems, rows of bytes. */
export function packVectors({ dimensions, stems, rows }: WordVectors): Uint32Array {
  const packed = new Uint32Array(HEADER + stems.length + rows.length / 4);
  packed.set([stems.length, dimensions]);
  packed.set(stems, HEADER);
  new Int8Array(packed.buffer).set(rows, (HEADER + stems.length) * 4);
  return packed;
}

/** The opposite of {@link packVectors}. */
export function unpackVectors(packed: Uint32Array): WordVectors {
  const [count = 0, dimensions = 0] = packed;
  const from = packed.byteOffset + (HEADER + count) * 4;
  return {
    dimensions,
    stems: packed.subarray(HEADER, HEADER + count),
    rows: new Int8Array(packed.buffer, from, count * dimensions),
  };
}

/** How similar words are, by their stems. */
export class WordSimilarity {
  /** Stem id → row, -1 for stems without a vector. */
  readonly #rowOf: Int32Array;
  /** The rows at length 1, so that their product is the cosine. */
  readonly #units: Float32Array;
  readonly #dimensions: number;
  /** Number of words that have a vector. */
  readonly words: number;

  /** @param stems - number of stems of the library */
  constructor({ dimensions, stems: known, rows }: WordVectors, stems: number) {
    this.#rowOf = new Int32Array(stems).fill(-1);
    this.#units = Float32Array.from(rows);
    this.#dimensions = dimensions;
    this.words = known.length;
    for (const [row, stem] of known.entries()) {
      this.#rowOf[stem] = row;
      const own = this.#units.subarray(row * dimensions, (row + 1) * dimensions);
      const length = Math.sqrt(own.reduce((sum, value) => sum + value * value, 0));
      if (length > 0) own.set(own.map((value) => value / length));
    }
  }

  /** The row of a stem below `words`, -1 when it has none. */
  row(stem: number): number {
    return this.#rowOf[stem] ?? -1;
  }

  /** The cosine of two rows. */
  cosine(first: number, second: number): number {
    const units = this.#units;
    const [a, b] = [first * this.#dimensions, second * this.#dimensions];
    let sum = 0;
    for (let at = 0; at < this.#dimensions; at++) sum += (units[a + at] ?? 0) * (units[b + at] ?? 0);
    return sum;
  }
}
