/** What can be wrong with a library folder, and what to do about it. */

import { fileErrorReason } from '../../file-error.js';

export type LibraryProblem =
  | 'missing'
  | 'damaged'
  | 'older-format'
  | 'newer-format'
  | 'busy'
  | 'unproven'
  | 'unreadable'
  | 'unwritable';

/** The folder of a library, given one of its versions or files. */
const folderOf = (place: string): string => place.replace(/[\\/]v-\d{8}T\d{9}Z-[0-9a-f]{6}(?:[\\/].*)?$/, '');

const build = (place: string): string => `npx isnad index PATH… --library ${folderOf(place)}`;

const ADVICE: Readonly<Record<LibraryProblem, (place: string, reason: string) => string>> = {
  missing: (place) => `No library in ${place}. Build one: ${build(place)}`,
  damaged: (place) =>
    `The library is damaged: ${place} is missing, cut short or changed. Build it anew: ${build(place)}`,
  'older-format': (place) =>
    `The library in ${folderOf(place)} was built by an older version of the program. Build it anew: ${build(place)}`,
  'newer-format': (place) =>
    `The library in ${folderOf(place)} was built by a newer version of the program. Update the program, or build the library anew with this one.`,
  busy: (place) => `Another run is building the library in ${place}. Wait until it has ended.`,
  unproven: (place) =>
    `The new library in ${place} did not answer a query for proof and was not put in use; the old one stays.`,
  unreadable: (place, reason) => `The library cannot be read: ${place}: ${reason}. Check its permissions.`,
  unwritable: (place, reason) =>
    `The library in ${place} cannot be written: ${reason}. What was there stays as it was; correct that, or choose another folder (LIBRARY_DIR, or --library DIR).`,
};

/** Thrown by everything that opens or builds a library; the message names the place and the way out. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(
    readonly problem: LibraryProblem,
    readonly place: string,
    options?: ErrorOptions,
  ) {
    super(ADVICE[problem](place, fileErrorReason(options?.cause) ?? 'unknown reason'), options);
  }
}

/** A file of a library could not be read: it lacks bytes, or the system does not give them. */
export function readingError(place: string, cause: unknown): LibraryError {
  const refused = fileErrorReason(cause) !== null && !isMissing(cause);
  return new LibraryError(refused ? 'unreadable' : 'damaged', place, { cause });
}

/** True for errors of the file system that say a path does not exist. */
export function isMissing(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
