/**
 * Records by key on disk, bounded in age and size: a log of lines with an index in memory (the layout of Bitcask). A
 * value is read from the file when it is asked for, so that memory holds keys only.
 */

import { z } from 'zod';
import { JournalFile, type LinePosition } from './journal-file.js';

/** Rewriting pays when the file holds more outdated than valid bytes, and not before it has some size. */
const LEAST_WASTE = 256 * 1024;

export interface RecordStoreOptions<Value> {
  readonly path: string;
  readonly schema: z.ZodType<Value>;
  /** Records older than this are gone, in milliseconds. */
  readonly maxAge: number;
  /** The oldest records go when all together take more bytes. */
  readonly maxBytes: number;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
}

interface Slot {
  readonly position: LinePosition;
  readonly time: number;
}

/** Key, time of writing, value; without a value the key is deleted. */
const lineSchema = z.union([
  z.tuple([z.string(), z.number(), z.unknown()]),
  z.tuple([z.string(), z.number()]),
]);

export class RecordStore<Value> {
  private readonly journal: JournalFile;
  /** Oldest first: a written key moves to the end. */
  private readonly slots = new Map<string, Slot>();
  private validBytes = 0;

  constructor(private readonly options: RecordStoreOptions<Value>) {
    this.journal = new JournalFile(options.path);
    for (const { text, position } of this.journal.lines()) this.index(text, position);
    this.prune();
    this.compactIfWasteful();
  }

  get size(): number {
    return this.slots.size;
  }

  /** Null when there is no such record, it is too old, or it was damaged. */
  get(key: string): Value | null {
    const slot = this.slots.get(key);
    if (slot === undefined || this.isOld(slot)) return null;
    const line = parseLine(this.journal.read(slot.position));
    const value = this.options.schema.safeParse(line?.[2]);
    return value.success ? value.data : null;
  }

  set(key: string, value: Value): void {
    this.write(key, this.options.now(), value);
    this.prune();
    this.compactIfWasteful();
  }

  delete(key: string): void {
    if (!this.slots.has(key)) return;
    this.drop(key);
    this.journal.append(JSON.stringify([key, this.options.now()]));
  }

  keys(): readonly string[] {
    return [...this.slots.keys()];
  }

  /** Gives a record another key; its age stays. */
  rename(from: string, to: string): void {
    const slot = this.slots.get(from);
    const value = this.get(from);
    if (slot === undefined || value === null) return;
    this.write(to, slot.time, value);
    this.delete(from);
  }

  close(): void {
    this.journal.close();
  }

  private write(key: string, time: number, value: Value): void {
    const position = this.journal.append(JSON.stringify([key, time, value]));
    this.place(key, { position, time });
  }

  private place(key: string, slot: Slot): void {
    this.drop(key);
    this.slots.set(key, slot);
    this.validBytes += slot.position.length;
  }

  private drop(key: string): void {
    const slot = this.slots.get(key);
    if (slot === undefined) return;
    this.slots.delete(key);
    this.validBytes -= slot.position.length;
  }

  private index(text: string, position: LinePosition): void {
    const line = parseLine(text);
    if (line === null) return;
    const [key, time, value] = line;
    if (value === undefined) this.drop(key);
    else this.place(key, { position, time });
  }

  private isOld(slot: Slot): boolean {
    return this.options.now() - slot.time > this.options.maxAge;
  }

  private prune(): void {
    for (const [key, slot] of this.slots) {
      if (this.validBytes <= this.options.maxBytes && !this.isOld(slot)) return;
      this.drop(key);
    }
  }

  private *linesOf(positions: readonly LinePosition[]): Generator<string> {
    for (const position of positions) yield this.journal.read(position);
  }

  private compactIfWasteful(): void {
    const waste = this.journal.size - this.validBytes;
    if (waste < LEAST_WASTE || waste < this.validBytes) return;
    const kept = [...this.slots];
    const positions = this.journal.replace(this.linesOf(kept.map(([, slot]) => slot.position)));
    kept.forEach(([key, { time }], index) => {
      const position = positions[index];
      if (position !== undefined) this.slots.set(key, { position, time });
    });
  }
}

function parseLine(text: string): readonly [string, number, unknown?] | null {
  try {
    return lineSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
