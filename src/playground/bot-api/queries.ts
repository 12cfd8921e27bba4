/** Callback and inline queries that wait for the bot's answer. */

import { randomBytes } from 'node:crypto';
import { badRequest, TEXTS } from './error.js';

/** Queries that can be answered once each. `A` is the answer. */
export class OpenQueries<A> {
  readonly #answers = new Map<string, A | null>();
  readonly #expired = new Set<string>();

  open(): string {
    const id = BigInt(`0x${randomBytes(8).toString('hex')}`).toString();
    this.#answers.set(id, null);
    return id;
  }

  /** @throws BotApiError 400 when the id is unknown or too old */
  answer(id: string, answer: A): void {
    if (!this.#answers.has(id) || this.#expired.has(id)) throw badRequest(TEXTS.oldQuery);
    this.#answers.set(id, answer);
  }

  answerTo(id: string): A | null {
    return this.#answers.get(id) ?? null;
  }

  /** Makes all queries so far too old to be answered. */
  expire(): void {
    for (const id of this.#answers.keys()) this.#expired.add(id);
  }
}
