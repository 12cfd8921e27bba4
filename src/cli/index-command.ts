/** `isnad index`: builds a library and makes it the current one. */

import { ingest, progressLine } from '../ingest/index.js';
import { createProgress } from '../progress.js';
import { readArguments, required } from './arguments.js';
import { type Command, printJsonLine, UsageError } from './command.js';
import { reportRejected } from './rejections.js';

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
