/** Opens a library folder: checks every file, loads it in slices, and answers with passages. */

import { join } from 'node:path';
import { type Lexicon, openLexicon, unpackTables } from './indexing/lexicon.js';
import { unpackTokens } from './indexing/token-store.js';
import type { Library, LibraryArticle, LibraryManifest, LibrarySpeaker, Passage } from './library.js';
import { createPace, type Pace } from './pace.js';
import { createRetriever } from './ranking/retriever.js';
import { unpackVectors } from './similarity/word-vectors.js';
import { readLines, readNumbersFile } from './storage/checked-files.js';
import { LibraryError } from './storage/library-error.js';
import { FILES, type FileName, readManifest, type StoredManifest } from './storage/manifest.js';
import { currentVersion } from './storage/versions.js';

/** Where the files of a version are, what their checksums must be, and the pace of reading them. */
interface Version {
  readonly folder: string;
  readonly manifest: StoredManifest;
  readonly pace: Pace;
}

function linesOf({ folder, manifest }: Version, name: FileName): AsyncGenerator<string[]> {
  return readLines(join(folder, name), manifest.files[name]);
}

function numbersOf({ folder, manifest }: Version, name: FileName): Promise<Uint32Array> {
  return readNumbersFile(join(folder, name), manifest.files[name]);
}

/** Parses a file of one JSON value a line; its checksum vouches for the shape. */
async function readJsonLines<T>(version: Version, name: FileName): Promise<T[]> {
  const values: T[] = [];
  for await (const lines of linesOf(version, name)) {
    for (const line of lines) {
      values.push(JSON.parse(line));
      await version.pace();
    }
  }
  return values;
}

async function readLexicon(version: Version): Promise<Lexicon> {
  const names: string[] = [];
  for await (const lines of linesOf(version, FILES.words)) {
    for (const line of lines) names.push(line);
    await version.pace();
  }
  return openLexicon(unpackTables(names, await numbersOf(version, FILES.lexicon)));
}

async function makePassages(
  articles: readonly LibraryArticle[],
  groups: readonly (readonly number[])[],
  pace: Pace,
): Promise<Passage[]> {
  const copies = new Map(
    groups.flatMap((group) => group.map((id) => [id, group.filter((other) => other !== id)] as const)),
  );
  const none: readonly number[] = [];
  const passages: Passage[] = [];
  for (const [article, { paragraphs }] of articles.entries()) {
    for (const [paragraph, text] of paragraphs.entries()) {
      const id = passages.length;
      passages.push({ id, article, paragraph, text, copies: copies.get(id) ?? none });
    }
    await pace();
  }
  return passages;
}

/** Opens one version's folder, whether it is in use or not. */
export async function openVersion(folder: string): Promise<{ library: Library; manifest: StoredManifest }> {
  const manifest = await readManifest(folder);
  const pace = createPace();
  const version = { folder, manifest, pace };
  // One after another: what is read side by side waits in memory until its turn comes.
  const articles = await readJsonLines<LibraryArticle>(version, FILES.articles);
  const speakers = await readJsonLines<LibrarySpeaker>(version, FILES.speakers);
  const groups = await readJsonLines<number[]>(version, FILES.copies);
  const passages = await makePassages(articles, groups, pace);
  if (passages.length !== manifest.paragraphs || articles.length !== manifest.articles) {
    throw new LibraryError('damaged', folder);
  }
  const lexicon = await readLexicon(version);
  const store = unpackTokens(await numbersOf(version, FILES.tokens));
  const vectors = unpackVectors(await numbersOf(version, FILES.vectors));
  const retriever = await createRetriever({ articles, passages, lexicon, store, vectors }, pace);
  const { files: _files, ...facts } = manifest;
  const library: Library = {
    manifest: facts satisfies LibraryManifest,
    articles,
    speakers,
    passages,
    retrieve: (request) => retriever.retrieve(request),
    rarity: (word) => retriever.rarity(word),
    match: (words, passage) => retriever.match(words, passage),
  };
  return { library, manifest };
}

/**
 * Opens the version in use.
 *
 * @throws LibraryError when there is none, or when it is damaged or of another format; the message says what to do.
 */
export async function openLibrary(directory: string): Promise<Library> {
  const version = await currentVersion(directory);
  if (version === null) throw new LibraryError('missing', directory);
  return (await openVersion(join(directory, version))).library;
}
