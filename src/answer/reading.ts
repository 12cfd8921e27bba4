/** A passage as answer choice reads it: words with their places, sentences, numbers and dates, each computed once. */

import {
  type DateMention,
  findDates,
  type NumberMention,
  readNumbers,
  type Token,
  tokenise,
} from '../arabic/index.js';
import type { Quote } from '../quotes/index.js';
import type { Library, LibraryArticle, Passage } from '../retrieval/index.js';
import { type Slice, sentences } from './sentences.js';

/** A quote of the passage with its speaker's id in the register. */
export interface PassageQuote {
  readonly quote: Quote;
  readonly speaker: number | null;
}

export class Reading {
  readonly quotes: readonly PassageQuote[];
  #tokens: readonly Token[] | null = null;
  #sentences: readonly Slice[] | null = null;
  #numbers: readonly NumberMention[] | null = null;
  #dates: readonly DateMention[] | null = null;

  constructor(
    readonly passage: Passage,
    readonly article: LibraryArticle,
  ) {
    this.quotes = article.quotes.flatMap((quote, at) =>
      quote.paragraph === passage.paragraph ? [{ quote, speaker: article.speakerOf[at] ?? null }] : [],
    );
  }

  get tokens(): readonly Token[] {
    this.#tokens ??= tokenise(this.passage.text);
    return this.#tokens;
  }

  get sentences(): readonly Slice[] {
    this.#sentences ??= sentences(this.passage.text);
    return this.#sentences;
  }

  /** Numbers in figures and words, by token index. */
  get numbers(): readonly NumberMention[] {
    this.#numbers ??= readNumbers(this.passage.text, this.tokens);
    return this.#numbers;
  }

  /** Dates; those without a year take the one nearest to the article's. */
  get dates(): readonly DateMention[] {
    this.#dates ??= findDates(this.passage.text, this.article.published?.slice(0, 10) ?? null, this.tokens);
    return this.#dates;
  }
}

/** Does token `at` of a passage stand inside a slice of it? */
export function within(reading: Reading, at: number, slice: Slice): boolean {
  const token = reading.tokens[at];
  return token !== undefined && token.start >= slice.start && token.end <= slice.end;
}

/** Readings kept at most; those unused for longest go first. */
const CAPACITY = 4000;

/** Reads passages of one library, remembering the last ones. */
export function createReader(library: Library): (passage: Passage) => Reading | null {
  const known = new Map<number, Reading>();
  return (passage) => {
    const remembered = known.get(passage.id);
    if (remembered !== undefined) {
      known.delete(passage.id);
      known.set(passage.id, remembered);
      return remembered;
    }
    const article = library.articles[passage.article];
    if (article === undefined) return null;
    const reading = new Reading(passage, article);
    known.set(passage.id, reading);
    for (const oldest of known.keys()) {
      if (known.size <= CAPACITY) break;
      known.delete(oldest);
    }
    return reading;
  };
}
