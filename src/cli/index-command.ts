/** `isnad index`: builds a library and makes it the current one. */

import { type IngestProgress, ingest } from '../ingest/index.js';
import { readArguments, required } from './arguments.js';
import { type Command, printJsonLine, UsageError } from './command.js';
import { createProgress } from './progress.js';
import { reportRejected } from './rejections.js';

const STAGES = {
  reading: 'Reading articles',
  quotes: 'Finding quotes',
  index: 'Indexing',
  check: 'Checking',
} as const;

export function progressLine({ stage, done, total }: IngestProgress): string {
  return `${STAGES[stage]}: ${done}${total === null ? '' : ` of ${total}`}`;
}

export const index: Command = {
  name: 'index',
  usage: 'PATH… --library DIR',
  summary: 'Builds a library of the articles; the old one stays in use until the new one is proven.',
  async run(args) {
    const { values, positionals } = readArguments(args, { library: { type: 'string' } });
    const directory = required(values.library, '--library DIR');
    if (positionals.length === 0) throw new UsageError('No file or folder given');
    const progress = createProgress();
    const summary = await ingest({
      paths: positionals,
      directory,
      onProgress: (state) => progress.report(progressLine(state)),
    }).finally(() => progress.done());
    reportRejected(summary.rejected);
    await printJsonLine(summary);
  },
};
