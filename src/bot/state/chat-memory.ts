/**
 * What the bot remembers of its chats: the answers behind the buttons of a message, and what a follow-up question
 * needs of the one before. Bounded, so that a year of running does not fill the disk.
 */

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { Answer, ConversationContext } from '../../answer/index.js';
import { RecordStore } from './record-store.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Roughly 5,000 messages with their answers. */
const MESSAGES_BYTES = 32 * 1024 * 1024;
const CONVERSATIONS_BYTES = 4 * 1024 * 1024;
/** A question asked later than this stands for itself. */
export const CONVERSATION_AGE = 30 * MINUTE;

const text = z.string().nullable();

const answerSchema = z.object({
  article: z.string(),
  reference: z.string(),
  url: text,
  outlet: text,
  alsoIn: z.array(z.object({ article: z.string(), outlet: text, url: text })),
  title: text,
  published: text,
  excerpt: z.string(),
  quote: z
    .object({
      text: z.string(),
      shown: z.string(),
      kind: z.enum(['direct', 'mixed', 'indirect']),
      speaker: z
        .object({ name: text, role: text, kind: z.enum(['person', 'organisation', 'unnamed']) })
        .nullable(),
      via: text,
      ground: z.enum(['explicit', 'role', 'post', 'continued', 'document', 'nearest']).nullable(),
      confidence: z.number(),
      standing: z.enum(['reported', 'denied', 'forged']),
    })
    .nullable(),
  versions: z.number(),
});

/** An answer as a message shows it; the whole paragraph stays in the library. */
export type ShownAnswer = Omit<Answer, 'paragraph' | 'score'>;

const contextSchema: z.ZodType<ConversationContext> = z.object({
  question: z.string(),
  resolved: z.string(),
  speaker: text,
  topic: z.array(z.string()),
  article: text,
});

/** What stands behind a message of the bot. */
export type MessageRecord =
  | {
      readonly kind: 'answers';
      /** Shown above the answers when the question itself is not in the chat, as after a touched suggestion. */
      readonly heading: string | null;
      readonly answers: readonly ShownAnswer[];
      readonly context: ConversationContext | null;
    }
  | { readonly kind: 'suggestions'; readonly questions: readonly string[] }
  | {
      readonly kind: 'speakers';
      readonly search: string | null;
      /** Names that the list's buttons open, in their order; empty when a speaker was opened by name. */
      readonly names: readonly string[];
      readonly page: number;
      /** The speaker whose profile is shown; null for the list. */
      readonly speaker: string | null;
      /** Topics that the profile's buttons ask about. */
      readonly topics: readonly string[];
    }
  | ({ readonly kind: 'reindex' } & MessageAddress);

const messageSchema: z.ZodType<MessageRecord> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('answers'),
    heading: text,
    answers: z.array(answerSchema),
    context: contextSchema.nullable(),
  }),
  z.object({ kind: z.literal('suggestions'), questions: z.array(z.string()) }),
  z.object({
    kind: z.literal('speakers'),
    search: text,
    names: z.array(z.string()),
    page: z.int(),
    speaker: text,
    topics: z.array(z.string()),
  }),
  z.object({ kind: z.literal('reindex'), chat: z.int(), message: z.int() }),
]);

/** The key of the one message that reports a running reindex. */
const REINDEX_KEY = 'reindex';

export interface MessageAddress {
  readonly chat: number;
  readonly message: number;
}

/** Whose conversation it is: in groups every member has one of their own, in forums one in each topic. */
export interface ConversationAddress {
  readonly chat: number;
  readonly thread: number | null;
  readonly user: number;
}

export class ChatMemory {
  private readonly messages: RecordStore<MessageRecord>;
  private readonly conversations: RecordStore<ConversationContext>;

  /** @param directory - made when missing; holds `messages.jsonl` and `conversations.jsonl` */
  constructor(directory: string, now: () => number) {
    mkdirSync(directory, { recursive: true });
    this.messages = new RecordStore<MessageRecord>({
      path: join(directory, 'messages.jsonl'),
      schema: messageSchema,
      maxAge: 365 * DAY,
      maxBytes: MESSAGES_BYTES,
      now,
    });
    this.conversations = new RecordStore<ConversationContext>({
      path: join(directory, 'conversations.jsonl'),
      schema: contextSchema,
      maxAge: CONVERSATION_AGE,
      maxBytes: CONVERSATIONS_BYTES,
      now,
    });
  }

  messageRecord(address: MessageAddress): MessageRecord | null {
    return this.messages.get(messageKey(address));
  }

  rememberMessage(address: MessageAddress, record: MessageRecord): void {
    this.messages.set(messageKey(address), record);
  }

  conversation(address: ConversationAddress): ConversationContext | null {
    return this.conversations.get(conversationKey(address));
  }

  rememberConversation(address: ConversationAddress, context: ConversationContext | null): void {
    if (context === null) this.conversations.delete(conversationKey(address));
    else this.conversations.set(conversationKey(address), context);
  }

  /** The message that reports a running reindex; after a crash it still says so. */
  reindexMessage(): MessageAddress | null {
    const record = this.messages.get(REINDEX_KEY);
    return record?.kind === 'reindex' ? record : null;
  }

  rememberReindex(address: MessageAddress | null): void {
    if (address === null) this.messages.delete(REINDEX_KEY);
    else this.messages.set(REINDEX_KEY, { kind: 'reindex', ...address });
  }

  /** The chat is closed to the bot: blocked, kicked, deleted. */
  forgetChat(chat: number): void {
    for (const store of [this.messages, this.conversations]) {
      for (const key of keysOf(store, chat)) store.delete(key);
    }
  }

  /** A group became a supergroup, under another id. */
  migrateChat(from: number, to: number): void {
    for (const store of [this.messages, this.conversations]) {
      for (const key of keysOf(store, from)) store.rename(key, `${to}${key.slice(`${from}`.length)}`);
    }
  }

  close(): void {
    this.messages.close();
    this.conversations.close();
  }
}

function messageKey({ chat, message }: MessageAddress): string {
  return `${chat}:${message}`;
}

function conversationKey({ chat, thread, user }: ConversationAddress): string {
  return `${chat}:${thread ?? 0}:${user}`;
}

function keysOf(store: { keys(): readonly string[] }, chat: number): readonly string[] {
  return store.keys().filter((key) => key.startsWith(`${chat}:`));
}
