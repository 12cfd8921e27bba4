/** Entry of the ingest thread. */

import { parentPort, workerData } from 'node:worker_threads';
import { ingest } from './ingest.js';
import type { IngestMessage, IngestSettings } from './ingest-thread.js';

const port = parentPort;
if (port === null) throw new Error('This module is the entry of a worker thread.');
const post = (message: IngestMessage): void => port.postMessage(message);

try {
  const settings = workerData as IngestSettings;
  post({ summary: await ingest({ ...settings, onProgress: (progress) => post({ progress }) }) });
} catch (error) {
  post({ failed: error instanceof Error ? error.message : String(error) });
}
