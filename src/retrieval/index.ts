/** The library on disk and lexical Arabic retrieval over it. */

export { type BuildOptions, type BuildProgress, buildLibrary, type LibraryInput } from './build-library.js';
export type {
  Candidate,
  Library,
  LibraryArticle,
  LibraryManifest,
  LibrarySpeaker,
  MatchKind,
  Passage,
  QueryWord,
  RetrievalRequest,
  WordMatch,
} from './library.js';
export { openLibrary } from './open-library.js';
export { type RunEntry, searchRun } from './search-run.js';
export { LibraryError, type LibraryProblem } from './storage/library-error.js';
export { currentVersion } from './storage/versions.js';
