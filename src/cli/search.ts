/** `isnad search`: raw retrieval for a file of queries, as a TREC run, with its speed. */

import { writeFile } from 'node:fs/promises';
import { openLibrary, searchRun } from '../retrieval/index.js';
import { readArguments, required } from './arguments.js';
import { type Command, outputError, UsageError } from './command.js';
import { readQueries } from './questions-file.js';

const DEFAULT_DEPTH = '100';

/** The value below which a share of the sorted values lies. */
function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

export const search: Command = {
  name: 'search',
  usage: '--library DIR --queries FILE.jsonl --run OUT.trec [--depth 100]',
  summary: 'Ranks the articles for each query, without deciding whether an answer is there.',
  async run(args) {
    const { values } = readArguments(args, {
      library: { type: 'string' },
      queries: { type: 'string' },
      run: { type: 'string' },
      depth: { type: 'string', default: DEFAULT_DEPTH },
    });
    const directory = required(values.library, '--library DIR');
    const queries = required(values.queries, '--queries FILE.jsonl');
    const output = required(values.run, '--run OUT.trec');
    const depth = Number(values.depth);
    if (!Number.isInteger(depth) || depth < 1) throw new UsageError('--depth wants a whole number from 1');

    const opening = performance.now();
    const library = await openLibrary(directory);
    const loadSeconds = (performance.now() - opening) / 1000;
    const times: number[] = [];
    const results: string[] = [];
    for (const { _id, text } of await readQueries(queries)) {
      const started = performance.now();
      const ranked = searchRun(library, text, depth);
      times.push(performance.now() - started);
      const lines = ranked.map(
        ({ article, rank, score }) => `${_id} Q0 ${article} ${rank} ${score.toFixed(6)} isnad\n`,
      );
      results.push(lines.join(''));
    }
    await writeFile(output, results).catch((error: unknown) => {
      throw outputError(output, error);
    });
    const sorted = times.toSorted((a, b) => a - b);
    const total = sorted.reduce((sum, time) => sum + time, 0);
    process.stderr.write(
      `load ${loadSeconds.toFixed(2)} s  ${sorted.length} queries  ${((1000 * sorted.length) / Math.max(total, 1)).toFixed(0)} queries/s  p50 ${percentile(sorted, 0.5).toFixed(1)} ms  p99 ${percentile(sorted, 0.99).toFixed(1)} ms\n`,
    );
  },
};
