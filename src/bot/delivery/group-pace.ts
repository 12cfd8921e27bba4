/** Telegram takes about 20 messages a minute into one group; further ones wait for their turn. */

import { pause } from './backoff.js';

const WINDOW = 60_000;

export class GroupPace {
  /** Times of the messages of the last minute, by group, oldest first. */
  private readonly sent = new Map<number, number[]>();

  /**
   * @param perWindow - messages that a group takes per minute
   * @param signal - ends all waiting
   */
  constructor(
    private readonly perWindow: number,
    private readonly signal: AbortSignal,
    private readonly now: () => number,
  ) {}

  /** Resolves when the group may take one more message, and counts that message. */
  async turn(chat: number): Promise<void> {
    const times = (this.sent.get(chat) ?? []).filter((time) => this.now() - time < WINDOW);
    const earliest = times[times.length - this.perWindow];
    const start = earliest === undefined ? this.now() : earliest + WINDOW;
    this.sent.set(chat, [...times, start]);
    this.forgetQuietGroups();
    if (start > this.now()) await pause(start - this.now(), this.signal);
  }

  private forgetQuietGroups(): void {
    for (const [chat, times] of this.sent) {
      if (times.every((time) => this.now() - time >= WINDOW)) this.sent.delete(chat);
    }
  }
}
