/** Runs the compiled product as `npm start` does. */

import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ENTRY = fileURLToPath(new URL('../../dist/main.js', import.meta.url));
const PROJECT = fileURLToPath(new URL('../..', import.meta.url));

export interface Product {
  readonly process: ChildProcess;
  /** Everything printed so far, both streams. */
  output(): string;
  /** Resolves with the first match of the pattern in the output; rejects when the product ends before. */
  printed(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Resolves with the exit code. */
  ended(): Promise<number | null>;
}

/** @param folder - working directory; default the project's own */
export function startProduct(environment: Readonly<Record<string, string>>, folder = PROJECT): Product {
  const child = spawn(process.execPath, [ENTRY], {
    cwd: folder,
    env: { PATH: process.env.PATH ?? '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  let changed = () => {};
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      text += chunk;
      changed();
    });
  }
  const closed = once(child, 'close').then(([code]) => code as number | null);
  return {
    process: child,
    output: () => text,
    ended: () => closed,
    printed: (pattern) =>
      new Promise((resolve, reject) => {
        changed = () => {
          const match = text.match(pattern);
          if (match !== null) resolve(match);
        };
        changed();
        closed.then(() => reject(new Error(`It ended without printing ${pattern}:\n${text}`)));
      }),
  };
}
