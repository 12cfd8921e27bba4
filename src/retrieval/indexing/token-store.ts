/** Sequences of form ids, one after another in one typed array. */

/** Flag on a token that stands for the value of the number before it and takes no position of its own. */
export const WRITTEN_OUT = 0x80000000;

/** The form id of a token. */
export const formOf = (token: number): number => token & 0x7fffffff;

export interface TokenStore {
  /** Form ids of all sequences, some with {@link WRITTEN_OUT}. */
  readonly tokens: Uint32Array;
  /** Sequence number → where it begins in `tokens`; one more entry than sequences. */
  readonly offsets: Uint32Array;
}

/** Collects sequences while a library is built. */
export class TokenStoreBuilder {
  #tokens = new Uint32Array(1 << 16);
  #length = 0;
  readonly #offsets: number[] = [0];

  add(sequence: readonly number[]): void {
    while (this.#length + sequence.length > this.#tokens.length) {
      const larger = new Uint32Array(this.#tokens.length * 2);
      larger.set(this.#tokens);
      this.#tokens = larger;
    }
    this.#tokens.set(sequence, this.#length);
    this.#length += sequence.length;
    this.#offsets.push(this.#length);
  }

  finish(): TokenStore {
    return { tokens: this.#tokens.slice(0, this.#length), offsets: Uint32Array.from(this.#offsets) };
  }
}

/** The store as one array for the disk: number of offsets, offsets, tokens. */
export function packTokens({ tokens, offsets }: TokenStore): Uint32Array {
  const packed = new Uint32Array(1 + offsets.length + tokens.length);
  packed[0] = offsets.length;
  packed.set(offsets, 1);
  packed.set(tokens, 1 + offsets.length);
  return packed;
}

/** The opposite of {@link packTokens}. */
export function unpackTokens(packed: Uint32Array): TokenStore {
  const length = packed[0] ?? 0;
  return { offsets: packed.subarray(1, 1 + length), tokens: packed.subarray(1 + length) };
}
