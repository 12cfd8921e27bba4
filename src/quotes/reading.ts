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
  readonly cue: { readonly start: number; readonly end: number };
  readonly at: number;
  readonly standing: Standing;
  via: string | null;
}

/** State while one paragraph is read. */
export interface Reading {
  readonly article: ScannedArticle;
  readonly view: ParagraphView;
  readonly paragraph: number;
  readonly mentions: readonly Mention[];
  readonly discourse: Discourse;
  readonly drafts: Draft[];
  /** Of the sentence being read: words put into somebody's mouth. */
  ascription: Ascription | null;
}
