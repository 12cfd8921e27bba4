/**
 * Works on one accepted update until it is done: handled, or surely impossible. Outages and limits are waited out;
 * what stays undone when the bot stops is still in the inbox at the next start.
 */

import { type Bot, BotError } from 'grammy';
import type { Logger } from 'pino';
import type { ChatMemory } from '../state/chat-memory.js';
import type { Inbox, InboxEntry } from '../state/inbox.js';
import { MESSAGES } from '../texts.js';
import { pause, pauseAfter } from './backoff.js';
import { chatOfUpdate } from './dispatcher.js';
import { type Failure, failureOf } from './failure.js';
import type { Reachability } from './reachability.js';
import { currentUpdate } from './transformers.js';

/** After a crash an update that may have been answered this often is not answered again. */
const MOST_SENDS = 2;
/** Within one run the connection was seen to work before each repetition, so that more are allowed. */
const MOST_SENDS_IN_A_RUN = 10;
/** An update whose handling brought the process down this often is answered with an apology. */
const MOST_BEGINNINGS = 10;

export interface UpdateWorkerOptions {
  readonly bot: Bot;
  readonly inbox: Inbox;
  readonly memory: ChatMemory;
  readonly reachability: Reachability;
  readonly log: Logger;
  /** Told about every update that got an apology instead of an answer. */
  readonly onFailed: () => void;
  /** Called when the token is refused: nothing can work any more. */
  readonly onTokenRefused: () => void;
  readonly signal: AbortSignal;
}

export class UpdateWorker {
  constructor(private readonly options: UpdateWorkerOptions) {}

  /** Never rejects; when the bot stops first, the update stays in the inbox. */
  async work(entry: InboxEntry): Promise<void> {
    const { inbox, log, signal } = this.options;
    const id = entry.update.update_id;
    if (entry.sends >= MOST_SENDS) {
      inbox.markDone(id);
      return;
    }
    inbox.markBegun(id);
    try {
      const finished = await currentUpdate.run(id, () => this.attempts(entry));
      if (finished) inbox.markDone(id);
    } catch (error) {
      if (!signal.aborted) log.error({ err: error, update: id }, 'the handling of an update went wrong');
    }
  }

  /** @returns whether the update is done. */
  private async attempts(entry: InboxEntry): Promise<boolean> {
    let apologise = entry.begun > MOST_BEGINNINGS;
    let mistakes = 0;
    for (let failures = 0; ; failures += 1) {
      try {
        await (apologise ? this.apologise(entry) : this.options.bot.handleUpdate(entry.update));
        return true;
      } catch (error) {
        if (this.options.signal.aborted) throw error;
        const failure = failureOf(error);
        this.report(error, failure, entry);
        if (this.isAnswered(entry)) return true;
        if (failure.kind === 'token-refused') {
          this.options.onTokenRefused();
          return false;
        }
        if (failure.kind === 'chat-closed') {
          this.options.memory.forgetChat(chatOfUpdate(entry.update));
          return true;
        }
        if (failure.kind === 'mistake') {
          if (apologise) return true;
          mistakes += 1;
          apologise = failure.byServer || mistakes > 1;
        } else {
          if (entry.sends >= MOST_SENDS_IN_A_RUN) return true;
          await this.waitOut(failure, failures);
        }
      }
    }
  }

  /** What fails after the answer arrived is no reason to answer again. */
  private isAnswered({ update }: InboxEntry): boolean {
    return this.options.inbox.entry(update.update_id) === null;
  }

  private async waitOut(failure: Failure, failures: number): Promise<void> {
    const { signal, reachability } = this.options;
    const asked = failure.kind === 'wait' ? failure.milliseconds : null;
    await pause(asked ?? pauseAfter(failures), signal);
    if (failure.kind === 'offline') await reachability.wait();
  }

  private async apologise({ update }: InboxEntry): Promise<void> {
    const { api } = this.options.bot;
    this.options.onFailed();
    if (update.callback_query !== undefined) {
      await api.answerCallbackQuery(update.callback_query.id, { text: MESSAGES.failed });
    } else if (update.message !== undefined) {
      const { chat, message_id, message_thread_id: thread, is_topic_message: topic } = update.message;
      await api.sendMessage(chat.id, MESSAGES.failed, {
        reply_parameters: { message_id, allow_sending_without_reply: true },
        ...(topic === true && thread !== undefined ? { message_thread_id: thread } : {}),
      });
    }
  }

  private report(error: unknown, failure: Failure, entry: InboxEntry): void {
    const err = error instanceof BotError ? error.error : error;
    const details = { err, update: entry.update.update_id, failure: failure.kind };
    if (failure.kind === 'mistake') this.options.log.error(details, 'an update could not be handled');
    else this.options.log.warn(details, 'an update has to wait or is dropped');
  }
}
