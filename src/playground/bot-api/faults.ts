/** Faults put into the server on purpose: errors, cut connections, lost and late answers. */

import type { ResponseParameters } from 'grammy/types';
import { BotApiError, tooManyRequests } from './error.js';

export type FaultEffect =
  /** Any answer of the Bot API with `ok: false`; the method does not run. */
  | {
      readonly kind: 'error';
      readonly code: number;
      readonly description: string;
      readonly parameters?: ResponseParameters;
    }
  /** 429; `retryAfter` in seconds. */
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number }
  /** The connection is cut before the method runs. */
  | { readonly kind: 'disconnect' }
  /** The method runs, then the connection is cut: the bot cannot know that it worked. */
  | { readonly kind: 'lose-response' }
  /** The method runs only after `release()` of the handle. */
  | { readonly kind: 'hold' };

export interface FaultRequest {
  readonly effect: FaultEffect;
  /** Methods concerned; left out: all, getUpdates included. */
  readonly methods?: readonly string[];
  /** Only requests with this `chat_id`. */
  readonly chat?: number;
  /** How many requests; 1 when left out, Infinity until `clear()`. */
  readonly times?: number;
}

/** One fault at work. */
export interface FaultHandle {
  /** Requests that it met so far. */
  readonly met: number;
  /** Ends the fault; requests on hold go on. */
  clear(): void;
  /** Lets requests on hold go on, also those that come later. */
  release(): void;
}

class ActiveFault implements FaultHandle {
  met = 0;
  #left: number;
  #release: () => void = () => {};
  readonly released: Promise<void>;

  constructor(readonly request: FaultRequest) {
    this.#left = request.times ?? 1;
    this.released = new Promise((resolve) => {
      this.#release = resolve;
    });
  }

  /** True when this request is one of those to fail; counts it. */
  take(method: string, parameters: Readonly<Record<string, unknown>>): boolean {
    const { methods, chat } = this.request;
    if (this.#left <= 0) return false;
    if (methods && !methods.some((name) => name.toLowerCase() === method.toLowerCase())) return false;
    if (chat !== undefined && Number(parameters.chat_id) !== chat) return false;
    this.#left -= 1;
    this.met += 1;
    return true;
  }

  clear(): void {
    this.#left = 0;
    this.#release();
  }

  release(): void {
    this.#release();
  }
}

/** What happens to a request: it runs or not, and its answer is sent or not. */
export type Verdict = 'run' | 'cut-before' | 'cut-after';

export class Faults {
  #active: ActiveFault[] = [];

  add(request: FaultRequest): FaultHandle {
    const fault = new ActiveFault(request);
    this.#active.push(fault);
    return fault;
  }

  clear(): void {
    for (const fault of this.#active) fault.clear();
    this.#active = [];
  }

  /**
   * Applies the oldest fault that concerns the request.
   * @throws BotApiError when the fault is an error answer
   */
  async meet(
    method: string,
    parameters: Readonly<Record<string, unknown>>,
    onMet: () => void,
  ): Promise<Verdict> {
    const fault = this.#active.find((candidate) => candidate.take(method, parameters));
    if (!fault) return 'run';
    onMet();
    const { effect } = fault.request;
    switch (effect.kind) {
      case 'error':
        throw new BotApiError(effect.code, effect.description, effect.parameters);
      case 'too-many-requests':
        throw tooManyRequests(effect.retryAfter);
      case 'disconnect':
        return 'cut-before';
      case 'lose-response':
        return 'cut-after';
      case 'hold':
        await fault.released;
        return 'run';
    }
  }
}
