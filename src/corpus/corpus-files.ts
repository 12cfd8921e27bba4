/** Which files of the given paths belong to the corpus, in a stable order. */

import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import type { Rejection } from './article.js';

export type FileKind = 'text' | 'json-lines' | 'json-lines-gzip' | 'markdown';

export interface CorpusFile {
  readonly path: string;
  readonly kind: FileKind;
}

/** The kind of file that a name announces, or null for files that hold no articles. */
export function fileKind(path: string): FileKind | null {
  const name = basename(path).toLowerCase();
  if (name.startsWith('.') || /^(?:readme|license|changelog)\b/.test(name)) return null;
  if (name.endsWith('.jsonl.gz')) return 'json-lines-gzip';
  const kinds: Readonly<Record<string, FileKind>> = {
    '.txt': 'text',
    '.jsonl': 'json-lines',
    '.md': 'markdown',
  };
  return kinds[extname(name)] ?? null;
}

/** The file name without folder and extension. */
export function fileStem(path: string): string {
  return basename(path).replace(/\.(?:txt|md|jsonl|jsonl\.gz)$/i, '');
}

/**
 * Lists the files below the paths: paths in the given order, folders sorted by name, each file once. Files of other
 * kinds inside folders are passed over; a path given by name that cannot be read is a rejection.
 */
export async function findCorpusFiles(
  paths: readonly string[],
): Promise<{ files: CorpusFile[]; folders: string[]; rejected: Rejection[] }> {
  const found = {
    files: new Map<string, CorpusFile>(),
    folders: [] as string[],
    rejected: [] as Rejection[],
  };
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (info === null) {
      found.rejected.push({ file: path, reason: 'no such file or folder; check the path' });
    } else if (info.isDirectory()) {
      found.folders.push(path);
      await addFolder(path, found);
    } else {
      const kind = fileKind(path);
      if (kind !== null) found.files.set(path, { path, kind });
      else
        found.rejected.push({
          file: path,
          reason: 'not a corpus file; .txt, .jsonl, .jsonl.gz and .md are read',
        });
    }
  }
  return { files: [...found.files.values()], folders: found.folders, rejected: found.rejected };
}

async function addFolder(
  folder: string,
  found: { files: Map<string, CorpusFile>; rejected: Rejection[] },
): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    found.rejected.push({ file: folder, reason: 'the folder cannot be opened; check its permissions' });
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const kind = fileKind(path);
    if (entry.isDirectory() && !entry.name.startsWith('.')) await addFolder(path, found);
    else if (kind !== null && !entry.isDirectory()) found.files.set(path, { path, kind });
  }
}
