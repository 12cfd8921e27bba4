/** A Bot API server on this machine with users, chats and faults under control: for the playground and for tests. */

import type { Chat, Update, User } from 'grammy/types';
import { listen, type RequestHandler, type RunningServer } from '../http-server.js';
import type { RecordedCall } from './calls.js';
import { LocalChat, type MemberStatus } from './chat.js';
import { ChatControl } from './control.js';
import { serviceMessage } from './delivery.js';
import { type FaultHandle, type FaultRequest, Faults } from './faults.js';
import { handleBotApi } from './handler.js';
import { type BotOptions, type InlineAnswer, LocalTelegram } from './telegram.js';
import { WebhookDelivery } from './webhook.js';

export interface BotApiOptions {
  /** 0 (the default): any free port. */
  readonly port?: number;
  readonly bot?: BotOptions;
  /** Answers the requests whose path is not one of the Bot API; 404 when left out. */
  readonly otherwise?: RequestHandler;
}

export interface UserOptions {
  readonly id?: number;
  readonly username?: string;
  /** IETF tag; `ar` when left out. */
  readonly language?: string;
}

export interface GroupOptions {
  readonly id?: number;
  readonly title?: string;
  /** The first one of all is the group's creator. */
  readonly members?: readonly User[];
  readonly administrators?: readonly User[];
  /** As the bot is set when left out. */
  readonly privacy?: boolean;
  readonly supergroup?: boolean;
  /** A supergroup with topics. */
  readonly forum?: boolean;
}

/** An inline query on its way. */
export interface InlineRequest {
  readonly query: string;
  /** Waits for answerInlineQuery. @param timeout ms */
  answered(timeout?: number): Promise<InlineAnswer>;
}

/** ms that a wait lasts when no limit is given. */
const PATIENCE = 10_000;
const FIRST_USER_ID = 5_000_000_001;
const FIRST_GROUP_ID = 4_100_000_001;

export class LocalBotApi {
  /** Requests of the bot in order, with the answers given. */
  readonly calls: RecordedCall[] = [];
  readonly telegram: LocalTelegram;
  readonly #faults = new Faults();
  readonly #webhook: WebhookDelivery;
  readonly #otherwise: RequestHandler | null;
  #server: RunningServer | null = null;
  #nextUser = FIRST_USER_ID;
  #nextGroup = FIRST_GROUP_ID;

  /** Use `startBotApi`. */
  constructor(options: BotApiOptions) {
    this.telegram = new LocalTelegram(options.bot);
    this.#webhook = new WebhookDelivery(this.telegram);
    this.#otherwise = options.otherwise ?? null;
  }

  /** Root of the API: `http://127.0.0.1:PORT`. */
  get url(): string {
    return this.#server?.url ?? '';
  }

  get port(): number {
    return this.#server?.port ?? 0;
  }

  get token(): string {
    return this.telegram.token;
  }

  /** @throws PortBusyError */
  async open(port: number): Promise<void> {
    this.#server = await listen((request, response, url) => this.#answer(request, response, url), port);
  }

  /** Ends waiting requests, cuts connections and frees the port. */
  async close(): Promise<void> {
    this.#webhook.set(null);
    this.#faults.clear();
    this.telegram.updates.release();
    await this.#server?.close();
  }

  user(name: string, options: UserOptions = {}): User {
    const id = options.id ?? this.#nextUser++;
    const username = options.username;
    return {
      id,
      is_bot: false,
      first_name: name,
      ...(username === undefined ? {} : { username }),
      language_code: options.language ?? 'ar',
    };
  }

  /** The user's private chat with the bot. */
  privateChat(user: User): ChatControl {
    const name = user.username === undefined ? {} : { username: user.username };
    const chat = this.#addChat({ id: user.id, type: 'private', first_name: user.first_name, ...name }, false);
    chat.chat.members.set(user.id, { user, status: 'member' });
    return chat;
  }

  /** A group that the bot is a member of. */
  group(options: GroupOptions = {}): ChatControl {
    const number = this.#nextGroup++;
    const title = options.title ?? 'مجموعة';
    const large = options.supergroup || options.forum;
    const wire: Chat = large
      ? {
          id: options.id ?? -(1_000_000_000_000 + number),
          type: 'supergroup',
          title,
          ...(options.forum && { is_forum: true }),
        }
      : { id: options.id ?? -number, type: 'group', title };
    const control = this.#addChat(wire, options.privacy ?? !this.telegram.bot.can_read_all_group_messages);
    const join = (status: MemberStatus) => (user: User) => {
      const creator = control.chat.members.size === 0;
      control.chat.members.set(user.id, { user, status: creator ? 'creator' : status });
    };
    options.administrators?.forEach(join('administrator'));
    options.members?.forEach(join('member'));
    return control;
  }

