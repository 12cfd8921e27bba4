/** Runs the compiled `isnad` command as a user does. */

import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url));

/** The invented corpus that comes with the project. */
export const SAMPLE = fileURLToPath(new URL('../../corpus', import.meta.url));

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runIsnad(...args: readonly string[]): Promise<Outcome> {
  return run(args, 'pipe');
}

/** With the command's standard output in a file; `stdout` of the outcome is empty. */
export async function runIsnadInto(file: string, ...args: readonly string[]): Promise<Outcome> {
  const output = openSync(file, 'w');
  return run(args, output).finally(() => closeSync(output));
}

function run(args: readonly string[], output: 'pipe' | number): Promise<Outcome> {
  const child = spawn(process.execPath, [ENTRY, ...args], { stdio: ['ignore', output, 'pipe'] });
  let [stdout, stderr] = ['', ''];
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

export function jsonLines(text: string): unknown[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as unknown);
}
