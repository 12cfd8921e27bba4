/** A call that the bot cannot do without: repeated while the server has trouble or cannot be reached. */

import type { Logger } from 'pino';
import { pause, pauseAfter } from './backoff.js';
import { failureOf } from './failure.js';

/**
 * Repeats a call that does no harm when it arrives twice, until it is answered.
 *
 * @throws the first error that waiting does not mend; AbortError when the signal comes first.
 */
export async function repeatCall(
  call: () => Promise<unknown>,
  { log, signal }: { readonly log: Logger; readonly signal: AbortSignal },
): Promise<void> {
  for (let failures = 0; ; failures += 1) {
    try {
      await call();
      return;
    } catch (error) {
      const failure = failureOf(error);
      if (failure.kind !== 'offline' && failure.kind !== 'wait') throw error;
      log.warn({ err: error, failures: failures + 1 }, 'the server does not answer; trying again');
      const asked = failure.kind === 'wait' ? failure.milliseconds : null;
      await pause(asked ?? pauseAfter(failures), signal);
    }
  }
}
