/** Reads a whole corpus: finds the files, reads and cleans their articles, and reports what could not be read. */

import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileErrorReason } from '../file-error.js';
import type { Article, Rejection } from './article.js';
import { type CorpusFile, fileStem, findCorpusFiles } from './corpus-files.js';
import { dropFrequentLines } from './frequent-lines.js';
import { readJsonLine } from './json-line.js';
import { LONGEST_LINE, readLines } from './line-stream.js';
import { readMarkdown } from './markdown.js';
import { type OutletsFile, OutletTable, parseOutletsFile } from './outlets.js';
import type { RawArticle } from './raw-article.js';
import { decodeText, isBinary } from './text-decoding.js';
import { toArticle } from './to-article.js';

export interface CorpusProgress {
  readonly articles: number;
  /** Bytes read of all files, compressed ones as stored. */
  readonly bytes: number;
  readonly file: string;
}

export interface ReadCorpusOptions {
  /** Known outlets; without it those of the outlets.json in the given folders. */
  readonly outlets?: OutletTable;
  /** Called after every file and every thousandth article. */
  readonly onProgress?: (progress: CorpusProgress) => void;
  /** Stops reading; the promise then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

export interface CorpusReading {
  /** In the order of the paths and, inside folders, of the file names. */
  readonly articles: readonly Article[];
  readonly rejected: readonly Rejection[];
  /** True when the outlets.json of a given folder says that the corpus is an invented sample. */
  readonly sample: boolean;
}

const PROGRESS_EVERY = 1000;
const MEGABYTE = 1024 * 1024;

class CorpusReader {
  readonly articles: Article[] = [];
  readonly rejected: Rejection[];
  readonly #clean = new Set<string>();
  readonly #ids = new Set<string>();
  #bytes = 0;

  constructor(
    readonly table: OutletTable,
    readonly options: ReadCorpusOptions,
    rejected: readonly Rejection[],
  ) {
    this.rejected = [...rejected];
  }

  async read(file: CorpusFile): Promise<void> {
    this.options.signal?.throwIfAborted();
    try {
      if (file.kind === 'text' || file.kind === 'markdown') await this.#readWhole(file);
      else await this.#readLines(file);
    } catch (error) {
      this.options.signal?.throwIfAborted();
      const detail = fileErrorReason(error) ?? (error instanceof Error ? error.message : String(error));
      const lines = file.kind === 'json-lines' || file.kind === 'json-lines-gzip';
      const reason = lines
        ? `the file cannot be read to its end (${detail}); articles before that point are kept`
        : `the file cannot be read (${detail})`;
      this.#reject(file.path, reason);
    }
    this.#progress(file.path);
  }

  /** The articles without the lines that their outlets repeat. */
  finish(): Article[] {
    return dropFrequentLines(this.articles, (article) => this.#clean.has(article.id));
  }

  #reject(file: string, reason: string, line?: number): void {
    this.rejected.push(line === undefined ? { file, reason } : { file, line, reason });
  }

  #progress(file: string): void {
    this.options.onProgress?.({ articles: this.articles.length, bytes: this.#bytes, file });
  }

  async #readWhole({ path, kind }: CorpusFile): Promise<void> {
    const { size } = await stat(path);
    if (size > LONGEST_LINE) {
      this.#reject(path, `larger than ${LONGEST_LINE / MEGABYTE} MB; a file of this kind holds one article`);
      return;
    }
    const bytes = await readFile(path);
    this.#bytes += bytes.length;
    if (isBinary(bytes)) {
      this.#reject(path, 'not a text file; save it as UTF-8 text');
      return;
    }
    const text = decodeText(bytes);
    if (text.trim() === '') this.#reject(path, 'the file is empty');
    else this.#add(kind === 'text' ? textPage(path, text) : readMarkdown(text, path, fileStem(path)), path);
  }

  async #readLines({ path, kind }: CorpusFile): Promise<void> {
    const onBytes = (bytes: number): void => {
      this.#bytes += bytes;
    };
    let seen = 0;
    for await (const { number, text } of readLines(path, {
      compressed: kind === 'json-lines-gzip',
      onBytes,
    })) {
      this.options.signal?.throwIfAborted();
      if (number === 1 && text?.includes('\0')) {
        this.#reject(path, 'not a text file; JSON lines are UTF-8 text');
        return;
      }
      if (text === null) {
        this.#reject(
          path,
          `the line is longer than ${LONGEST_LINE / MEGABYTE} MB; split the article`,
          number,
        );
      } else if (text.trim() !== '') {
        seen++;
        this.#add(
          readJsonLine(text, { file: path, line: number }, `${fileStem(path)}-${number}`),
          path,
          number,
        );
      }
      if (seen % PROGRESS_EVERY === 0 && seen > 0) this.#progress(path);
    }
    if (seen === 0) this.#reject(path, 'the file is empty');
  }

  #add(raw: RawArticle | { readonly reason: string }, file: string, line?: number): void {
    if ('reason' in raw) {
      this.#reject(file, raw.reason, line);
      return;
    }
    const id = this.#freeId(raw.id);
    const article = toArticle({ ...raw, id }, this.table);
    if (article.paragraphs.length === 0) {
      this.#reject(file, 'no running text was found; only menus, links or repeated lines', line);
      return;
    }
    this.#ids.add(id);
    if (raw.form === 'clean') this.#clean.add(id);
    this.articles.push(article);
  }

  /** The id itself, or with ~2, ~3 … when an earlier article has it: both articles are kept. */
  #freeId(id: string): string {
    if (!this.#ids.has(id)) return id;
    let copy = 2;
    while (this.#ids.has(`${id}~${copy}`)) copy++;
    return `${id}~${copy}`;
  }
}

function textPage(path: string, text: string): RawArticle {
  const source = { file: path, line: null };
  return {
    id: fileStem(path),
    source,
    form: 'page',
    url: null,
    outlet: null,
    title: null,
    author: null,
    published: null,
    text,
  };
}

/** Reads the outlets.json of the folders; a broken one is a rejection, a missing one is nothing. */
async function readOutletsFiles(
  folders: readonly string[],
): Promise<{ files: OutletsFile[]; rejected: Rejection[] }> {
  const files: OutletsFile[] = [];
  const rejected: Rejection[] = [];
  for (const folder of folders) {
    const path = join(folder, 'outlets.json');
    const bytes = await readFile(path).catch(() => null);
    if (bytes === null) continue;
    try {
      files.push(parseOutletsFile(decodeText(bytes)));
    } catch (error) {
      rejected.push({ file: path, reason: error instanceof Error ? error.message : String(error) });
    }
  }
  return { files, rejected };
}

/**
 * Reads and cleans all articles of files and folders (.txt, .jsonl, .jsonl.gz, .md with front matter).
 *
 * What cannot be read is reported and passed over. An id that occurs again gets the suffix `~2`, `~3` …
 *
 * @throws the reason of `options.signal` when it is aborted; nothing else
 */
export async function readCorpus(
  paths: readonly string[],
  options: ReadCorpusOptions = {},
): Promise<CorpusReading> {
  const { files, folders, rejected } = await findCorpusFiles(paths);
  const outlets = await readOutletsFiles(folders);
  const table = options.outlets ?? new OutletTable(outlets.files.flatMap((file) => file.outlets));
  const reader = new CorpusReader(table, options, [...rejected, ...outlets.rejected]);
  for (const file of files) await reader.read(file);
  const sample = outlets.files.some((file) => file.sample === true);
  return { articles: reader.finish(), rejected: reader.rejected, sample };
}
