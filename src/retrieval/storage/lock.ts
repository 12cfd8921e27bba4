/**
 * One builder at a time: a lock file with the builder's process in it, touched as long as the builder lives.
 *
 * It is taken over when that process has ended, also when another process has been given its number since.
 */

import { randomBytes } from 'node:crypto';
import { link, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LibraryError } from './library-error.js';

const LOCK = 'build.lock';
const HEARTBEAT_MS = 5_000;
/** A builder that has not touched its lock for so long is taken for dead. */
const SILENCE_MS = 120_000;

/** Second in which this process began: tells it from an earlier one of the same number, as happens in containers. */
const began = (): number => Math.round(Date.now() / 1000 - process.uptime());

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** True when the lock's owner is still at work; false also when the lock has just gone. */
async function isHeld(path: string): Promise<boolean> {
  try {
    const [pid = Number.NaN, second = Number.NaN] = (await readFile(path, 'utf8')).split(' ').map(Number);
    const { mtimeMs } = await stat(path);
    if (!Number.isInteger(pid) || Date.now() - mtimeMs > SILENCE_MS) return false;
    return pid === process.pid ? Math.abs(second - began()) <= 2 : runs(pid);
  } catch {
    return false;
  }
}

/** Creates the lock with its content in one step; false when it exists. */
async function create(path: string): Promise<boolean> {
  const draft = `${path}.${randomBytes(4).toString('hex')}`;
  await writeFile(draft, `${process.pid} ${began()}\n`);
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  } finally {
    await rm(draft, { force: true });
  }
}

async function takeOver(path: string): Promise<boolean> {
  const stale = `${path}.${randomBytes(4).toString('hex')}`;
  await rename(path, stale).catch(() => undefined);
  await rm(stale, { force: true });
  return create(path);
}

/**
 * Runs `work` while holding the directory's lock.
 *
 * @throws LibraryError (`busy`) when a living process holds it.
 */
export async function withLock<T>(directory: string, work: () => Promise<T>): Promise<T> {
  const path = join(directory, LOCK);
  if (!(await create(path)) && ((await isHeld(path)) || !(await takeOver(path)))) {
    throw new LibraryError('busy', directory);
  }
  const heartbeat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await rm(path, { force: true });
  }
}
