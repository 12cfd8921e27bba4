/** What an opened library offers: articles with their quotes, speakers, passages, and lexical retrieval. */

import type { Article } from '../corpus/index.js';
import type { Quote } from '../quotes/index.js';

/** One person, organisation or unnamed source over the whole corpus. */
export interface LibrarySpeaker {
  readonly id: number;
  readonly name: string;
  readonly kind: 'person' | 'organisation';
  /** All spellings and short forms met in the corpus, the canonical one included. */
  readonly variants: readonly string[];
  readonly roles: readonly {
    readonly role: string;
    readonly outlets: readonly string[];
    /** ISO dates of the first and last article that gives the role. */
    readonly from: string | null;
    readonly to: string | null;
  }[];
  readonly quotes: readonly { readonly article: number; readonly quote: number }[];
}

export interface LibraryArticle extends Article {
  readonly quotes: readonly Quote[];
  /** Parallel to `quotes`: the id of the speaker in the register, null for unnamed ones. */
  readonly speakerOf: readonly (number | null)[];
}

/** One paragraph as a unit of retrieval. */
export interface Passage {
  readonly id: number;
  /** Index into `articles`. */
  readonly article: number;
  readonly paragraph: number;
  readonly text: string;
  /** Ids of all other passages with nearly the same text, mostly in other outlets' articles. */
  readonly copies: readonly number[];
}

/** One word to look for. */
export interface QueryWord {
  /** Normalised, see src/arabic. */
  readonly form: string;
  /** 1 for a word of full weight. */
  readonly weight: number;
  /** Words that may stand for it in a passage, beside those that the library's own lists know. */
  readonly others?: readonly {
    /** Normalised; several words must follow each other. */
    readonly form: string;
    /** How much it counts against the word itself, 0 … 1. */
    readonly quality: number;
  }[];
}

/** Surest first: the word as typed, another form of it, a word of the same consonants, a synonym or other spelling. */
export type MatchKind = 'surface' | 'stem' | 'skeleton' | 'alternative';

/** Where a word of the request was met. */
export interface WordMatch {
  /** Index in the request's `words`; without them, in the content words of its text. */
  readonly word: number;
  /** Index of the token in `tokenise(text)`. */
  readonly position: number;
  readonly kind: MatchKind;
  /** 1, how much an alternative counts against the literal word, or how rare a skeleton is against the word. */
  readonly quality: number;
}

export interface RetrievalRequest {
  /** Words to look for; question words may still be in it. */
  readonly text: string;
  /** Words that a follow-up inherits, of less weight than those of `text`. */
  readonly inherited?: string;
  /** The words to look for in place of those of `text` and `inherited`. */
  readonly words?: readonly QueryWord[];
  /** How many candidates at most. */
  readonly depth: number;
  /** Ids of passages that are judged and given in any case, beyond `depth`: those a conversation is about. */
  readonly also?: readonly number[];
}

export interface Candidate {
  readonly passage: Passage;
  /** Lexical score after re-ranking, comparable within one request only. */
  readonly score: number;
  /** Named evidence in 0 … 1 where possible (idf coverage, proximity, title …); documented in docs/retrieval.md. */
  readonly evidence: Readonly<Record<string, number>>;
  readonly matches: readonly WordMatch[];
  /** Matches in the title of the passage's article. */
  readonly titleMatches: readonly WordMatch[];
}

export interface LibraryManifest {
  /** Version of the folder's format, raised when older libraries cannot be read any more. */
  readonly format: number;
  readonly version: string;
  readonly built: string;
  readonly sample: boolean;
  readonly articles: number;
  readonly paragraphs: number;
  readonly quotes: number;
  readonly speakers: number;
}

export interface Library {
  readonly manifest: LibraryManifest;
  readonly articles: readonly LibraryArticle[];
  readonly speakers: readonly LibrarySpeaker[];
  /** All passages, the representatives and their copies, by id. */
  readonly passages: readonly Passage[];
  /** Best passages by words alone, best first; copies are inside their representative. */
  retrieve(request: RetrievalRequest): readonly Candidate[];
  /** How rare a word is in this corpus: its idf as the index weighs it, 0 for stop words, null when unknown to the corpus. */
  rarity(word: string): number | null;
  /** Where a passage, candidate or not, meets the words. */
  match(words: readonly QueryWord[], passage: number): readonly WordMatch[];
}
