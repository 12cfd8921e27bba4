/** Words of time (months of both calendars, weekdays, ordinals, relative words) as phrases over normalised tokens. */

import { normalise } from './normalise.js';
import type { Token } from './tokens.js';
import { readTable } from './word-list.js';

/** A value found at a token, and how many tokens it takes. */
export interface PhraseMatch<T> {
  readonly value: T;
  readonly length: number;
}

/** A table of phrases of one or more words, matched longest first against tokens. */
export class PhraseTable<T> {
  readonly #values = new Map<string, T>();
  #longest = 1;

  add(phrase: string, value: T): void {
    const words = normalise(phrase).trim().split(/\s+/);
    this.#longest = Math.max(this.#longest, words.length);
    this.#values.set(words.join(' '), value);
  }

  /**
   * The longest phrase that starts at token `at`, also behind a proclitic (و، ف، ب، ل، ك), or null.
   *
   * A proclitic is taken off only when the word without it is in the table and has three letters or more.
   */
  match(tokens: readonly Token[], at: number): PhraseMatch<T> | null {
    let phrase = '';
    let best: PhraseMatch<T> | null = null;
    for (let length = 1; length <= this.#longest; length++) {
      const token = tokens[at + length - 1];
      if (token === undefined) break;
      phrase = length === 1 ? token.form : `${phrase} ${token.form}`;
      const value = this.#values.get(phrase) ?? this.#withoutProclitic(phrase);
      if (value !== undefined) best = { value, length };
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

function numberedTable(path: string): PhraseTable<number> {
  const table = new PhraseTable<number>();
  for (const [number = '', names = ''] of readTable(path)) {
    for (const name of names.split(/[،,]/)) table.add(name, Number(number));
  }
  return table;
}

export type RelativeWord =
  | { readonly kind: 'day'; readonly offset: number }
  | { readonly kind: 'last' | 'next' | 'this' | 'week' | 'month' | 'year' | 'days' | 'ago' };

function relativeTable(): PhraseTable<RelativeWord> {
  const table = new PhraseTable<RelativeWord>();
  for (const [what = '', words = ''] of readTable('arabic/relative-dates.txt')) {
    const [kind, offset] = what.split(/\s+/);
    for (const word of words.split('،')) {
      if (kind === 'day') table.add(word, { kind, offset: Number(offset) });
      else table.add(word, { kind: kind as Exclude<RelativeWord['kind'], 'day'> });
    }
  }
  return table;
}

export interface DateVocabulary {
  readonly months: PhraseTable<number>;
  readonly hijriMonths: PhraseTable<number>;
  readonly weekdays: PhraseTable<number>;
  readonly ordinals: PhraseTable<number>;
  readonly relative: PhraseTable<RelativeWord>;
}

let loaded: DateVocabulary | null = null;

/** The vocabulary of data/arabic, read once at first use. */
export function dateVocabulary(): DateVocabulary {
  loaded ??= {
    months: numberedTable('arabic/months.txt'),
    hijriMonths: numberedTable('arabic/hijri-months.txt'),
    weekdays: numberedTable('arabic/weekdays.txt'),
    ordinals: numberedTable('arabic/ordinal-days.txt'),
    relative: relativeTable(),
  };
  return loaded;
}

/** Synonym rings of the Gregorian month names as written in data/arabic/months.txt, January first. */
export function monthNames(): readonly (readonly string[])[] {
  return readTable('arabic/months.txt').map(([, names = '']) =>
    names.split(/[،,]/).map((name) => name.trim()),
  );
}
