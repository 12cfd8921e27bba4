/** Builds a library folder from cleaned articles: a new version beside the old one, put in use only when it answers. */

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Article } from '../corpus/index.js';
import { fileErrorReason } from '../file-error.js';
import type { Quote } from '../quotes/index.js';
import { createLexicon, type Lexicon, listedNames, packNumbers } from './indexing/lexicon.js';
import { NearDuplicates } from './indexing/near-duplicates.js';
import { terms } from './indexing/terms.js';
import { packTokens, type TokenStore, TokenStoreBuilder } from './indexing/token-store.js';
import type { LibraryArticle, LibrarySpeaker } from './library.js';
import { openVersion } from './open-library.js';
import { createPace, type Pace } from './pace.js';
import { trainVectors } from './similarity/train.js';
import { packVectors, type WordVectors } from './similarity/word-vectors.js';
import { lineChunks, numberChunks, writeCompressed } from './storage/checked-files.js';
import { LibraryError } from './storage/library-error.js';
import { withLock } from './storage/lock.js';
import { FILES, type FileName, FORMAT, type StoredManifest } from './storage/manifest.js';
import { makeCurrent, newVersion, removeOldVersions } from './storage/versions.js';

export interface LibraryInput {
  readonly articles: readonly Article[];
  /** Parallel to `articles`; articles beyond its end have none. */
  readonly quotes: readonly (readonly Quote[])[];
  /** Parallel to `quotes`: for each quote the id of its speaker in `speakers`, null for unnamed ones. */
  readonly speakerOf: readonly (readonly (number | null)[])[];
  /** The register of speakers; an entry's id is its index. */
  readonly speakers: readonly LibrarySpeaker[];
  /** True for the invented corpus that comes with the project. */
  readonly sample: boolean;
}

export interface BuildProgress {
  readonly stage: 'words' | 'duplicates' | 'similarity' | 'writing' | 'checking';
  readonly done: number;
  readonly total: number;
}

export interface BuildOptions {
  readonly onProgress?: (progress: BuildProgress) => void;
  /** Aborting ends the run at the next step; the old library stays in use. */
  readonly signal?: AbortSignal;
}

/** Work shared by all steps of one run. */
interface Run {
  readonly report: (stage: BuildProgress['stage'], done: number, total: number) => void;
  readonly pace: Pace;
  readonly signal: AbortSignal | undefined;
}

interface Analysed {
  readonly lexicon: Lexicon;
  /** Passages in order, then the articles' titles. */
  readonly store: TokenStore;
  readonly passages: number;
}

const REPORT_EVERY = 500;

async function analyse(articles: readonly Article[], run: Run): Promise<Analysed> {
  const words = new TokenStoreBuilder();
  let passages = 0;
  for (const [done, { paragraphs }] of articles.entries()) {
    for (const paragraph of paragraphs) {
      words.add(terms(paragraph));
      await run.pace();
    }
    passages += paragraphs.length;
    if (done % REPORT_EVERY === 0) run.report('words', done, articles.length);
  }
  for (const { title } of articles) {
    words.add(terms(title ?? ''));
    await run.pace();
  }
  const lexicon = await createLexicon(words.occurrences(), run.pace);
  return { lexicon, store: words.finish(lexicon.formId), passages };
}

/** Passage id → id of the passage that represents it. */
async function findRepresentatives({ store, passages }: Analysed, run: Run): Promise<Uint32Array> {
  const { tokens, offsets } = store;
  const found = new NearDuplicates();
  const representatives = new Uint32Array(passages);
  for (let id = 0; id < passages; id++) {
    representatives[id] = found.add(id, tokens.subarray(offsets[id], offsets[id + 1]));
    await run.pace();
    if (id % REPORT_EVERY === 0) run.report('duplicates', id, passages);
  }
  return representatives;
}

/** Word vectors from the passages that are nobody's copy. */
function learnVectors(
  { lexicon, store }: Analysed,
  representatives: Uint32Array,
  run: Run,
): Promise<WordVectors> {
  const sequences = Array.from(representatives.keys()).filter((id) => representatives[id] === id);
  const onProgress = (done: number, total: number): void => run.report('similarity', done, total);
  return trainVectors({ lexicon, store, sequences }, run.pace, { onProgress });
}

