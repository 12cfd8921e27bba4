/** From raw files to cleaned articles. */

export type { Article, DroppedLine, DropReason, Outlet, Rejection } from './article.js';
export { type CleanText, cleanText, type KnownFacts } from './clean-text.js';
export { type OutletsFile, OutletTable, parseOutletsFile } from './outlets.js';
export type { RawArticle, TextForm } from './raw-article.js';
export {
  type CorpusProgress,
  type CorpusReading,
  type ReadCorpusOptions,
  readCorpus,
} from './read-corpus.js';
export { toArticle } from './to-article.js';
