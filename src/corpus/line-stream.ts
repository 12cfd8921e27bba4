/** Lines of a file of any size, without holding more of it than one line. */

import { createReadStream } from 'node:fs';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodeText, utf16Mark } from './text-decoding.js';

/** Lines longer than this many bytes are not read. */
export const LONGEST_LINE = 20 * 1024 * 1024;

export interface StreamedLine {
  /** Counted from 1. */
  readonly number: number;
  /** Null when the line is longer than {@link LONGEST_LINE}. */
  readonly text: string | null;
}

const NEWLINE = 0x0a;

/** Re-encodes UTF-16 as UTF-8 chunk by chunk, so that a line ends at a newline byte. */
async function* utf8Chunks(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let first = true;
  for await (const chunk of chunks) {
    if (first) {
      const encoding = utf16Mark(chunk);
      decoder = encoding === null ? null : new TextDecoder(encoding);
      first = false;
    }
    yield decoder === null ? chunk : Buffer.from(decoder.decode(chunk, { stream: true }), 'utf8');
  }
}

/**
 * Cuts a stream of bytes into lines and decodes each (UTF-8, else windows-1256).
 *
 * @throws the stream's own error, for example of a damaged gzip file; lines before it have been given out
 */
export async function* splitStream(chunks: AsyncIterable<Buffer>): AsyncGenerator<StreamedLine> {
  let parts: Buffer[] = [];
  let size = 0;
  let number = 1;
  const take = (): StreamedLine => {
    const text = size > LONGEST_LINE ? null : decodeText(Buffer.concat(parts));
    parts = [];
    size = 0;
    return { number: number++, text };
  };
  for await (const chunk of utf8Chunks(chunks)) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      parts.push(chunk.subarray(start, end));
      size += end - start;
      yield take();
      start = end + 1;
    }
    size += chunk.length - start;
    if (size <= LONGEST_LINE) parts.push(chunk.subarray(start));
    else parts = [];
  }
  if (size > 0) yield take();
}

/**
 * Lines of a plain or gzip-compressed file (also of several members).
 *
 * @param onBytes - told how many bytes of the file were read
 */
export async function* readLines(
  path: string,
  { compressed, onBytes }: { compressed: boolean; onBytes: (bytes: number) => void },
): AsyncGenerator<StreamedLine> {
  const file = createReadStream(path, { highWaterMark: 1 << 18 });
  file.on('data', (chunk) => onBytes(chunk.length));
  const source: Readable = compressed ? pipeline(file, createGunzip(), () => undefined) : file;
  try {
    yield* splitStream(source);
  } finally {
    file.destroy();
  }
}
