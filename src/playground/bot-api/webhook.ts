/** Delivery of updates to the bot's own address, in order, repeated until it answers with 2xx. */

import type { LocalTelegram } from './telegram.js';

export interface WebhookTarget {
  readonly url: string;
  readonly secret: string | null;
}

/** First pause after a failed delivery in ms; doubled each time up to the longest. */
const FIRST_PAUSE = 100;
const LONGEST_PAUSE = 30_000;

/** The bot gets this long to answer, ms. */
const ANSWER_LIMIT = 30_000;

export class WebhookDelivery {
  #target: WebhookTarget | null = null;
  #lastError: { readonly date: number; readonly message: string } | null = null;
  #running = false;
  /** Replaced at every change of the target: ends what the old target was waiting for. */
  #change = new AbortController();

  constructor(private readonly telegram: LocalTelegram) {
    telegram.updates.onChange(() => void this.#run());
  }

  get target(): WebhookTarget | null {
    return this.#target;
  }

  get lastError() {
    return this.#lastError;
  }

  set(target: WebhookTarget | null): void {
    this.#target = target;
    this.#lastError = null;
    this.#change.abort();
    this.#change = new AbortController();
    void this.#run();
  }

  async #run(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    let pause = FIRST_PAUSE;
    for (;;) {
      const target = this.#target;
      const update = this.telegram.updates.pending[0];
      if (!target || !update) break;
      const { signal } = this.#change;
      const failure = await this.#post(target, update, signal);
      if (failure === null) {
        this.telegram.updates.remove(update);
        pause = FIRST_PAUSE;
      } else if (!signal.aborted) {
        this.#lastError = { date: this.telegram.now(), message: failure };
        await pauseFor(pause, signal);
        pause = Math.min(pause * 2, LONGEST_PAUSE);
      }
    }
    this.#running = false;
  }

  /** Null when delivered, else why not. */
  async #post(target: WebhookTarget, update: unknown, signal: AbortSignal): Promise<string | null> {
    try {
      const response = await fetch(target.url, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(target.secret === null ? {} : { 'x-telegram-bot-api-secret-token': target.secret }),
        },
        body: JSON.stringify(update),
        signal: AbortSignal.any([signal, AbortSignal.timeout(ANSWER_LIMIT)]),
      });
      await response.arrayBuffer();
      return response.ok
        ? null
        : `Wrong response from the webhook: ${response.status} ${response.statusText}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

function pauseFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end, { once: true });
  });
}
