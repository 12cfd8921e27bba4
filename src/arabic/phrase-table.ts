/** Tables of phrases of one or more words, matched against the tokens of a text. */

import { normalise } from './normalise.js';
import type { Token } from './tokens.js';

/** A value found at a token, and how many tokens it takes. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** Letters that are joined to a word: conjunctions and prepositions. */
const PROCLITICS = 'وفبلك';

/** A table of phrases of one or more words, matched longest first against tokens. */
export class PhraseTable<T> {
  readonly #values = new Map<string, T>();
  /** First words of all phrases: most words of a text begin none, and are told by one look. */
  readonly #beginnings = new Set<string>();
  #longest = 1;

  add(phrase: string, value: T): void {
    const words = normalise(phrase).trim().split(/\s+/);
    this.#longest = Math.max(this.#longest, words.length);
    this.#values.set(words.join(' '), value);
    this.#beginnings.add(words[0] ?? '');
  }

  /**
   * The longest phrase that starts at token `at`, also behind a proclitic (و، ف، ب، ل، ك), or null.
   *
   * A proclitic is taken off only when the word without it is in the table and has three letters or more.
   */
  match(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    if (!this.#mayBegin(tokens[at]?.form ?? '')) return null;
    return this.#longestAt(
      tokens,
      at,
      (phrase) => this.#values.get(phrase) ?? this.#withoutProclitic(phrase),
    );
  }

  /** The longest phrase that starts at token `at` as it stands, without looking behind proclitics, or null. */
  exact(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    if (!this.#beginnings.has(tokens[at]?.form ?? '')) return null;
    return this.#longestAt(tokens, at, (phrase) => this.#values.get(phrase));
  }

  /** False when no phrase begins with a word, whatever proclitics are taken off it. */
  #mayBegin(form: string): boolean {
    const begins = this.#beginnings;
    if (begins.has(form)) return true;
    if (form.length < 2 || !PROCLITICS.includes(form.charAt(0))) return false;
    const rest = form.slice(1);
    if (begins.has(rest) || begins.has(form.slice(2))) return true;
    return rest.startsWith('ل') && begins.has(`ا${rest}`);
  }

  #longestAt(
    tokens: readonly Token[],
    at: number,
    value: (phrase: string) => T | undefined,
  ): PhraseMatch<T> | null {
    let phrase = '';
    let best: PhraseMatch<T> | null = null;
    for (let length = 1; length <= this.#longest; length++) {
      const token = tokens[at + length - 1];
      if (token === undefined) break;
      phrase = length === 1 ? token.form : `${phrase} ${token.form}`;
      const found = value(phrase);
      if (found !== undefined) best = { value: found, length };
    }
    return best;
  }

  #withoutProclitic(phrase: string): T | undefined {
    if (!/^[وفبلك]./.test(phrase) || phrase.length < 4) return undefined;
    const rest = phrase.slice(1);
    return (
      this.#values.get(rest) ??
      (rest.startsWith('ل') ? this.#values.get(`ا${rest}`) : this.#withoutWaw(phrase))
    );
  }

  /** «وبالأمس»: a conjunction before the preposition. */
  #withoutWaw(phrase: string): T | undefined {
    return /^[وف][بلك]./.test(phrase) && phrase.length > 5 ? this.#values.get(phrase.slice(2)) : undefined;
  }
}
