/** Keeps long work from blocking the event loop. */

import { setImmediate as nextTurn } from 'node:timers/promises';

/** Work at most this long before other events get their turn. */
const SLICE_MS = 12;

/** To call between small pieces of work: lets other events run when the current slice is used up. */
export type Pace = () => Promise<void> | null;

/**
 * Pieces of work that run at the same time share one pace, or their slices add up.
 *
 * @throws the signal's reason, from the returned function, once `signal` is aborted.
 */
export function createPace(signal?: AbortSignal): Pace {
  let until = performance.now() + SLICE_MS;
  const rest = async (): Promise<void> => {
    await nextTurn();
    until = performance.now() + SLICE_MS;
    signal?.throwIfAborted();
  };
  return () => (performance.now() < until ? null : rest());
}
