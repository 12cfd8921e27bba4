/** What could not be read, for the person at the terminal. */

import type { Rejection } from '../corpus/index.js';

/** More than this many are counted, not listed. */
const LISTED = 20;

export function reportRejected(rejected: readonly Rejection[]): void {
  for (const { file, line, reason } of rejected.slice(0, LISTED)) {
    process.stderr.write(`rejected: ${file}${line === undefined ? '' : `:${line}`}: ${reason}\n`);
  }
  if (rejected.length > LISTED) process.stderr.write(`rejected: and ${rejected.length - LISTED} more\n`);
}
