/** Sequences of form ids, one after another in one typed array. */

import type { Term } from './terms.js';

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

/** Collects sequences of words while a library is built. */
export class TokenStoreBuilder {
  #tokens = new Uint32Array(1 << 16);
  #length = 0;
  readonly #offsets: number[] = [0];
  /** Word → its number, in order of first occurrence. */
  readonly #numbers = new Map<string, number>();
  readonly #counts: number[] = [];

  add(sequence: readonly Term[]): void {
    while (this.#length + sequence.length > this.#tokens.length) {
      const larger = new Uint32Array(this.#tokens.length * 2);
      larger.set(this.#tokens);
      this.#tokens = larger;
    }
    for (const { form, writtenOut } of sequence) {
      let number = this.#numbers.get(form);
      if (number === undefined) {
        number = this.#counts.push(0) - 1;
        this.#numbers.set(form, number);
      }
      this.#counts[number] = (this.#counts[number] ?? 0) + 1;
      this.#tokens[this.#length++] = writtenOut ? number + WRITTEN_OUT : number;
    }
    this.#offsets.push(this.#length);
  }

  /** All words so far with their number of occurrences. */
  occurrences(): Map<string, number> {
    return new Map(Array.from(this.#numbers, ([form, number]) => [form, this.#counts[number] ?? 0]));
  }

  /** The collected sequences, with the form ids that a lexicon gave to the words. */
  finish(formId: (form: string) => number | undefined): TokenStore {
    const ids = Uint32Array.from(this.#numbers.keys(), (form) => formId(form) ?? 0);
    const tokens = this.#tokens.slice(0, this.#length);
    for (let at = 0; at < tokens.length; at++) {
      const token = tokens[at] ?? 0;
      const number = formOf(token);
      tokens[at] = (ids[number] ?? 0) + (token === number ? 0 : WRITTEN_OUT);
    }
    return { tokens, offsets: Uint32Array.from(this.#offsets) };
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
