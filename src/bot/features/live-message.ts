/** One message that is edited while something goes on, seldom enough for Telegram's limits. */

import { setTimeout as wait } from 'node:timers/promises';
import type { Api } from 'grammy';
import type { Logger } from 'pino';
import { message, messageOptions } from '../render/message.js';
import type { TextPart } from '../text/formatted-text.js';

/** The last words matter: they are tried this often, with growing pauses. */
const FINAL_ATTEMPTS = 6;
const FIRST_PAUSE = 500;

export interface LiveMessageOptions {
  readonly api: Api;
  readonly chat: number;
  readonly message: number;
  /** Least time between two edits, in milliseconds. */
  readonly interval: number;
  readonly log: Logger;
}

export class LiveMessage {
  private latest: TextPart | null = null;
  private timer: NodeJS.Timeout | null = null;
  private editing: Promise<void> = Promise.resolve();

  constructor(private readonly options: LiveMessageOptions) {}

  /** Shows this soon, unless something newer comes before. */
  update(content: TextPart): void {
    this.latest = content;
    this.timer ??= setTimeout(() => this.flush(), this.options.interval);
  }

  /** Shows the outcome, after all updates. */
  async finish(content: TextPart): Promise<void> {
    if (this.timer !== null) clearTimeout(this.timer);
    this.latest = null;
    await this.editing;
    for (let attempt = 0; attempt < FINAL_ATTEMPTS; attempt += 1) {
      if (await this.edit(content)) return;
      await wait(FIRST_PAUSE * 2 ** attempt);
    }
  }

  /** The next edit waits for this one to end, however slow it is. */
  private flush(): void {
    const content = this.latest;
    this.latest = null;
    if (content === null) {
      this.timer = null;
      return;
    }
    this.editing = this.edit(content).then(() => {
      this.timer = this.latest === null ? null : setTimeout(() => this.flush(), this.options.interval);
    });
  }

  private async edit(content: TextPart): Promise<boolean> {
    const { api, chat, message: id, log } = this.options;
    const outgoing = message(content);
    try {
      await api.editMessageText(chat, id, outgoing.content.text, messageOptions(outgoing));
      return true;
    } catch (error) {
      log.warn({ err: error }, 'the progress message could not be edited');
      return false;
    }
  }
}
