/** What happens in the local messenger, as events; tests and the chat page wait on them instead of polling. */

import type { Message } from 'grammy/types';
import type { RecordedCall } from './calls.js';

export interface CallbackAnswer {
  readonly text: string | null;
  readonly alert: boolean;
  readonly url: string | null;
}

export type Change =
  | { readonly kind: 'message' | 'edit'; readonly chat: number; readonly message: Message }
  | { readonly kind: 'delete'; readonly chat: number; readonly message: number }
  | { readonly kind: 'action'; readonly chat: number; readonly action: string }
  | { readonly kind: 'callback-answer'; readonly query: string; readonly answer: CallbackAnswer }
  | { readonly kind: 'inline-answer'; readonly query: string }
  | { readonly kind: 'call'; readonly call: RecordedCall }
  | { readonly kind: 'commands' | 'chats' | 'updates' };

/** The wait ended without the awaited change. */
export class WaitTimeoutError extends Error {
  override readonly name = 'WaitTimeoutError';
}

export class ChangeSignal {
  readonly #listeners = new Set<(change: Change) => void>();

  emit(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** Returns the function that ends the subscription. */
  on(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Waits until `check` returns something: asked at once and after every change.
   * @param what for the error text, in words
   * @param timeout ms after which it fails with WaitTimeoutError
   */
  until<T>(check: () => T | null | undefined | false, what: string, timeout: number): Promise<T> {
    return new Promise((resolve, reject) => {
      const attempt = () => {
        const found = check();
        if (found === null || found === undefined || found === false) return;
        end();
        resolve(found);
      };
      const timer = setTimeout(() => {
        end();
        reject(new WaitTimeoutError(`waited ${timeout} ms for ${what}`));
      }, timeout);
      const stop = this.on(attempt);
      const end = () => {
        clearTimeout(timer);
        stop();
      };
      attempt();
    });
  }
}
