/** Keeps long work from blocking the event loop. */

import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work at most this long before other events get their turn. */
const SLICE_MS = 12;

/**
 * Returns a function to call between small pieces of work: it lets other events run when the current slice is used up.
 *
 * @throws the signal's reason, from the returned function, once `signal` is aborted.
 */
export function createPace(signal?: AbortSignal): () => Promise<void> | null {
  let until = performance.now() + SLICE_MS;
  const rest = async (): Promise<void> => {
    await nextTurn();
    until = performance.now() + SLICE_MS;
    signal?.throwIfAborted();
  };
  return () => (performance.now() < until ? null : rest());
}