/** Groups of two and more passages, each with its representative first. */
function copyGroups(representatives: Uint32Array): number[][] {
  const groups = new Map<number, number[]>();
  representatives.forEach((representative, id) => {
    if (representative === id) return;
    const group = groups.get(representative);
    if (group === undefined) groups.set(representative, [representative, id]);
    else group.push(id);
  });
  return [...groups.values()];
}

function* libraryArticles(input: LibraryInput): Generator<LibraryArticle> {
  for (const [at, article] of input.articles.entries()) {
    yield { ...article, quotes: input.quotes[at] ?? [], speakerOf: input.speakerOf[at] ?? [] };
  }
}

async function writeVersion(input: LibraryInput, folder: string, version: string, run: Run): Promise<void> {
  const analysed = await analyse(input.articles, run);
  const { lexicon, store } = analysed;
  const representatives = await findRepresentatives(analysed, run);
  const vectors = await learnVectors(analysed, representatives, run);
  const files: Partial<Record<FileName, string>> = {};
  const write = async (name: FileName, chunks: Iterable<string | Uint8Array>): Promise<void> => {
    run.report('writing', Object.keys(files).length, Object.keys(FILES).length);
    files[name] = await writeCompressed(join(folder, name), chunks, run.signal);
  };
  await write(
    FILES.articles,
    lineChunks(libraryArticles(input), (article) => JSON.stringify(article)),
  );
  await write(
    FILES.speakers,
    lineChunks(input.speakers, (speaker) => JSON.stringify(speaker)),
  );
  await write(
    FILES.words,
    lineChunks(listedNames(lexicon), (name) => name),
  );
  await write(FILES.lexicon, numberChunks(packNumbers(lexicon)));
  await write(FILES.tokens, numberChunks(packTokens(store)));
  await write(
    FILES.copies,
    lineChunks(copyGroups(representatives), (group) => JSON.stringify(group)),
  );
  await write(FILES.vectors, numberChunks(packVectors(vectors)));
  const manifest = {
    format: FORMAT,
    version,
    built: new Date().toISOString(),
    sample: input.sample,
    articles: input.articles.length,
    paragraphs: analysed.passages,
    quotes: input.quotes.reduce((sum, quotes) => sum + quotes.length, 0),
    speakers: input.speakers.length,
    files: files as StoredManifest['files'],
  } satisfies StoredManifest;
  await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`, { flush: true });
}

/** Opens the new version as a reader would, and asks it for words of its own. */
async function prove(folder: string): Promise<StoredManifest> {
  const { library, manifest } = await openVersion(folder);
  const text = library.passages.find((passage) => /\p{L}{4}/u.test(passage.text))?.text;
  const words = text?.split(/\s+/).slice(0, 12).join(' ');
  if (words !== undefined && library.retrieve({ text: words, depth: 3 }).length === 0) {
    throw new LibraryError('unproven', folder);
  }
  return manifest;
}

/** Adds a version beside the others and puts it in use; the caller holds the directory's lock. */
async function addVersion(
  input: LibraryInput,
  directory: string,
  { onProgress, signal }: BuildOptions,
): Promise<StoredManifest> {
  await removeOldVersions(directory);
  const version = newVersion(new Date());
  const folder = join(directory, version);
  const report: Run['report'] = (stage, done, total) => onProgress?.({ stage, done, total });
  try {
    await mkdir(folder);
    await writeVersion(input, folder, version, { report, pace: createPace(signal), signal });
    report('checking', 0, 1);
    const manifest = await prove(folder);
    signal?.throwIfAborted();
    await makeCurrent(directory, version);
    report('checking', 1, 1);
    await removeOldVersions(directory);
    return manifest;
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * Builds a new version of the library in `directory` and puts it in use.
 *
 * Whatever interrupts the run, the old version stays in use and whole; what the run left is removed by the next one. The
 * version before the new one is kept for readers that still hold it.
 *
 * @throws LibraryError `busy` when another run is at work there, `unwritable` when the folder or the disk does not take it,
 * `unproven` or `damaged` when the new version does not answer.
 */
export async function buildLibrary(
  input: LibraryInput,
  directory: string,
  options: BuildOptions = {},
): Promise<StoredManifest> {
  try {
    await mkdir(directory, { recursive: true });
    return await withLock(directory, () => addVersion(input, directory, options));
  } catch (error) {
    if (fileErrorReason(error) === null) throw error;
    throw new LibraryError('unwritable', directory, { cause: error });
  }
}
