/** The answer service of the running bot: a library in a thread, replaced when a newer version appears. */

import { currentVersion } from '../retrieval/index.js';
import type { AnswerService } from './answer.js';
import { LibraryThread, ThreadEndedError } from './library-thread.js';
import type { RemoteMethod } from './thread-protocol.js';

export interface ThreadedAnswersOptions {
  /** Folder of the library. */
  readonly directory: string;
  /** Told in English what the operator should know. */
  readonly log: { info(message: string): void; error(message: string): void };
  /** How often to look for a new version; default 2,000 ms. */
  readonly pollMilliseconds?: number;
}

export interface ThreadedAnswers extends AnswerService {
  /** Version of the library that answers now. */
  readonly version: string;
  /** Looks for a new version now instead of at the next poll; resolves when the newest one answers. */
  refresh(): Promise<void>;
}

/** How often a call is tried on another thread when its thread dies under it. */
const ATTEMPTS = 3;
const POLL_MILLISECONDS = 2000;

/** Work that is never done twice at a time: whoever asks meanwhile waits for the run under way. */
function oneAtATime(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  return () => {
    running ??= work().finally(() => {
      running = null;
    });
    return running;
  };
}

/** The answering thread in use, and its replacement by another one. */
class CurrentThread {
  /** Opens the newest version beside the thread in use; calls move over once it answers. */
  readonly replace = oneAtATime(() => this.#switch());
  /** Looks for a new version; one that cannot be opened is reported once, and the old one stays. */
  readonly refresh = oneAtATime(() => this.#look());
  #closed = false;
  #refused: string | null = null;

  constructor(
    private thread: LibraryThread,
    private readonly options: ThreadedAnswersOptions,
  ) {}

  get version(): string {
    return this.thread.version;
  }

  /** Calls the thread; when it dies under the call, another one. */
  async call(method: RemoteMethod, argument?: unknown): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.thread.call(method, argument);
      } catch (error) {
        if (this.#closed || attempt === ATTEMPTS || !(error instanceof ThreadEndedError)) throw error;
        this.options.log.error(`${error.message}. Starting another one.`);
        if (!this.thread.alive) await this.replace();
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.refresh();
    await this.thread.retire();
  }

  async #switch(): Promise<void> {
    const next = await LibraryThread.start(this.options.directory);
    if (this.#closed) return next.retire();
    const old = this.thread;
    this.thread = next;
    this.options.log.info(`Answering from library version ${next.version}.`);
    await old.retire();
  }

  async #look(): Promise<void> {
    const version = this.#closed ? null : await currentVersion(this.options.directory);
    const served = version === this.thread.version && this.thread.alive;
    if (this.#closed || version === null || version === this.#refused || served) return;
    try {
      await this.replace();
    } catch (error) {
      this.#refused = version;
      const reason = error instanceof Error ? error.message : String(error);
      this.options.log.error(
        `Library version ${version} cannot be used, version ${this.version} goes on answering: ${reason}`,
      );
    }
  }
}

/**
 * Opens the library of `directory` in a thread of its own.
 *
 * A new version is opened beside the old one; calls move over once it answers, those in hand finish on the old
 * one. A version that cannot be opened is reported once and the old one stays.
 *
 * @throws Error with a clear message when there is no usable library.
 */
export async function openThreadedAnswers(options: ThreadedAnswersOptions): Promise<ThreadedAnswers> {
  const { directory, log, pollMilliseconds = POLL_MILLISECONDS } = options;
  const current = new CurrentThread(await LibraryThread.start(directory), options);
  const timer = setInterval(() => {
    current
      .refresh()
      .catch((error: unknown) => log.error(`Cannot look for a new library version: ${String(error)}`));
  }, pollMilliseconds);
  timer.unref();
  return {
    get version() {
      return current.version;
    },
    refresh: current.refresh,
    ...remoteAnswers((method, argument) => current.call(method, argument)),
    async close() {
      clearInterval(timer);
      await current.close();
    },
  };
}

/** The service's questions as calls of a thread, which answers each with what the service promises. */
function remoteAnswers(
  call: (method: RemoteMethod, argument?: unknown) => Promise<unknown>,
): Omit<AnswerService, 'close'> {
  return {
    ask: (question) => call('ask', question) as ReturnType<AnswerService['ask']>,
    passage: (reference) => call('passage', reference) as ReturnType<AnswerService['passage']>,
    article: (reference) => call('article', reference) as ReturnType<AnswerService['article']>,
    sources: () => call('sources') as ReturnType<AnswerService['sources']>,
    examples: () => call('examples') as ReturnType<AnswerService['examples']>,
    speakers: (query) => call('speakers', query) as ReturnType<AnswerService['speakers']>,
    speaker: (name) => call('speaker', name) as ReturnType<AnswerService['speaker']>,
    versions: (reference) => call('versions', reference) as ReturnType<AnswerService['versions']>,
    facts: () => call('facts') as ReturnType<AnswerService['facts']>,
  };
}
