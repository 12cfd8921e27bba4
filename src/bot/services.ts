/** What every feature of the bot works with. */

import type { Logger } from 'pino';
import type { AnswerService, Status } from '../answer/index.js';
import type { ReindexRunner } from './reindex.js';
import type { ChatMemory } from './state/chat-memory.js';

export interface BotServices {
  readonly answers: AnswerService;
  readonly reindex: ReindexRunner;
  /** User ids that may use the administrators' commands. */
  readonly admins: ReadonlySet<number>;
  readonly memory: ChatMemory;
  readonly statistics: Statistics;
  readonly log: Logger;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  /** Least time between two edits of a progress message, in milliseconds. */
  readonly progressInterval: number;
  /** Questions accepted and not yet answered. */
  readonly pending: () => number;
}

/** Counts since the start of the bot. */
export class Statistics {
  readonly started: number;
  failed = 0;
  private readonly byStatus = new Map<Status, number>();

  constructor(now: number) {
    this.started = now;
  }

  count(status: Status): void {
    this.byStatus.set(status, this.of(status) + 1);
  }

  of(status: Status): number {
    return this.byStatus.get(status) ?? 0;
  }
}
