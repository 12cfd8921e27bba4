/**
 * A thread that holds one version of the library and answers from it, so that loading and ranking never
 * block the thread that serves the chats.
 */

import { Worker } from 'node:worker_threads';
import type { CallMessage, RemoteMethod, ThreadMessage, ThreadSettings } from './thread-protocol.js';

/** The thread ended with calls unanswered; asking another thread is safe, answering changes nothing. */
export class ThreadEndedError extends Error {
  constructor(reason: string) {
    super(`The answering thread ended: ${reason}`);
    this.name = 'ThreadEndedError';
  }
}

interface PendingCall {
  readonly resolve: (result: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Run from TypeScript sources (tests, benchmarks) the thread still needs the compiled entry. */
const ENTRY = new URL(
  import.meta.url.endsWith('.ts') ? '../../dist/answer/thread-main.js' : './thread-main.js',
  import.meta.url,
);

export class LibraryThread {
  readonly #worker: Worker;
  readonly #pending = new Map<number, PendingCall>();
  readonly #ended: Promise<void>;
  #version = '';
  #nextCall = 1;
  #alive = true;
  #drained: (() => void) | null = null;
  #onStarted: ((failure: string | null) => void) | null = null;

  private constructor(directory: string) {
    const settings: ThreadSettings = { directory };
    this.#worker = new Worker(ENTRY, { workerData: settings });
    this.#worker.on('message', (message: ThreadMessage) => this.#receive(message));
    let reason = 'it exited';
    this.#worker.on('error', (error: Error) => {
      reason = error.message;
    });
    this.#ended = new Promise((resolve) => {
      this.#worker.on('exit', () => {
        this.#alive = false;
        for (const call of this.#pending.values()) call.reject(new ThreadEndedError(reason));
        this.#pending.clear();
        this.#onStarted?.(`The answering thread ended while loading the library: ${reason}`);
        this.#drained?.();
        resolve();
      });
    });
  }

  /**
   * Starts a thread on the current version in `directory` and waits until it can answer.
   *
   * @throws Error with the library's own message when it cannot be opened.
   */
  static async start(directory: string): Promise<LibraryThread> {
    const thread = new LibraryThread(directory);
    const failure = await new Promise<string | null>((resolve) => {
      thread.#onStarted = resolve;
    });
    if (failure === null) return thread;
    await thread.retire();
    throw new Error(failure);
  }

  /** Version of the library that it answers from. */
  get version(): string {
    return this.#version;
  }

  get alive(): boolean {
    return this.#alive;
  }

  /** Resolves when the thread is gone, for whatever reason. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  /** @throws ThreadEndedError when the thread ended first; Error with the thread's message when the call failed. */
  call(method: RemoteMethod, argument: unknown): Promise<unknown> {
    if (!this.#alive) return Promise.reject(new ThreadEndedError('it is not running'));
    const call = this.#nextCall++;
    return new Promise((resolve, reject) => {
      this.#pending.set(call, { resolve, reject });
      const message: CallMessage = { call, method, argument };
      this.#worker.postMessage(message);
    });
  }

  /** Ends the thread after the calls in hand are answered. */
  async retire(): Promise<void> {
    if (this.#alive && this.#pending.size > 0) {
      await new Promise<void>((resolve) => {
        this.#drained = resolve;
      });
    }
    await this.#worker.terminate();
    await this.#ended;
  }

  #receive(message: ThreadMessage): void {
    if ('ready' in message) {
      this.#version = message.ready;
      this.#onStarted?.(null);
      return;
    }
    if ('failed' in message) {
      this.#onStarted?.(message.failed);
      return;
    }
    const pending = this.#pending.get(message.call);
    this.#pending.delete(message.call);
    if ('error' in message) pending?.reject(new Error(message.error));
    else pending?.resolve(message.result);
    if (this.#pending.size === 0) this.#drained?.();
  }
}
