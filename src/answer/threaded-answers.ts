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

/**
 * Opens the library of `directory` in a thread of its own.
 *
 * A new version is opened beside the old one; calls move over once it answers, those in hand finish on the old
 * one. A version that cannot be opened is reported once and the old one stays.
 *
 * @throws Error with a clear message when there is no usable library.
 */
export async function openThreadedAnswers(options: ThreadedAnswersOptions): Promise<ThreadedAnswers> {
  const { directory, log } = options;
  let thread = await LibraryThread.start(directory);
  let closed = false;
  let refreshing: Promise<void> | null = null;
  let refused: string | null = null;

  let replacing: Promise<void> | null = null;
  function replace(): Promise<void> {
    replacing ??= switchThread().finally(() => {
      replacing = null;
    });
    return replacing;
  }

  async function switchThread(): Promise<void> {
    const next = await LibraryThread.start(directory);
    const old = thread;
    thread = next;
    log.info(`Answering from library version ${next.version}.`);
    await old.retire();
  }

  async function look(): Promise<void> {
    const version = await currentVersion(directory);
    if (closed || version === null || version === refused || (version === thread.version && thread.alive))
      return;
    try {
      await replace();
    } catch (error) {
      refused = version;
      const reason = error instanceof Error ? error.message : String(error);
      log.error(
        `Library version ${version} cannot be used, version ${thread.version} goes on answering: ${reason}`,
      );
    }
  }

  function refresh(): Promise<void> {
    refreshing ??= look().finally(() => {
      refreshing = null;
    });
    return refreshing;
  }

  async function call(method: RemoteMethod, argument?: unknown): Promise<unknown> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await thread.call(method, argument);
      } catch (error) {
        if (closed || attempt === ATTEMPTS || !(error instanceof ThreadEndedError)) throw error;
        log.error(`${error.message}. Starting another one.`);
        if (!thread.alive) await replace();
      }
    }
  }

  const timer = setInterval(() => {
    refresh().catch((error: unknown) => log.error(`Cannot look for a new library version: ${String(error)}`));
  }, options.pollMilliseconds ?? 2000);
  timer.unref();

  return {
    get version() {
      return thread.version;
    },
    refresh,
    ask: (question) => call('ask', question) as ReturnType<AnswerService['ask']>,
    passage: (reference) => call('passage', reference) as ReturnType<AnswerService['passage']>,
    article: (reference) => call('article', reference) as ReturnType<AnswerService['article']>,
    sources: () => call('sources') as ReturnType<AnswerService['sources']>,
    examples: () => call('examples') as ReturnType<AnswerService['examples']>,
    speakers: (query) => call('speakers', query) as ReturnType<AnswerService['speakers']>,
    speaker: (name) => call('speaker', name) as ReturnType<AnswerService['speaker']>,
    versions: (reference) => call('versions', reference) as ReturnType<AnswerService['versions']>,
    facts: () => call('facts') as ReturnType<AnswerService['facts']>,
    async close() {
      closed = true;
      clearInterval(timer);
      await refreshing;
      await thread.retire();
    },
  };
}
