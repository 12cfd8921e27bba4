/**
 * Updates that the bot has accepted and not finished, on disk. An update is confirmed to Telegram only after it is
 * here; it leaves when it was answered. What was accepted before a crash is worked on after the restart.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Update } from 'grammy/types';
import { z } from 'zod';
import { fileErrorReason } from '../../file-error.js';
import { JournalFile } from './journal-file.js';

/** Ids of finished updates that are remembered, to drop deliveries of the same update. */
const REMEMBERED = 5000;
const COMPACT_BYTES = 4 * 1024 * 1024;

const updateSchema = z.custom<Update>(
  (value) => z.looseObject({ update_id: z.int() }).safeParse(value).success,
  'an update of the Bot API',
);

const entrySchema = z.union([
  z.object({ update: updateSchema, begun: z.int().default(0), sends: z.int().default(0) }),
  z.object({ mark: z.enum(['begun', 'sending', 'unsent', 'done']), id: z.int() }),
  z.object({ finished: z.array(z.int()) }),
]);

type Mark = 'begun' | 'sending' | 'unsent' | 'done';

export interface InboxEntry {
  readonly update: Update;
  /** How often work on it began, over all starts of the bot. */
  readonly begun: number;
  /** How often an answer was sent or may have been: marked before the request, unmarked when it surely failed. */
  readonly sends: number;
}

interface MutableEntry extends InboxEntry {
  begun: number;
  sends: number;
}

/** Thrown when an update cannot be stored; it must not be confirmed then. */
export class InboxWriteError extends Error {
  override readonly name = 'InboxWriteError';
}

export class Inbox {
  private readonly journal: JournalFile;
  private readonly open = new Map<number, MutableEntry>();
  /** In the order of finishing; a Set keeps it. */
  private readonly finished = new Set<number>();

  /**
   * @param directory - made when missing; holds `inbox.jsonl`
   * @param onWriteError - told when a mark could not be written; the work goes on, a restart may repeat it
   */
  constructor(
    directory: string,
    private readonly onWriteError: (error: unknown) => void,
  ) {
    mkdirSync(directory, { recursive: true });
    this.journal = new JournalFile(join(directory, 'inbox.jsonl'));
    for (const { text } of this.journal.lines()) this.replay(text);
    this.compact();
  }

  /** Accepted and unfinished updates, oldest first. */
  pending(): readonly InboxEntry[] {
    return [...this.open.values()];
  }

  entry(id: number): InboxEntry | null {
    return this.open.get(id) ?? null;
  }

  /**
   * Stores updates; resolves when they are on the disk.
   *
   * @returns the new ones among them, without those accepted or finished before.
   * @throws InboxWriteError when the disk refuses; then none of them counts as accepted.
   */
  async accept(updates: readonly Update[]): Promise<readonly InboxEntry[]> {
    const fresh = new Map<number, MutableEntry>();
    for (const update of updates) {
      const id = update.update_id;
      if (!this.open.has(id) && !this.finished.has(id)) fresh.set(id, { update, begun: 0, sends: 0 });
    }
    try {
      for (const { update } of fresh.values()) this.journal.append(JSON.stringify({ update }));
      if (fresh.size > 0) await this.journal.flush();
    } catch (error) {
      throw new InboxWriteError(
        `The inbox cannot be written: ${fileErrorReason(error) ?? (error instanceof Error ? error.message : error)}`,
      );
    }
    const accepted = [...fresh].filter(([id]) => !this.open.has(id) && !this.finished.has(id));
    for (const [id, entry] of accepted) this.open.set(id, entry);
    return accepted.map(([, entry]) => entry);
  }

  /** Work on an update begins. */
  markBegun(id: number): void {
    this.mark('begun', id);
  }

  /** An answer is about to be sent. */
  markSending(id: number): void {
    this.mark('sending', id);
  }

  /** The last send surely reached nobody. */
  markUnsent(id: number): void {
    this.mark('unsent', id);
  }

  /** The update needs nothing more. */
  markDone(id: number): void {
    this.mark('done', id);
  }

  close(): void {
    this.journal.close();
  }

  private mark(mark: Mark, id: number): void {
    if (!this.open.has(id)) return;
    this.apply(mark, id);
    try {
      this.journal.append(JSON.stringify({ mark, id }));
      if (mark === 'done' && this.journal.size > COMPACT_BYTES) this.compact();
    } catch (error) {
      this.onWriteError(error);
    }
  }

  private apply(mark: Mark, id: number): void {
    const entry = this.open.get(id);
    if (entry === undefined) return;
    if (mark === 'begun') entry.begun += 1;
    else if (mark === 'sending') entry.sends += 1;
    else if (mark === 'unsent') entry.sends -= 1;
    else {
      this.open.delete(id);
      this.remember(id);
    }
  }

  private remember(id: number): void {
    this.finished.add(id);
    for (const oldest of this.finished) {
      if (this.finished.size <= REMEMBERED) return;
      this.finished.delete(oldest);
    }
  }

  /** Lines that are torn or not understood are skipped. */
  private replay(line: string): void {
    const entry = parseEntry(line);
    if (entry === null) return;
    if ('finished' in entry) for (const id of entry.finished) this.remember(id);
    else if ('mark' in entry) this.apply(entry.mark, entry.id);
    else if (!this.finished.has(entry.update.update_id)) this.open.set(entry.update.update_id, { ...entry });
  }

  private compact(): void {
    const lines = [{ finished: [...this.finished] }, ...this.open.values()];
    this.journal.replace(lines.map((line) => JSON.stringify(line)));
  }
}

function parseEntry(line: string): z.infer<typeof entrySchema> | null {
  try {
    return entrySchema.parse(JSON.parse(line));
  } catch {
    return null;
  }
}
