/** Clocks and scales of the benchmarks. */

import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Query } from './sets.js';

/** One engine's figures on one set: seconds, bytes, and milliseconds a query. */
export interface Measured {
  readonly name: string;
  /** Query id → article ids, best first. */
  readonly run: ReadonlyMap<string, readonly string[]>;
  readonly build: number;
  readonly load: number;
  readonly heap: number;
  readonly disk: number;
  readonly p50: number;
  readonly p99: number;
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');

/** Bytes on the heap and in typed arrays after a full collection. */
export function heapInUse(): number {
  collectGarbage();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export const seconds = (since: number): number => (performance.now() - since) / 1000;

const WARM_UP = 50;

/** Runs all queries one after another, some of them first for warming up, and returns rankings and times. */
export function timeQueries(
  queries: readonly Query[],
  search: (text: string) => readonly string[],
): { run: Map<string, readonly string[]>; p50: number; p99: number } {
  for (const { text } of queries.slice(0, WARM_UP)) search(text);
  const run = new Map<string, readonly string[]>();
  const times = queries.map(({ id, text }) => {
    const started = performance.now();
    run.set(id, search(text));
    return performance.now() - started;
  });
  times.sort((a, b) => a - b);
  const at = (share: number): number =>
    times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0;
  return { run, p50: at(0.5), p99: at(0.99) };
}

/** Watches for how long the event loop is blocked; the returned function stops and gives the longest time in ms. */
export function watchEventLoop(): () => number {
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 1);
  return () => {
    clearInterval(timer);
    return Math.max(longest, performance.now() - last);
  };
}
