/**
 * A file of lines that only grows, and is now and then replaced by a shorter one in a single step. Survives being
 * killed at any moment: a torn last line is skipped when the file is opened again.
 */

import {
  closeSync,
  fdatasync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const LINE_FEED = 0x0a;
const CLOSED = -1;
const flushData = promisify(fdatasync);

/** Where a line stands, in bytes. */
export interface LinePosition {
  readonly offset: number;
  readonly length: number;
}

export class JournalFile {
  private bytes: number;
  private descriptor: number;
  /** A write that failed half-way (full disk) leaves part of a line; the next line must not be glued to it. */
  private torn = false;

  /** Opens the file, or makes an empty one. */
  constructor(private readonly path: string) {
    this.descriptor = openSync(path, 'a+');
    const content = readFileSync(path);
    this.bytes = content.length;
    this.torn = content.length > 0 && content[content.length - 1] !== LINE_FEED;
  }

  /** Size of the file in bytes. */
  get size(): number {
    return this.bytes;
  }

  /** All complete lines with their positions, in order. */
  *lines(): Generator<{ readonly text: string; readonly position: LinePosition }> {
    const content = readFileSync(this.path);
    for (let offset = 0; offset < content.length; ) {
      const end = content.indexOf(LINE_FEED, offset);
      if (end < 0) return;
      const length = end - offset;
      if (length > 0) yield { text: content.toString('utf8', offset, end), position: { offset, length } };
      offset = end + 1;
    }
  }

  /**
   * Adds one line. The operating system has it when this returns, so it survives the death of the process; call
   * `flush` to survive a power failure too.
   *
   * @throws Error of the file system, for example when the disk is full.
   */
  append(line: string): LinePosition {
    const start = this.torn ? '\n' : '';
    const data = Buffer.from(`${start}${line}\n`, 'utf8');
    this.torn = true;
    writeWhole(this.descriptor, data);
    this.torn = false;
    const offset = this.bytes + start.length;
    this.bytes += data.length;
    return { offset, length: data.length - start.length - 1 };
  }

  /** Waits until everything appended so far is on the disk itself. */
  flush(): Promise<void> {
    return flushData(this.descriptor);
  }

  read({ offset, length }: LinePosition): string {
    const data = Buffer.alloc(length);
    readSync(this.descriptor, data, 0, length, offset);
    return data.toString('utf8');
  }

  /** Replaces the whole content in one step: after a crash the file is either the old or the new one. */
  replace(lines: Iterable<string>): LinePosition[] {
    const temporary = `${this.path}.new`;
    const positions: LinePosition[] = [];
    const target = openSync(temporary, 'w');
    let bytes = 0;
    for (const line of lines) {
      const data = Buffer.from(`${line}\n`, 'utf8');
      writeWhole(target, data);
      positions.push({ offset: bytes, length: data.length - 1 });
      bytes += data.length;
    }
    fsyncSync(target);
    closeSync(target);
    renameSync(temporary, this.path);
    syncDirectory(dirname(this.path));
    closeSync(this.descriptor);
    this.descriptor = openSync(this.path, 'a+');
    this.bytes = bytes;
    this.torn = false;
    return positions;
  }

  /** Later writes fail, instead of reaching another file that got the same descriptor. */
  close(): void {
    if (this.descriptor !== CLOSED) closeSync(this.descriptor);
    this.descriptor = CLOSED;
  }
}

function writeWhole(descriptor: number, data: Buffer): void {
  for (let written = 0; written < data.length; ) written += writeSync(descriptor, data, written);
}

/** A rename is on the disk only when its folder is. */
function syncDirectory(path: string): void {
  const directory = openSync(path, 'r');
  try {
    fsyncSync(directory);
  } finally {
    closeSync(directory);
  }
}
