/** The bot against the local Bot API server, over HTTP, with everything that a test may need to look at. */

import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AnswerService } from '../../../src/answer/index.js';
import {
  createLogger,
  type ReindexRunner,
  type RunLimits,
  type RunningBot,
  runBot,
} from '../../../src/bot/index.js';
import type { LocalBotApi } from '../../../src/playground/index.js';

export const ADMIN_ID = 5_000_001;

export interface BotUnderTest extends RunningBot {
  readonly stateDir: string;
  /** Lines of the log. */
  readonly log: readonly string[];
}

export interface BotUnderTestOptions {
  /** Another token than the server's. */
  readonly token?: string;
  readonly stateDir?: string;
  readonly reindex?: ReindexRunner;
  readonly limits?: Partial<RunLimits>;
  readonly webhook?: { readonly url: string; readonly secret: string };
  readonly port?: number;
}

export function stateFolder(): string {
  return mkdtempSync(join(tmpdir(), 'isnad-bot-'));
}

/** A library that never changes. */
export const noReindex: ReindexRunner = {
  running: false,
  start: () => Promise.reject(new Error('no corpus')),
};

export async function startBot(
  server: LocalBotApi,
  answers: AnswerService,
  options: BotUnderTestOptions = {},
): Promise<BotUnderTest> {
  const log: string[] = [];
  const stateDir = options.stateDir ?? stateFolder();
  const running = await runBot({
    token: options.token ?? server.token,
    apiRoot: server.url,
    answers,
    reindex: options.reindex ?? noReindex,
    admins: [ADMIN_ID],
    stateDir,
    log: createLogger('debug', [], (line) => log.push(line)),
    webhook: options.webhook ?? null,
    port: options.port ?? null,
    limits: { progressInterval: 1, ...options.limits },
  });
  return { me: running.me, finished: running.finished, stop: () => running.stop(), stateDir, log };
}
