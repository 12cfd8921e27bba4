/** Runs an ingest in a thread of its own, so that the bot goes on answering. */

import { Worker } from 'node:worker_threads';
import type { IngestProgress, IngestSummary } from './ingest.js';

export interface IngestSettings {
  readonly paths: readonly string[];
  readonly directory: string;
}

export type IngestMessage =
  | { readonly progress: IngestProgress }
  | { readonly summary: IngestSummary }
  | { readonly failed: string };

export interface IngestRunner {
  /** True from the start of a run to its end, whoever started it. */
  readonly running: boolean;
  /** @throws Error when a run is under way, or with the reason of the failure; the old library is kept. */
  start(onProgress: (progress: IngestProgress) => void): Promise<IngestSummary>;
}

/** Run from TypeScript sources (tests) the thread still needs the compiled entry. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/ingest/thread-main.js' : './thread-main.js',
  import.meta.url,
);

/**
 * @param onFinished - called after each successful run, before its promise resolves: the place to open the new version
 */
export function createIngestRunner(settings: IngestSettings, onFinished: () => Promise<void>): IngestRunner {
  let running = false;

  function run(onProgress: (progress: IngestProgress) => void): Promise<IngestSummary> {
    const worker = new Worker(ENTRY, { workerData: settings });
    return new Promise((resolve, reject) => {
      worker.on('message', (message: IngestMessage) => {
        if ('progress' in message) onProgress(message.progress);
        else if ('summary' in message) resolve(message.summary);
        else reject(new Error(message.failed));
      });
      worker.on('error', reject);
      worker.on('exit', () => reject(new Error('The ingest thread ended before its work was done.')));
    });
  }

  return {
    get running() {
      return running;
    },
    async start(onProgress) {
      if (running) throw new Error('An ingest is under way already.');
      running = true;
      try {
        const summary = await run(onProgress);
        await onFinished();
        return summary;
      } finally {
        running = false;
      }
    },
  };
}
