/** Waiting between attempts, longer each time, and cut short when the bot stops. */

import { setTimeout as wait } from 'node:timers/promises';

const FIRST_PAUSE = 200;
const LONGEST_PAUSE = 30_000;

/** Milliseconds to wait after the n-th failure in a row, counting from 0. */
export function pauseAfter(failures: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(failures, 16));
}

/** @throws AbortError when the signal comes first. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await wait(milliseconds, undefined, { signal });
}