  /** A group becomes a supergroup with a new id; requests to the old one get 400 with `migrate_to_chat_id`. */
  migrate(group: ChatControl): ChatControl {
    const { wire, privacy, members } = group.chat;
    const next = this.group({ title: wire.title ?? '', privacy, supergroup: true });
    for (const [id, member] of members) next.chat.members.set(id, member);
    const [first] = members.values();
    if (!first) throw new Error('the group has no members');
    serviceMessage(this.telegram, group.chat, first.user, { migrate_to_chat_id: next.id });
    group.chat.migratedTo = next.id;
    serviceMessage(this.telegram, next.chat, first.user, { migrate_from_chat_id: group.id });
    return next;
  }

  /** A user types «@bot» and a query in some chat. */
  inlineQuery(user: User, text: string, offset = ''): InlineRequest {
    const { inlineQueries, updates, signal } = this.telegram;
    const query = inlineQueries.open();
    updates.add({ inline_query: { id: query, from: user, query: text, offset } });
    return {
      query,
      answered: (timeout = PATIENCE) =>
        signal.until(() => inlineQueries.answerTo(query), `the results for «${text}»`, timeout),
    };
  }

  /** Puts a fault into the server. */
  fail(request: FaultRequest): FaultHandle {
    return this.#faults.add(request);
  }

  /** Calls of one method, oldest first. */
  callsOf(method: string): readonly RecordedCall[] {
    return this.calls.filter((call) => call.method.toLowerCase() === method.toLowerCase());
  }

  /** Waits for a request of the bot, past ones included. @param timeout ms */
  waitForCall(
    method: string,
    fits: (call: RecordedCall) => boolean = () => true,
    timeout = PATIENCE,
  ): Promise<RecordedCall> {
    return this.waitFor(() => this.callsOf(method).find(fits), `a call of ${method}`, timeout);
  }

  /** Waits until `check` returns something; it is asked after everything that happens. @param timeout ms */
  waitFor<T>(check: () => T | null | undefined | false, what: string, timeout = PATIENCE): Promise<T> {
    return this.telegram.signal.until(check, what, timeout);
  }

  /** Updates that the bot has not confirmed (long polling) or not taken (webhook). */
  get pendingUpdates(): readonly Update[] {
    return this.telegram.updates.pending;
  }

  /** Delivers an update once more under its old number. */
  repeat(update: Update): void {
    this.telegram.updates.repeat(update);
  }

  /** Makes all open button presses too old to be answered. */
  expireQueries(): void {
    this.telegram.callbacks.expire();
    this.telegram.inlineQueries.expire();
  }

  #addChat(wire: Chat, privacy: boolean): ChatControl {
    const chat = new LocalChat(wire, privacy, this.telegram.now);
    this.telegram.chats.set(wire.id, chat);
    this.telegram.signal.emit({ kind: 'chats' });
    return new ChatControl(this.telegram, chat);
  }

  async #answer(...[request, response, url]: Parameters<RequestHandler>): Promise<void> {
    const parts = {
      telegram: this.telegram,
      webhook: this.#webhook,
      faults: this.#faults,
      calls: this.calls,
    };
    if (await handleBotApi(parts, request, response, url)) return;
    if (this.#otherwise) await this.#otherwise(request, response, url);
    else
      response
        .writeHead(404, { 'content-type': 'application/json' })
        .end('{"ok":false,"error_code":404,"description":"Not Found"}');
  }
}

/**
 * Starts the server with a new bot and a new token.
 *
 * @example
 * const api = await startBotApi();
 * const bot = new Bot(api.token, { client: { apiRoot: api.url } });
 * const user = api.user('ليان');
 * const chat = api.privateChat(user);
 * const answer = await chat.waitForReply(chat.send(user, 'مرحبا'));
 * await api.close();
 *
 * @throws PortBusyError
 */
export async function startBotApi(options: BotApiOptions = {}): Promise<LocalBotApi> {
  const api = new LocalBotApi(options);
  await api.open(options.port ?? 0);
  return api;
}
