/** What every command of the command line shares: its shape, its usage errors, and JSON lines. */

import { once } from 'node:events';
import { fileErrorReason } from '../file-error.js';

export interface Command {
  readonly name: string;
  /** Arguments as shown in the help, for example `PATH… --library DIR`. */
  readonly usage: string;
  readonly summary: string;
  run(args: readonly string[]): Promise<void>;
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** The command could not do its work, said in one clear line: exit code 1. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
}

/** The error of a file that a command could not write, in one line with its path. */
export function outputError(path: string, error: unknown): CommandError {
  const reason = fileErrorReason(error) ?? (error instanceof Error ? error.message : String(error));
  return new CommandError(`Cannot write ${path}: ${reason}`);
}

/** Writes one value as a JSON line on stdout, waiting while the reader is slow. */
export async function printJsonLine(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}
