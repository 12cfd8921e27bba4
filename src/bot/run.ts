/**
 * Runs the bot: checks the token, takes up what a crash left behind, then polls or listens, until it is stopped.
 */

import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Bot } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { fileErrorReason } from '../file-error.js';
import { createBot } from './bot.js';
import { chatOfUpdate, Dispatcher } from './delivery/dispatcher.js';
import { GroupPace } from './delivery/group-pace.js';
import { startHttpServer } from './delivery/http-server.js';
import { ALLOWED_UPDATES, poll } from './delivery/poller.js';
import { Reachability } from './delivery/reachability.js';
import { repeatCall } from './delivery/repeat-call.js';
import { explain, identify, probeApi, StartError } from './delivery/start-check.js';
import { installTransformers } from './delivery/transformers.js';
import { UpdateWorker } from './delivery/update-worker.js';
import { closeInterruptedReindex } from './features/administration.js';
import { setProfile } from './profile.js';
import { LIMITS, type RunLimits, type RunningBot, type RunOptions } from './run-options.js';
import { type BotServices, Statistics } from './services.js';
import { ChatMemory } from './state/chat-memory.js';
import { Inbox, type InboxEntry } from './state/inbox.js';
import { MESSAGES } from './texts.js';

/** Updates that all chats together may have waiting before no more are fetched. */
const TOTAL_LIMIT = 5000;

/**
 * Starts the bot; resolves when it is ready for updates.
 *
 * @throws StartError in plain words when the token, the server or the port is not usable.
 */
export async function runBot(options: RunOptions): Promise<RunningBot> {
  const me = await identify(options.token, options.apiRoot);
  const running = withState(options, me);
  try {
    await running.start();
  } catch (error) {
    await running.stop();
    throw error instanceof StartError
      ? error
      : new StartError(explain(error, options.token, options.apiRoot));
  }
  return running;
}

/** The state on disk is opened at once, so that a folder that cannot be used is told before anything is fetched. */
function withState(options: RunOptions, me: UserFromGetMe): Run {
  try {
    return new Run(options, me);
  } catch (error) {
    const reason = fileErrorReason(error) ?? (error instanceof Error ? error.message : String(error));
    throw new StartError(`The state folder ${options.stateDir} cannot be used: ${reason}. Check STATE_DIR.`);
  }
}

class Run implements RunningBot {
  readonly finished: Promise<void>;
  private readonly fetching = new AbortController();
  private readonly working = new AbortController();
  private readonly inbox: Inbox;
  private readonly memory: ChatMemory;
  private readonly bot: Bot;
  private readonly dispatcher: Dispatcher<InboxEntry>;
  private readonly services: BotServices;
  private readonly limits: RunLimits;
  private server: Server | null = null;
  private polling: Promise<void> = Promise.resolve();
  private stopping: Promise<void> | null = null;
  private end: { resolve: () => void; reject: (error: Error) => void } = {
    resolve: () => {},
    reject: () => {},
  };

  constructor(
    private readonly options: RunOptions,
    readonly me: UserFromGetMe,
  ) {
    const { log, stateDir } = options;
    this.limits = { ...LIMITS, ...options.limits };
    this.finished = new Promise((resolve, reject) => {
      this.end = { resolve, reject };
    });
    this.finished.catch(() => undefined);
    const directory = join(stateDir, String(me.id));
    this.inbox = new Inbox(directory, (error) => log.error({ err: error }, 'the inbox cannot be written'));
    this.memory = new ChatMemory(directory, Date.now);
    this.services = {
      answers: options.answers,
      reindex: options.reindex,
      admins: new Set(options.admins),
      memory: this.memory,
      statistics: new Statistics(Date.now()),
      log,
      now: Date.now,
      progressInterval: this.limits.progressInterval,
      pending: () => this.dispatcher.size,
    };
    this.bot = createBot({ token: options.token, apiRoot: options.apiRoot, me, services: this.services });
    this.dispatcher = this.createDispatcher();
    installTransformers(this.bot.api, {
      inbox: this.inbox,
      pace: new GroupPace(this.limits.groupMessagesAMinute, this.working.signal, Date.now),
      onMigration: (from, to) => this.memory.migrateChat(from, to),
    });
  }

