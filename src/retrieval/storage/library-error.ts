/** What can be wrong with a library folder, and what to do about it. */

export type LibraryProblem = 'missing' | 'damaged' | 'older-format' | 'newer-format' | 'busy' | 'unproven';

const ADVICE: Readonly<Record<LibraryProblem, (place: string) => string>> = {
  missing: (place) => `No library in ${place}. Build one: isnad index PATH… --library ${place}`,
  damaged: (place) =>
    `The library is damaged: ${place} is missing, cut short or changed. Build it anew: isnad index PATH… --library DIR`,
  'older-format': (place) =>
    `The library in ${place} was built by an older version of the program. Build it anew: isnad index PATH… --library DIR`,
  'newer-format': (place) =>
    `The library in ${place} was built by a newer version of the program. Update the program, or build the library anew with this one.`,
  busy: (place) => `Another run is building the library in ${place}. Wait until it has ended.`,
  unproven: (place) =>
    `The new library in ${place} did not answer a query for proof and was not put in use; the old one stays.`,
};

/** Thrown by everything that opens or builds a library; the message names the place and the way out. */
export class LibraryError extends Error {
  override readonly name = 'LibraryError';

  constructor(
    readonly problem: LibraryProblem,
    readonly place: string,
    options?: ErrorOptions,
  ) {
    super(ADVICE[problem](place), options);
  }
}
