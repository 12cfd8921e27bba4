/** The library on disk and lexical Arabic retrieval over it. */

export type {
  Candidate,
  Library,
  LibraryArticle,
  LibraryManifest,
  LibrarySpeaker,
  Passage,
  RetrievalRequest,
} from './library.js';
