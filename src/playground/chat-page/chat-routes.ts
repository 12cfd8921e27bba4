/** The page's own interface under `/chat/`: state, events, messages and button presses. Not part of the Bot API. */

import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { User } from 'grammy/types';
import { z } from 'zod';
import type { ChatControl } from '../bot-api/control.js';
import { BotApiError } from '../bot-api/error.js';
import { readParameters } from '../bot-api/request-body.js';
import { type Change, WaitTimeoutError } from '../bot-api/signal.js';
import type { LocalTelegram } from '../bot-api/telegram.js';
import { MESSAGE_LIMIT } from '../bot-api/text.js';
import { EventStream } from './event-stream.js';
import { type PlaygroundInfo, pageState } from './page-state.js';

const messageRequest = z.object({
  chat: z.number(),
  user: z.number(),
  text: z.string().trim().min(1).max(MESSAGE_LIMIT),
  replyTo: z.number().optional(),
});

const pressRequest = z.object({ chat: z.number(), user: z.number(), message: z.number(), data: z.string() });

/** ms that a pressed button waits for the bot's answer, as clients do. */
const PRESS_LIMIT = 15_000;

/** Changes that the page takes as they are. */
const SHOWN: ReadonlySet<Change['kind']> = new Set(['message', 'edit', 'delete', 'action'] as const);

/** A request of the page that cannot be carried out. */
class RequestError extends Error {
  override readonly name = 'RequestError';

  constructor(readonly status: number) {
    super(`status ${status}`);
  }
}

export class ChatRoutes {
  readonly #run = randomUUID();
  readonly #events = new EventStream();
  readonly #stop: () => void;
  #info: PlaygroundInfo = { corpus: null, examples: [] };

  /** @param administrator id of the user who is shown as administrator */
  constructor(
    private readonly telegram: LocalTelegram,
    private readonly chats: readonly ChatControl[],
    private readonly administrator: number,
  ) {
    this.#stop = telegram.signal.on((change) => this.#forward(change));
  }

  describe(info: PlaygroundInfo): void {
    this.#info = info;
    this.#events.send('state', {});
  }

  close(): void {
    this.#stop();
    this.#events.close();
  }

  /** Answers a request whose path begins with `/chat/`. */
  async answer(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    try {
      await this.#route(request, response, url);
    } catch (error) {
      sendJson(response, statusOf(error), { error: error instanceof Error ? error.name : 'Error' });
    }
  }

  async #route(request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> {
    switch (`${request.method} ${url.pathname}`) {
      case 'GET /chat/state':
        return sendJson(response, 200, this.#state());
      case 'GET /chat/events':
        return this.#events.connect(response, this.#run);
      case 'POST /chat/messages':
        return sendJson(response, 201, this.#write(messageRequest.parse(await readJson(request, url))));
      case 'POST /chat/presses':
        return sendJson(response, 200, await this.#press(pressRequest.parse(await readJson(request, url))));
      default:
        throw new RequestError(404);
    }
  }

  #state() {
    return pageState(this.telegram, this.#info, this.#run, this.chats, this.administrator);
  }

  #write({ chat: chatId, user: userId, text, replyTo }: z.infer<typeof messageRequest>) {
    const { chat, user } = this.#member(chatId, userId);
    const target = replyTo === undefined ? undefined : chat.chat.find(replyTo);
    return chat.send(user, text, { replyTo: target });
  }

  /** The bot's answer to the press; null when it did not come in time. */
  async #press({ chat: chatId, user: userId, message: messageId, data }: z.infer<typeof pressRequest>) {
    const { chat, user } = this.#member(chatId, userId);
    const message = chat.chat.find(messageId);
    if (!message) throw new RequestError(404);
    const answer = await chat
      .pressData(message, data, user)
      .answered(PRESS_LIMIT)
      .catch((error: unknown) => {
        if (error instanceof WaitTimeoutError) return null;
        throw error;
      });
    return { answer };
  }

  #member(chatId: number, userId: number): { chat: ChatControl; user: User } {
    const chat = this.chats.find(({ id }) => id === chatId);
    const user = chat?.chat.members.get(userId)?.user;
    if (!chat || !user) throw new RequestError(404);
    return { chat, user };
  }

  #forward(change: Change): void {
    if (change.kind === 'commands' || change.kind === 'chats') this.#events.send('state', {});
    else if (SHOWN.has(change.kind)) this.#events.send(change.kind, change);
  }
}

/** A JSON body; other types are refused, so that a form on another site cannot post here. */
async function readJson(request: IncomingMessage, url: URL): Promise<unknown> {
  if (!(request.headers['content-type'] ?? '').startsWith('application/json')) throw new RequestError(415);
  return readParameters(request, url);
}

function statusOf(error: unknown): number {
  if (error instanceof RequestError) return error.status;
  if (error instanceof BotApiError) return error.code;
  return error instanceof z.ZodError ? 400 : 500;
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  });
  response.end(JSON.stringify(body));
}
