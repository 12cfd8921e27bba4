/**
 * Threads and commands run compiled; the build is made once before the tests, from the sources under test.
 * Type errors do not stop it: they have a check of their own (`npm run typecheck`).
 */

import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export default function setup(): void {
  const compiler = fileURLToPath(new URL('../../node_modules/typescript/bin/tsc', import.meta.url));
  const project = fileURLToPath(new URL('../../tsconfig.build.json', import.meta.url));
  const { status } = spawnSync(process.execPath, [compiler, '-p', project], { stdio: 'ignore' });
  if (status !== 0) console.warn('The build reports type errors; see `npm run typecheck`.');
}
