/** The product as a newcomer meets it: started without a setting, asked in a browser, stopped. */

import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer as createWebServer } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBotApi } from '../src/playground/index.js';
import { hasChromium, launchChromium } from './support/chromium.js';
import { SAMPLE } from './support/run-isnad.js';
import { type Product, startProduct } from './support/run-product.js';

const ADDRESS = /http:\/\/127\.0\.0\.1:\d+/;

let folder = '';
let environment: Record<string, string> = {};

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'isnad-product-'));
  environment = {
    CORPUS_DIR: SAMPLE,
    LIBRARY_DIR: join(folder, 'library'),
    STATE_DIR: join(folder, 'state'),
    PORT: String(await freePort()),
  };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a start without a token', () => {
  let product: Product;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    product = startProduct(environment, folder);
    const [address = ''] = await product.printed(ADDRESS);
    await product.printed(/BotFather/);
    if (!hasChromium) return;
    browser = await launchChromium();
    page = await browser.newPage({ locale: 'ar', viewport: { width: 1280, height: 860 } });
    await page.goto(address);
  });
  afterAll(async () => {
    await browser?.close();
    product.process.kill('SIGTERM');
    await product.ended();
  });

  it('prints the address, the size of the corpus and three questions', () => {
    const text = product.output();
    expect(text).toContain(`:${environment.PORT}`);
    expect(text).toMatch(/Library: \d+ articles of 6 outlets/);
    expect(text).toContain('invented sample');
    expect(text.match(/؟$/gm)).toHaveLength(3);
  });

  describe.skipIf(!hasChromium)('in the browser', () => {
    it('answers a typed question with a citation, and pages through the answers', async () => {
      const chat = page.locator('#chat-private');
      await chat.locator('textarea').fill('ماذا قالت وزيرة التربية عن الإضراب؟');
      await chat.locator('textarea').press('Enter');
      const answer = chat.locator('.message', { hasText: 'المصدر:' });
      await answer.waitFor();
      expect(await answer.locator('blockquote, .quote').count()).toBeGreaterThan(0);
      expect(await answer.textContent()).toContain('عيّنة');
      const first = await answer.textContent();
      await answer.getByRole('button', { name: 'التالي' }).click();
      await answer.getByRole('button', { name: 'السابق' }).waitFor();
      expect(await answer.textContent()).not.toBe(first);
    });

    it('writes from right to left', async () => {
      const direction = await page.evaluate('getComputedStyle(document.documentElement).direction');
      expect(direction).toBe('rtl');
    });

    it('answers in the group only when it is asked', async () => {
      const chat = page.locator('#chat-group');
      for (const text of ['صباح النور', '/ask من أعلن نتائج الانتخابات؟']) {
        await chat.locator('textarea').fill(text);
        await chat.locator('textarea').press('Enter');
      }
      await chat.locator('.message', { hasText: 'المصدر:' }).waitFor();
      expect(await chat.locator('.message').count()).toBe(3);
    });
  });
});

describe('a start with a token', () => {
  it('says who the bot is, answers over HTTP, tells its health and stops when asked', async () => {
    const server = await startBotApi();
    const port = await freePort();
    const product = startProduct(
      { ...environment, BOT_TOKEN: server.token, TELEGRAM_API_ROOT: server.url, PORT: String(port) },
      folder,
    );
    await product.printed(/is running/);
    const user = server.user('سامر');
    const chat = server.privateChat(user);
    const question = chat.send(user, 'ماذا قالت وزيرة التربية عن الإضراب؟');
    const reply = await chat.waitForReply(question);
    expect(reply.text).toContain('المصدر:');
    expect((await fetch(`http://127.0.0.1:${port}/health`)).status).toBe(200);
    product.process.kill('SIGTERM');
    expect(await product.ended()).toBe(0);
    expect(product.output()).not.toContain(server.token);
    await server.close();
  });

  it('refuses a token that the server does not know, before the library is built', async () => {
    const server = await startBotApi();
    const product = startProduct(
      {
        ...environment,
        LIBRARY_DIR: join(folder, 'unbuilt'),
        BOT_TOKEN: '123456:wrong',
        TELEGRAM_API_ROOT: server.url,
      },
      folder,
    );
    expect(await product.ended()).toBe(1);
    expect(product.output()).toMatch(/token/i);
    expect(product.output()).not.toContain('123456:wrong');
    expect(product.output()).not.toContain('building');
    await server.close();
  });
});

