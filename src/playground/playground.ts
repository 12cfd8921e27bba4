/** The playground: the local Bot API server with two invented users, a private chat, a group, and the page to use them. */

import type { IncomingMessage, ServerResponse } from 'node:http';
import type { User } from 'grammy/types';
import { type LocalBotApi, startBotApi } from './bot-api/local-bot-api.js';
import { ChatRoutes } from './chat-page/chat-routes.js';
import type { PlaygroundInfo } from './chat-page/page-state.js';
import { isSameOrigin } from './chat-page/same-origin.js';
import { sendStaticFile } from './chat-page/static-files.js';

/** The same in every run, so that what the bot keeps on disk stays in one place. */
const BOT = { id: 7_000_000_001, name: 'إسناد', username: 'isnad_playground_bot' };

/** User id of the playground's administrator; belongs in the bot's list of administrators. */
export const PLAYGROUND_ADMINISTRATOR_ID = 5_000_000_001;

const OTHER_USER_ID = 5_000_000_002;
const GROUP_ID = -4_100_000_001;

export interface PlaygroundOptions {
  /** 0 for any free port. */
  readonly port: number;
  /** What the page tells about the corpus; can follow later by `describe`. */
  readonly info?: PlaygroundInfo;
}

export interface Playground {
  /** Address of the page and root of the Bot API, without a slash at the end. */
  readonly url: string;
  readonly api: LocalBotApi;
  /** The user who may write in both chats and counts as administrator. */
  readonly administrator: User;
  /** Changes what open pages show about the corpus. */
  describe(info: PlaygroundInfo): void;
  close(): Promise<void>;
}

async function answerPage(
  routes: ChatRoutes,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const { pathname } = url;
  if (!isSameOrigin(request)) response.writeHead(403).end();
  else if (pathname.startsWith('/chat/')) await routes.answer(request, response, url);
  else if (request.method !== 'GET' || !(await sendStaticFile(pathname, response)))
    response.writeHead(404).end();
}

/**
 * Starts the server on 127.0.0.1.
 *
 * @example
 * const playground = await startPlayground({ port: 8080 });
 * const bot = new Bot(playground.api.token, { client: { apiRoot: playground.url } });
 *
 * @throws PortBusyError when another program has the port
 */
export async function startPlayground(options: PlaygroundOptions): Promise<Playground> {
  let routes: ChatRoutes | null = null;
  const api = await startBotApi({
    port: options.port,
    bot: BOT,
    otherwise: async (request, response, url) => {
      if (routes) await answerPage(routes, request, response, url);
      else response.writeHead(503).end();
    },
  });
  const administrator = api.user('ليان', { id: PLAYGROUND_ADMINISTRATOR_ID, username: 'layan_local' });
  const other = api.user('سامر', { id: OTHER_USER_ID, username: 'samer_local' });
  const privateChat = api.privateChat(administrator);
  const group = api.group({ id: GROUP_ID, title: 'غرفة الأخبار', members: [administrator, other] });
  const page = new ChatRoutes(api.telegram, [privateChat, group], administrator.id);
  if (options.info) page.describe(options.info);
  routes = page;
  return {
    url: api.url,
    api,
    administrator,
    describe: (info) => page.describe(info),
    close: async () => {
      page.close();
      await api.close();
    },
  };
}
