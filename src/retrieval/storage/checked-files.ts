/** Compressed files of a library, written and read as streams, with SHA-256 checksums of the bytes on disk. */

import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGunzip, createGzip } from 'node:zlib';
import { LibraryError, readingError } from './library-error.js';

type Chunks = Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array>;

/** Passes bytes on and hashes them. */
function hashing(): { stream: Transform; digest: () => string } {
  const hash = createHash('sha256');
  const stream = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest('hex') };
}

/** Writes `chunks` gzip-compressed and flushed to the disk; returns the checksum. */
export async function writeCompressed(path: string, chunks: Chunks, signal?: AbortSignal): Promise<string> {
  const { stream, digest } = hashing();
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const file = createWriteStream(path, { flush: true });
  await pipeline(Readable.from(chunks), gzip, stream, file, signal === undefined ? {} : { signal });
  return digest();
}

/**
 * The uncompressed bytes of a file.
 *
 * @throws LibraryError (`damaged`) after the last byte when the checksum differs, or earlier when gzip finds it out.
 */
export async function* readCompressed(path: string, checksum: string): AsyncGenerator<Buffer> {
  const { stream, digest } = hashing();
  const source = createReadStream(path, { highWaterMark: 1 << 18 });
  const gunzip = createGunzip({ chunkSize: 1 << 17 });
  const flow = pipeline(source, stream, gunzip).catch((error: unknown) => gunzip.destroy(error as Error));
  try {
    for await (const chunk of gunzip) yield chunk as Buffer;
    await flow;
  } catch (error) {
    throw readingError(path, error);
  }
  if (digest() !== checksum) throw new LibraryError('damaged', path);
}

/** The lines of a text file, in groups as they come from the disk; see {@link readCompressed} for errors. */
export async function* readLines(path: string, checksum: string): AsyncGenerator<string[]> {
  const decoder = new TextDecoder('utf-8', { fatal: false });
  let rest = '';
  for await (const chunk of readCompressed(path, checksum)) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    if (lines.length > 0) yield lines;
  }
  if (rest !== '') yield [rest];
}

/** A whole file of unsigned 32-bit numbers, little-endian. */
export async function readNumbersFile(path: string, checksum: string): Promise<Uint32Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of readCompressed(path, checksum)) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength));
}

/** Cuts a typed array into chunks for {@link writeCompressed}. */
export function* numberChunks(numbers: Uint32Array): Generator<Uint8Array> {
  const bytes = new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
  for (let at = 0; at < bytes.length; at += 1 << 18) yield bytes.subarray(at, at + (1 << 18));
}

/** Joins items into chunks of whole lines for {@link writeCompressed}. */
export function* lineChunks<T>(items: Iterable<T>, line: (item: T) => string): Generator<string> {
  let chunk = '';
  for (const item of items) {
    chunk += `${line(item)}\n`;
    if (chunk.length > 1 << 16) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}
