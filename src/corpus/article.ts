/** The cleaned article: what the corpus hands on to quotes, retrieval and answers. */

export type DropReason = 'boilerplate' | 'duplicate' | 'related-link' | 'headline-repeat' | 'signoff';

/** A raw line that is not part of the article's text, and why. */
export interface DroppedLine {
  readonly text: string;
  readonly why: DropReason;
  /** How many paragraphs of the article stand before it. */
  readonly before: number;
}

/** Who published an article. Both null when nothing says so; a name never stands without its evidence. */
export interface Outlet {
  readonly name: string | null;
  /** What the name was taken from: words of the text, `outlet field`, or the domain. */
  readonly evidence: string | null;
}

export interface Article {
  readonly id: string;
  /** `file` is the path as read; `line` counts from 1 in files that hold one article a line, else null. */
  readonly source: { readonly file: string; readonly line: number | null };
  readonly url: string | null;
  readonly outlet: Outlet;
  readonly title: string | null;
  readonly author: string | null;
  /** ISO 8601, a date or a date with time and zone as the source gives it. */
  readonly published: string | null;
  /** Exact characters of the source, outer white space trimmed. */
  readonly paragraphs: readonly string[];
  readonly dropped: readonly DroppedLine[];
}

/** Input that could not become an article: where, and what to do about it. */
export interface Rejection {
  readonly file: string;
  readonly line?: number;
  readonly reason: string;
}
