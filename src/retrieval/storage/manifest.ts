/** manifest.json: what a version of the library holds, and the checksums of its files. */

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { LibraryError, readingError } from './library-error.js';

/** Raised whenever libraries written before cannot be read any more. */
export const FORMAT = 2;

export const FILES = {
  articles: 'articles.jsonl.gz',
  speakers: 'speakers.jsonl.gz',
  words: 'words.txt.gz',
  lexicon: 'lexicon.u32.gz',
  tokens: 'tokens.u32.gz',
  copies: 'copies.jsonl.gz',
  vectors: 'vectors.u32.gz',
} as const;
export type FileName = (typeof FILES)[keyof typeof FILES];

const checksum = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().nonnegative();
const manifestSchema = z.object({
  format: z.literal(FORMAT),
  version: z.string().min(1),
  built: z.iso.datetime(),
  sample: z.boolean(),
  articles: count,
  paragraphs: count,
  quotes: count,
  speakers: count,
  files: z.record(z.enum(FILES), checksum),
});
export type StoredManifest = z.infer<typeof manifestSchema>;

const anyFormat = z.object({ format: z.int() });

/**
 * Reads and checks the manifest of one version.
 *
 * @throws LibraryError when it is missing, not valid, or of another format.
 */
export async function readManifest(folder: string): Promise<StoredManifest> {
  const path = join(folder, 'manifest.json');
  let data: unknown;
  try {
    data = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw readingError(path, error);
  }
  const format = anyFormat.safeParse(data).data?.format;
  if (format !== undefined && format < FORMAT) throw new LibraryError('older-format', folder);
  if (format !== undefined && format > FORMAT) throw new LibraryError('newer-format', folder);
  const manifest = manifestSchema.safeParse(data);
  if (!manifest.success) throw new LibraryError('damaged', path, { cause: manifest.error });
  return manifest.data;
}
