/** What the stages share while an article is read. */

import type { Discourse, Resolution } from './discourse.js';
import type { Content } from './extent.js';
import type { Mention } from './mention.js';
import type { Standing } from './quote.js';
import type { ScannedArticle } from './scan.js';
import type { Ascription } from './standing.js';
import type { ParagraphView } from './view.js';

/** Quote in the making: the speaker is filled in when the whole article is read, so that it gets the fullest name. */
export interface Draft {
  readonly paragraph: number;
  readonly content: Content;
  readonly resolution: Resolution | null;
  readonly cue: { readonly paragraph: number; readonly start: number; readonly end: number };
  readonly at: number;
  readonly standing: Standing;
  via: string | null;
}

/** State while one sentence is read. */
export interface Reading {
  readonly article: ScannedArticle;
  readonly view: ParagraphView;
  readonly paragraph: number;
  /** The sentence: first word, and word after the last one. */
  readonly start: number;
  readonly end: number;
  /** Mentions of the sentence in text order. */
  readonly mentions: readonly Mention[];
  readonly discourse: Discourse;
  /** Quotes of the sentence so far. */
  readonly drafts: Draft[];
  /** Of each word of the paragraph: 1 when it stands in reported words. */
  readonly reported: Uint8Array;
  /** Words put into somebody's mouth. */
  readonly ascription: Ascription | null;
}
