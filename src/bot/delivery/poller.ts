/**
 * Long polling. A batch of updates is confirmed, by asking for the next one, only after it is in the inbox on disk.
 */

import type { Api } from 'grammy';
import type { Update } from 'grammy/types';
import type { Logger } from 'pino';
import { InboxWriteError } from '../state/inbox.js';
import { pause, pauseAfter } from './backoff.js';
import { type Failure, failureOf } from './failure.js';

/** Everything that the bot reacts to; Telegram sends nothing else. */
export const ALLOWED_UPDATES = ['message', 'callback_query', 'my_chat_member'] as const;
/** Seconds that the server holds a request without updates. */
const POLL_SECONDS = 30;
/** Of failures in a row the first is reported, and then one of so many. */
const REPORT_EVERY = 10;
/** Another bot with the same token for this long, in milliseconds: this one gives up. */
const CONFLICT_PATIENCE = 120_000;

export interface PollerOptions {
  readonly api: Api;
  /** Stores updates; they are confirmed after it resolves, and come again when it rejects. */
  readonly accept: (updates: readonly Update[]) => Promise<void>;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

/** The token was refused, or another instance keeps polling: going on is useless. */
export class PollingError extends Error {
  override readonly name = 'PollingError';
}

/**
 * Polls until the signal comes.
 *
 * @throws PollingError when going on is useless.
 */
export async function poll(options: PollerOptions): Promise<void> {
  const { api, log, signal } = options;
  let offset: number | null = null;
  let failures = 0;
  let conflictSince: number | null = null;
  while (!signal.aborted) {
    try {
      const updates = await fetchUpdates(api, offset, signal);
      await options.accept(updates);
      const last = updates.at(-1);
      if (last !== undefined) offset = last.update_id + 1;
      if (failures > 0) log.info('connected again');
      failures = 0;
      conflictSince = null;
    } catch (error) {
      if (signal.aborted) break;
      const failure = failureOf(error);
      conflictSince = failure.kind === 'conflict' ? (conflictSince ?? Date.now()) : null;
      if (failure.kind === 'token-refused') throw new PollingError('Telegram no longer accepts the token.');
      if (conflictSince !== null && Date.now() - conflictSince > CONFLICT_PATIENCE) {
        throw new PollingError(
          'Another bot keeps polling with the same token; stop it, then start this one again.',
        );
      }
      report(log, error, failure, failures);
      await pause(waitingTime(failure, failures), signal).catch(() => undefined);
      failures += 1;
    }
  }
  await confirm(api, offset);
}

function fetchUpdates(api: Api, offset: number | null, signal: AbortSignal): Promise<Update[]> {
  const parameters = { limit: 100, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES };
  return api.getUpdates(offset === null ? parameters : { ...parameters, offset }, grammySignal(signal));
}

/** grammY's types know only its own shim of the signal, which Node's satisfies at run time. */
function grammySignal(signal: AbortSignal): Parameters<Api['getUpdates']>[1] {
  return signal as unknown as Parameters<Api['getUpdates']>[1];
}

/** What is in the inbox need not come again; if this fails, the inbox drops the repetition. */
async function confirm(api: Api, offset: number | null): Promise<void> {
  if (offset === null) return;
  await api
    .getUpdates({ offset, limit: 1, timeout: 0 }, grammySignal(AbortSignal.timeout(2000)))
    .catch(() => undefined);
}

function waitingTime(failure: Failure, failures: number): number {
  return failure.kind === 'wait' && failure.milliseconds !== null
    ? failure.milliseconds
    : pauseAfter(failures);
}

function report(log: Logger, error: unknown, failure: Failure, failures: number): void {
  if (failure.kind === 'conflict') {
    log.error('Another bot polls with the same token (409); only one instance may run.');
    return;
  }
  if (failures % REPORT_EVERY !== 0) return;
  const details = { err: error, failures: failures + 1 };
  if (error instanceof InboxWriteError) {
    log.error(details, 'nothing is accepted or answered until STATE_DIR can be written; trying again');
  } else {
    log.warn(details, 'no updates; trying again');
  }
}
