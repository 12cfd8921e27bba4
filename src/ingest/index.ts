/** Building a library from raw articles, in place or in a thread. */

export {
  type AnnotatedArticle,
  annotateAll,
  type IngestProgress,
  type IngestRequest,
  type IngestSummary,
  ingest,
} from './ingest.js';
export { createIngestRunner, type IngestRunner } from './ingest-thread.js';
export { progressLine } from './progress-line.js';