describe('a start that cannot work', () => {
  it('says so when the port is taken', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const product = startProduct({ ...environment, PORT: String(port) }, folder);
    expect(await product.ended()).toBe(1);
    expect(product.output()).toContain(String(port));
    expect(product.output()).not.toContain('    at ');
    await new Promise((resolve) => server.close(resolve));
  });

  it('lists every wrong setting at once', async () => {
    const place = await mkdtemp(join(folder, 'wrong-'));
    await writeFile(join(place, '.env'), 'PORT=many\nADMIN_IDS=me\nLOG_LEVEL=loud\n');
    const product = startProduct({}, place);
    expect(await product.ended()).toBe(1);
    for (const name of ['PORT', 'ADMIN_IDS', 'LOG_LEVEL']) expect(product.output()).toContain(`- ${name} `);
  });

  it('says where it looked when there is no corpus', async () => {
    const product = startProduct(
      { ...environment, LIBRARY_DIR: join(folder, 'other'), CORPUS_DIR: join(folder, 'nothing') },
      folder,
    );
    expect(await product.ended()).toBe(1);
    expect(product.output()).toContain(join(folder, 'nothing'));
    expect(product.output()).not.toContain('    at ');
  });

  it('says so when there is no article in the corpus, and which files are read', async () => {
    const corpus = await mkdtemp(join(folder, 'empty-'));
    const product = startProduct(
      { ...environment, LIBRARY_DIR: join(folder, 'other'), CORPUS_DIR: corpus },
      folder,
    );
    expect(await product.ended()).toBe(1);
    expect(product.output()).toMatch(/No article found in .*empty-.*\.jsonl/);
  });

  it('says so when the library folder cannot be made', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const product = startProduct({ ...environment, LIBRARY_DIR: file }, folder);
    expect(await product.ended()).toBe(1);
    expect(product.output()).toMatch(/library in .*file cannot be written: a file stands where.*LIBRARY_DIR/);
  });

  it('says what to do when the library is of an older format', async () => {
    const library = await mkdtemp(join(folder, 'older-'));
    const version = 'v-20200101T000000000Z-abcdef';
    await mkdir(join(library, version));
    await writeFile(join(library, 'current'), version);
    await writeFile(join(library, version, 'manifest.json'), '{"format":1}');
    const product = startProduct({ ...environment, LIBRARY_DIR: library }, folder);
    expect(await product.ended()).toBe(1);
    expect(product.output()).toContain('older version');
    expect(product.output()).toContain(`npx isnad index PATH… --library ${library}\n`);
  });

  it('says so when the server is no Bot API server', async () => {
    const server = createWebServer((_, response) => response.end('<html></html>')).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    const root = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}`;
    const product = startProduct(
      { ...environment, BOT_TOKEN: '123456:any', TELEGRAM_API_ROOT: root },
      folder,
    );
    expect(await product.ended()).toBe(1);
    expect(product.output()).toMatch(/no Bot API server.*TELEGRAM_API_ROOT/);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  it('says what to do when the library is damaged', async () => {
    const library = join(folder, 'library');
    await writeFile(join(library, 'current'), 'v-20200101T000000000Z-abcdef\n');
    const product = startProduct({ ...environment, PORT: String(await freePort()) }, folder);
    expect(await product.ended()).toBe(1);
    expect(product.output()).toContain('isnad index');
  });
});
