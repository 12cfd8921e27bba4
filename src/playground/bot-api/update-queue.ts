/** Updates on their way to the bot: numbering, the `allowed_updates` filter, confirmation by offset and long polling. */

import type { Update } from 'grammy/types';
import { conflict, TEXTS } from './error.js';

export type UpdateType = Exclude<keyof Update, 'update_id'>;
export type UpdateContent = Omit<Update, 'update_id'>;

export interface PollRequest {
  readonly offset?: number | undefined;
  /** 1 … 100. */
  readonly limit?: number | undefined;
  /** Seconds. */
  readonly timeout?: number | undefined;
  readonly allowed?: readonly string[] | undefined;
}

/** Sent only when listed, as the Bot API documents. */
const OPTIONAL_TYPES: ReadonlySet<string> = new Set([
  'chat_member',
  'message_reaction',
  'message_reaction_count',
]);

interface Pending {
  readonly update: Update;
  /** Put back by hand: delivered once more whatever the offset says. */
  repeated: boolean;
}

interface OpenPoll {
  wake(): void;
  terminate(): void;
}

export class UpdateQueue {
  #pending: Pending[] = [];
  #allowed: ReadonlySet<string> | null = null;
  /** From the clock, so that a bot which remembers the updates of an earlier run does not take new ones for old. */
  #nextId = Math.floor(Date.now() / 1000);
  #poll: OpenPoll | null = null;
  readonly #listeners = new Set<() => void>();

  /** Unconfirmed updates, oldest first. */
  get pending(): readonly Update[] {
    return this.#pending.map((entry) => entry.update);
  }

  /** True while a getUpdates request is waiting. */
  get polled(): boolean {
    return this.#poll !== null;
  }

  /** The list given by the bot; null: the default. */
  get allowed(): readonly string[] | null {
    return this.#allowed && [...this.#allowed];
  }

  /** Calls the listener whenever updates come or go and a request begins or ends to wait. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Queues an update unless the bot did not ask for its type; returns it, or null. */
  add(content: UpdateContent): Update | null {
    const type = Object.keys(content)[0] ?? '';
    const wanted = this.#allowed?.size ? this.#allowed.has(type) : !OPTIONAL_TYPES.has(type);
    if (!wanted) return null;
    const update: Update = { update_id: this.#nextId++, ...content };
    this.#push({ update, repeated: false });
    return update;
  }

  /** Delivers an update a second time with its old number, confirmed or not. */
  repeat(update: Update): void {
    this.#push({ update, repeated: true });
  }

  allow(types: readonly string[] | undefined): void {
    if (types !== undefined) this.#allowed = new Set(types);
  }

  clear(): void {
    this.#pending = [];
    this.#changed();
  }

  /** Takes one update out: it was delivered to a webhook. */
  remove(update: Update): void {
    this.#pending = this.#pending.filter((entry) => entry.update !== update);
    this.#changed();
  }

  /**
   * The getUpdates method. An older waiting request ends with 409, as on Telegram.
   * @param signal aborted when the client hung up: the request then no longer counts as a receiver
   */
  async poll(request: PollRequest, signal: AbortSignal): Promise<Update[]> {
    this.#poll?.terminate();
    this.allow(request.allowed);
    this.#confirm(request.offset ?? 0);
    const limit = Math.min(Math.max(request.limit ?? 100, 1), 100);
    const timeout = Math.max(request.timeout ?? 0, 0);
    if (this.#pending.length === 0 && timeout > 0) await this.#wait(timeout * 1000, signal);
    return this.#take(limit);
  }

  /** Ends a waiting request with an empty result, at shutdown. */
  release(): void {
    this.#poll?.wake();
  }

  #push(entry: Pending): void {
    this.#pending.push(entry);
    this.#poll?.wake();
    this.#changed();
  }

  #changed(): void {
    for (const listener of this.#listeners) listener();
  }

  #confirm(offset: number): void {
    if (offset < 0) this.#pending = this.#pending.slice(offset);
    else this.#pending = this.#pending.filter((entry) => entry.repeated || entry.update.update_id >= offset);
    this.#changed();
  }

  #take(limit: number): Update[] {
    const batch = this.#pending.slice(0, limit);
    for (const entry of batch) entry.repeated = false;
    return batch.map((entry) => entry.update);
  }

  #wait(timeout: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const end = (settle: () => void) => {
        clearTimeout(timer);
        signal.removeEventListener('abort', poll.wake);
        if (this.#poll === poll) this.#poll = null;
        settle();
        this.#changed();
      };
      const poll: OpenPoll = {
        wake: () => end(resolve),
        terminate: () => end(() => reject(conflict(TEXTS.secondPoller))),
      };
      const timer = setTimeout(poll.wake, timeout);
      signal.addEventListener('abort', poll.wake);
      this.#poll = poll;
      this.#changed();
    });
  }
}
