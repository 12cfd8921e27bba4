/** Work on many chats at once, and in order within each chat. */

import type { Update } from 'grammy/types';

export interface DispatcherOptions<Job> {
  readonly work: (job: Job) => Promise<void>;
  readonly chatOf: (job: Job) => number;
  /** A job whose chat has too many waiting; `first` of such jobs since the chat's queue was short again. */
  readonly onOverflow: (job: Job, first: boolean) => void;
  /** Jobs that one chat may have waiting. */
  readonly chatLimit: number;
}

interface ChatQueue<Job> {
  readonly jobs: Job[];
  overflowed: boolean;
}

export class Dispatcher<Job> {
  private readonly queues = new Map<number, ChatQueue<Job>>();
  private waiting = 0;
  private stopped = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: DispatcherOptions<Job>) {}

  /** Jobs accepted and not finished. */
  get size(): number {
    return this.waiting;
  }

  /** Queues a job behind the others of its chat. `always`: however many there are. */
  submit(job: Job, always = false): void {
    const chat = this.options.chatOf(job);
    const queue = this.queues.get(chat);
    if (queue === undefined) {
      const fresh = { jobs: [job], overflowed: false };
      this.queues.set(chat, fresh);
      this.waiting += 1;
      void this.run(chat, fresh);
    } else if (always || queue.jobs.length < this.options.chatLimit) {
      queue.jobs.push(job);
      this.waiting += 1;
    } else {
      this.options.onOverflow(job, !queue.overflowed);
      queue.overflowed = true;
    }
  }

  /** Resolves as soon as fewer than `limit` jobs are waiting. */
  async below(limit: number): Promise<void> {
    while (this.waiting >= limit) await new Promise<void>((resolve) => this.listeners.add(resolve));
  }

  /** No further job begins; those in hand go on. */
  stop(): void {
    this.stopped = true;
  }

  private async run(chat: number, queue: ChatQueue<Job>): Promise<void> {
    for (let job = queue.jobs[0]; job !== undefined && !this.stopped; job = queue.jobs[0]) {
      await this.options.work(job);
      queue.jobs.shift();
      this.waiting -= 1;
      for (const listener of this.listeners) listener();
      this.listeners.clear();
    }
    if (queue.jobs.length === 0) this.queues.delete(chat);
  }
}

/** The chat of an update, or its user's where there is no chat. */
export function chatOfUpdate(update: Update): number {
  const message = update.message ?? update.callback_query?.message;
  return message?.chat.id ?? update.my_chat_member?.chat.id ?? update.callback_query?.from.id ?? 0;
}
