/** Waiting for the Bot API to be reachable again: one probe for all chats that wait. */

import type { Api } from 'grammy';
import { pause, pauseAfter } from './backoff.js';

export class Reachability {
  private waiting: Promise<void> | null = null;

  /** @param probe - an Api with a short time limit of its own */
  constructor(
    private readonly probe: Api,
    private readonly signal: AbortSignal,
  ) {}

  /** Resolves when a call got through; rejects when the bot stops. */
  wait(): Promise<void> {
    this.waiting ??= this.untilReached().finally(() => {
      this.waiting = null;
    });
    return this.waiting;
  }

  private async untilReached(): Promise<void> {
    for (let failures = 0; ; failures += 1) {
      try {
        await this.probe.getMe();
        return;
      } catch {
        await pause(pauseAfter(failures), this.signal);
      }
    }
  }
}