  async start(): Promise<void> {
    const { log, webhook, port } = this.options;
    const privacy = this.me.can_read_all_group_messages
      ? 'privacy mode is off: in groups the bot sees every message'
      : 'privacy mode is on: in groups the bot sees commands and replies to it';
    log.info({ id: this.me.id, username: this.me.username }, `@${this.me.username} is running; ${privacy}`);
    const left = this.inbox.pending();
    if (left.length > 0) log.info({ count: left.length }, 'taking up what was accepted before the restart');
    for (const entry of left) this.dispatcher.submit(entry, true);
    if (port !== null) await this.listen(port);
    if (webhook === null) await this.startPolling();
    else await this.setWebhook(webhook.url, webhook.secret);
    void setProfile(this.bot.api, this.services.admins, log);
    void closeInterruptedReindex(this.bot.api, this.services);
  }

  stop(): Promise<void> {
    this.stopping ??= this.shutDown().then(this.end.resolve, this.end.reject);
    return this.stopping;
  }

  private createDispatcher(): Dispatcher<InboxEntry> {
    const { log, token, apiRoot } = this.options;
    const worker = new UpdateWorker({
      bot: this.bot,
      inbox: this.inbox,
      memory: this.memory,
      reachability: new Reachability(probeApi(token, apiRoot), this.working.signal),
      log,
      onFailed: () => {
        this.services.statistics.failed += 1;
      },
      onTokenRefused: () =>
        this.fail(new StartError('The token is no longer accepted. Put the new one into BOT_TOKEN.')),
      signal: this.working.signal,
    });
    return new Dispatcher({
      work: (entry) => worker.work(entry),
      chatOf: ({ update }) => chatOfUpdate(update),
      chatLimit: this.limits.chatLimit,
      onOverflow: (entry, first) => this.decline(entry, first),
    });
  }

  private decline({ update }: InboxEntry, first: boolean): void {
    this.inbox.markDone(update.update_id);
    if (!first || update.message === undefined) return;
    this.bot.api
      .sendMessage(chatOfUpdate(update), MESSAGES.tooManyPending)
      .catch((error: unknown) =>
        this.options.log.warn({ err: error }, 'the notice of too many questions was not sent'),
      );
  }

  private async accept(updates: readonly Update[]): Promise<void> {
    for (const entry of await this.inbox.accept(updates)) this.dispatcher.submit(entry);
    await this.dispatcher.below(TOTAL_LIMIT);
  }

  private async listen(port: number): Promise<void> {
    const { webhook, log } = this.options;
    const accept = (update: Update) => this.accept([update]);
    try {
      this.server = await startHttpServer({
        port,
        webhook:
          webhook === null ? null : { path: new URL(webhook.url).pathname, secret: webhook.secret, accept },
        health: () => ({
          bot: this.me.username,
          pending: this.dispatcher.size,
          reindexing: this.options.reindex.running,
        }),
        log,
      });
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
      throw new StartError(busy ? `Port ${port} is taken; set PORT to another one.` : String(error));
    }
  }

  private async setWebhook(url: string, secret: string): Promise<void> {
    const options = { secret_token: secret, allowed_updates: ALLOWED_UPDATES };
    await this.repeated(() => this.bot.api.setWebhook(url, options));
  }

  /** Polling is refused while a webhook is set, so an earlier one is taken away; waiting updates stay. */
  private async startPolling(): Promise<void> {
    await this.repeated(() => this.bot.api.deleteWebhook());
    this.polling = poll({
      api: this.bot.api,
      accept: (updates) => this.accept(updates),
      log: this.options.log,
      signal: this.fetching.signal,
    }).catch((error: unknown) => this.fail(error instanceof Error ? error : new Error(String(error))));
  }

  /** The server answered a moment ago, so that trouble now is one that passes. */
  private repeated(call: () => Promise<unknown>): Promise<void> {
    return repeatCall(call, { log: this.options.log, signal: this.working.signal });
  }

  private fail(error: Error): void {
    this.end.reject(error);
    void this.stop();
  }

  private async shutDown(): Promise<void> {
    this.fetching.abort();
    const end = () => {
      this.dispatcher.stop();
      this.working.abort();
    };
    const deadline = setTimeout(end, this.limits.stopTime);
    await Promise.race([this.workInHand(), aborted(this.working.signal)]);
    clearTimeout(deadline);
    end();
    this.inbox.close();
    this.memory.close();
  }

  private async workInHand(): Promise<void> {
    await this.polling;
    await new Promise<void>((resolve) => {
      if (this.server === null) resolve();
      else this.server.close(() => resolve());
    });
    await this.dispatcher.below(1);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
