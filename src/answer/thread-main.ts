/** Entry of the answering thread: opens the library, then answers calls until it is ended. */

import { parentPort, workerData } from 'node:worker_threads';
import { openLibrary } from '../retrieval/index.js';
import type { AnswerService } from './answer.js';
import { createAnswers } from './local-answers.js';
import type { CallMessage, ThreadMessage, ThreadSettings } from './thread-protocol.js';

const port = parentPort;
if (port === null) throw new Error('This module is the entry of a worker thread.');
const post = (message: ThreadMessage): void => port.postMessage(message);

function answer(service: AnswerService, { method, argument }: CallMessage): Promise<unknown> {
  // Every remote method takes at most one argument, so the call can be passed on by name.
  const run = service[method] as (argument: unknown) => Promise<unknown>;
  return run.call(service, argument);
}

const { directory } = workerData as ThreadSettings;
try {
  const library = await openLibrary(directory);
  const service = createAnswers(library);
  port.on('message', (message: CallMessage) => {
    answer(service, message).then(
      (result) => post({ call: message.call, result }),
      (error: unknown) =>
        post({ call: message.call, error: error instanceof Error ? error.message : String(error) }),
    );
  });
  post({ ready: library.manifest.version });
} catch (error) {
  post({ failed: error instanceof Error ? error.message : String(error) });
}
