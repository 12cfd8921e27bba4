/** What it takes to run the bot, and what a running one offers. */

import type { UserFromGetMe } from 'grammy/types';
import type { Logger } from 'pino';
import type { AnswerService } from '../answer/index.js';
import type { ReindexRunner } from './reindex.js';

export interface RunOptions {
  readonly token: string;
  /** Null: Telegram's server. */
  readonly apiRoot: string | null;
  readonly answers: AnswerService;
  readonly reindex: ReindexRunner;
  readonly admins: readonly number[];
  /** Folder for the bot's state; each bot has a folder of its own in it. */
  readonly stateDir: string;
  readonly log: Logger;
  /** Null: long polling. */
  readonly webhook: { readonly url: string; readonly secret: string } | null;
  /** Port of the webhook and of /health; null: none, which a webhook does not allow. */
  readonly port: number | null;
  readonly limits?: Partial<RunLimits>;
}

/** Figures that only tests need to change. */
export interface RunLimits {
  /** Questions that one chat may have waiting; further ones get a notice. */
  readonly chatLimit: number;
  readonly groupMessagesAMinute: number;
  /** Least time between two edits of a progress message, in milliseconds. */
  readonly progressInterval: number;
  /** Time for the work in hand when the bot stops, in milliseconds. */
  readonly stopTime: number;
}

export const LIMITS: RunLimits = {
  chatLimit: 500,
  groupMessagesAMinute: 20,
  progressInterval: 3000,
  stopTime: 10_000,
};

export interface RunningBot {
  readonly me: UserFromGetMe;
  /** Resolves after `stop`; rejects when the bot cannot go on, with a message for the operator. */
  readonly finished: Promise<void>;
  /** Fetches no more, finishes the work in hand within ten seconds; what is left is done at the next start. */
  stop(): Promise<void>;
}
