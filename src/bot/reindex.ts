/** What the bot needs of whoever rebuilds the library. */

export type ReindexStage = 'reading' | 'quotes' | 'index' | 'check';

export interface ReindexProgress {
  readonly stage: ReindexStage;
  readonly done: number;
  /** Null when it is not known yet. */
  readonly total: number | null;
}

export interface ReindexSummary {
  readonly articles: number;
  readonly paragraphs: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly seconds: number;
  /** Input that was not indexed: where, and why. */
  readonly rejected: readonly { readonly file: string; readonly line?: number; readonly reason: string }[];
}

/** Rebuilds the library from the corpus without disturbing the answers; one run at a time. */
export interface ReindexRunner {
  readonly running: boolean;
  /**
   * Resolves when the new library is in use. On failure the old one stays and the promise rejects with an Error whose
   * message an administrator understands.
   */
  start(onProgress: (progress: ReindexProgress) => void): Promise<ReindexSummary>;
}
