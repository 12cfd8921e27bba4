/**
 * Versions of a library side by side: `<directory>/<version>/` holds one, the file `<directory>/current` names the one in
 * use. The name is changed by an atomic rename, so that readers see the old version or the new one and nothing else.
 */

import { randomBytes } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, readingError } from './library-error.js';

const POINTER = 'current';
const VERSION = /^v-\d{8}T\d{9}Z-[0-9a-f]{6}$/;

/** A name for a new version; later ones sort after earlier ones. */
export function newVersion(now: Date): string {
  return `v-${now.toISOString().replace(/[-:.]/g, '')}-${randomBytes(3).toString('hex')}`;
}

/**
 * The version in use, or null when the directory holds no library.
 *
 * @throws LibraryError (`unreadable`) when the system refuses to say.
 */
export async function currentVersion(directory: string): Promise<string | null> {
  try {
    const version = (await readFile(join(directory, POINTER), 'utf8')).trim();
    return VERSION.test(version) ? version : null;
  } catch (error) {
    if (isMissing(error)) return null;
    throw readingError(join(directory, POINTER), error);
  }
}

/** Puts a version in use, durably. */
export async function makeCurrent(directory: string, version: string): Promise<void> {
  const draft = join(directory, `${POINTER}.${process.pid}.new`);
  const file = await open(draft, 'w');
  try {
    await file.writeFile(`${version}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(draft, join(directory, POINTER));
}

/**
 * Removes what earlier runs left: all versions but the one in use and the one before it, and half-written pointers.
 * Call it only while holding the directory's lock.
 */
export async function removeOldVersions(directory: string): Promise<void> {
  const current = await currentVersion(directory);
  const names = await readdir(directory);
  const versions = names.filter((name) => VERSION.test(name)).sort();
  const complete: string[] = [];
  for (const version of versions) if (await isComplete(join(directory, version))) complete.push(version);
  const previous = complete.filter((version) => current !== null && version < current).at(-1);
  const drafts = names.filter((name) => name.startsWith(`${POINTER}.`) && name.endsWith('.new'));
  const old = versions.filter((version) => version !== current && version !== previous);
  for (const name of [...old, ...drafts]) await rm(join(directory, name), { recursive: true, force: true });
}

/** The manifest is written last, so a version without it is a leftover. */
async function isComplete(folder: string): Promise<boolean> {
  try {
    await stat(join(folder, 'manifest.json'));
    return true;
  } catch {
    return false;
  }
}
