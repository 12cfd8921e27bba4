/** What every browser test of the chat page needs: a playground, the demo bot and a page, started and ended together. */

import type { Bot } from 'grammy';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { type Playground, type PlaygroundInfo, startPlayground } from '../../src/playground/index.js';
import { demoBot } from './demo-bot.js';

const INFO: PlaygroundInfo = {
  corpus: { articles: 34, quotes: 211, outlets: 6, sample: true },
  examples: ['ماذا قالت مديرة الصحة؟', 'كم عدد الأسرّة؟', 'متى تُجرى الانتخابات؟'],
};
const WIDE = { width: 1280, height: 860 };

const COMMANDS = [
  { command: 'ask', description: 'سؤال عن الأخبار' },
  { command: 'help', description: 'طريقة الاستعمال' },
];

interface Server {
  readonly playground: Playground;
  readonly bot: Bot;
  stop(): Promise<void>;
}

async function startServer(port: number): Promise<Server> {
  const playground = await startPlayground({ port, info: INFO });
  const bot = demoBot(playground);
  await bot.api.setMyCommands(COMMANDS);
  const running = bot.start();
  const stop = async () => {
    await bot.stop();
    await running;
    await playground.close();
  };
  return { playground, bot, stop };
}

export interface OpenPage {
  readonly page: Page;
  readonly privateChat: Locator;
  readonly group: Locator;
}

export class ChatPageSession {
  /** Errors on the page's console, and requests that leave the server. */
  readonly complaints: string[] = [];
  readonly #pages: Page[] = [];

  private constructor(
    private readonly context: BrowserContext,
    private server: Server,
  ) {}

  static async start(context: BrowserContext): Promise<ChatPageSession> {
    return new ChatPageSession(context, await startServer(0));
  }

  get playground(): Playground {
    return this.server.playground;
  }

  get bot(): Bot {
    return this.server.bot;
  }

  /** Opens the page and waits until it shows the corpus. */
  async open(viewport = WIDE): Promise<OpenPage> {
    const page = await this.context.newPage();
    this.#pages.push(page);
    await page.setViewportSize(viewport);
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(this.playground.url)) this.complaints.push(request.url());
    });
    await page.goto(this.playground.url);
    await page.getByText('34 مقالاً').waitFor();
    return { page, privateChat: page.locator('#chat-private'), group: page.locator('#chat-group') };
  }

  /** Ends the server; the returned function starts a new one on the same port. */
  async stopServer(): Promise<() => Promise<void>> {
    const { port } = this.playground.api;
    await this.server.stop();
    return async () => {
      this.server = await startServer(port);
    };
  }

  async close(): Promise<void> {
    for (const page of this.#pages) await page.close();
    await this.server.stop();
  }
}

/** Types a message and sends it with Enter. */
export async function write(chat: Locator, text: string): Promise<void> {
  await chat.locator('textarea').fill(text);
  await chat.locator('textarea').press('Enter');
}

export function messages(chat: Locator): Locator {
  return chat.locator('.message');
}

/** Left edge in pixels. */
export async function left(locator: Locator): Promise<number> {
  return (await locator.boundingBox())?.x ?? Number.NaN;
}

/** Pixels between what is in view of a chat and its end. */
export function distanceToEnd(chat: Locator): Promise<number> {
  return chat
    .locator('.scroll')
    .evaluate(({ scrollHeight, scrollTop, clientHeight }) => scrollHeight - scrollTop - clientHeight);
}
