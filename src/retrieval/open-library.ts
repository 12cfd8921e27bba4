/** Opens a library folder: checks every file, loads it in slices, and answers with passages. */

import { join } from 'node:path';
import { createLexicon, type Lexicon, Numbering } from './indexing/lexicon.js';
import { readSnapshot } from './indexing/stem-index.js';
import { type TokenStore, unpackTokens } from './indexing/token-store.js';
import type { Library, LibraryArticle, LibraryManifest, LibrarySpeaker, Passage } from './library.js';
import { createPace } from './pace.js';
import { createRetriever } from './ranking/retriever.js';
import { unpackVectors, type WordVectors } from './similarity/word-vectors.js';
import { readLines, readNumbersFile } from './storage/checked-files.js';
import { LibraryError } from './storage/library-error.js';
import { FILES, type FileName, readManifest, type StoredManifest } from './storage/manifest.js';
import { currentVersion } from './storage/versions.js';

/** Where the files of a version are and what their checksums must be. */
interface Version {
  readonly folder: string;
  readonly manifest: StoredManifest;
}

function linesOf({ folder, manifest }: Version, name: FileName): AsyncGenerator<string[]> {
  return readLines(join(folder, name), manifest.files[name]);
}

/** Parses a file of one JSON value a line; its checksum vouches for the shape. */
async function readJsonLines<T>(version: Version, name: FileName): Promise<T[]> {
  const pace = createPace();
  const values: T[] = [];
  for await (const lines of linesOf(version, name)) {
    for (const line of lines) {
      values.push(JSON.parse(line));
      await pace();
    }
  }
  return values;
}

async function readLexicon(version: Version): Promise<Lexicon> {
  const pace = createPace();
  const forms = new Numbering();
  const counts: number[] = [];
  const stems: string[] = [];
  for await (const lines of linesOf(version, FILES.lexicon)) {
    for (const line of lines) {
      const [form = '', count, stem = ''] = line.split('\t');
      forms.add(form);
      counts.push(Number(count));
      stems.push(stem);
    }
    await pace();
  }
  return createLexicon(forms, Uint32Array.from(counts), stems);
}

async function readTokens({ folder, manifest }: Version): Promise<TokenStore> {
  return unpackTokens(await readNumbersFile(join(folder, FILES.tokens), manifest.files[FILES.tokens]));
}

async function readVectors({ folder, manifest }: Version): Promise<WordVectors> {
  return unpackVectors(await readNumbersFile(join(folder, FILES.vectors), manifest.files[FILES.vectors]));
}

async function makePassages(
  articles: readonly LibraryArticle[],
  groups: readonly (readonly number[])[],
): Promise<Passage[]> {
  const pace = createPace();
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
  const version = { folder, manifest };
  const [articles, speakers, lexicon, store, groups, index, vectors] = await Promise.all([
    readJsonLines<LibraryArticle>(version, FILES.articles),
    readJsonLines<LibrarySpeaker>(version, FILES.speakers),
    readLexicon(version),
    readTokens(version),
    readJsonLines<number[]>(version, FILES.copies),
    readSnapshot(linesOf(version, FILES.index)),
    readVectors(version),
  ]);
  const passages = await makePassages(articles, groups);
  if (passages.length !== manifest.paragraphs || articles.length !== manifest.articles) {
    throw new LibraryError('damaged', folder);
  }
  const retriever = await createRetriever({ articles, passages, lexicon, store, index, vectors });
  const { files: _files, ...facts } = manifest;
  const library: Library = {
    manifest: facts satisfies LibraryManifest,
    articles,
    speakers,
    passages,
    ...retriever,
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
