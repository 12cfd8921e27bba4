/** The progress of an ingest in words, for the operator. */

import type { IngestProgress } from './ingest.js';

const STAGES = {
  reading: 'Reading articles',
  quotes: 'Finding quotes',
  index: 'Indexing',
  check: 'Checking',
} as const;

export function progressLine({ stage, done, total }: IngestProgress): string {
  return `${STAGES[stage]}: ${done}${total === null ? '' : ` of ${total}`}`;
}
