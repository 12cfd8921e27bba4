import { createServer } from 'node:net';
import type { User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StartError } from '../../src/bot/index.js';
import { type ChatControl, type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { ARTICLES } from './support/articles.js';
import { type BotUnderTest, startBot } from './support/running-bot.js';
import { SmallAnswers } from './support/small-answers.js';

const SECRET = 'a-secret-of-the-webhook';

let server: LocalBotApi;
let bot: BotUnderTest;
let user: User;
let chat: ChatControl;
let root: string;
let port: number;

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

beforeAll(async () => {
  server = await startBotApi();
  port = await freePort();
  root = `http://127.0.0.1:${port}`;
  bot = await startBot(server, new SmallAnswers(ARTICLES), {
    webhook: { url: `${root}/in`, secret: SECRET },
    port,
  });
  user = server.user('ليان');
  chat = server.privateChat(user);
});

afterAll(async () => {
  await bot.stop();
  await server.close();
});

const post = (body: string, secret = SECRET, path = '/in') =>
  fetch(root + path, { method: 'POST', body, headers: { 'x-telegram-bot-api-secret-token': secret } });

describe('the webhook', () => {
  it('answers questions and touches', async () => {
    const answer = await chat.waitForReply(chat.send(user, 'السيارات أمام الجسر'));
    await chat.press(answer, 'التالي').answered();
    expect(chat.botMessages.at(-1)?.text).toMatch(/2.*من.*2/);
    expect(server.callsOf('getUpdates')).toHaveLength(0);
  });

  it('takes an update only once, however often it is delivered', async () => {
    const question = chat.send(user, 'ماذا عن الجسر؟');
    await chat.waitForReply(question);
    const count = chat.botMessages.length;
    const update = JSON.stringify({ update_id: 77, message: { ...question, text: 'مرحبا' } });
    for (let delivery = 0; delivery < 3; delivery += 1) expect((await post(update)).status).toBe(200);
    await chat.waitForReply(chat.send(user, 'ماذا عن المرفأ؟'));
    await server.waitFor(() => chat.botMessages.length >= count + 2, 'both answers');
    expect(chat.botMessages.length).toBe(count + 2);
  });

  it('refuses whoever does not know the secret, and what is no update', async () => {
    expect((await post('{"update_id":1}', 'wrong')).status).toBe(401);
    expect((await post('{"update_id":1}', SECRET, '/elsewhere')).status).toBe(404);
    expect((await post('not JSON')).status).toBe(400);
    expect((await post('{"no":"update"}')).status).toBe(400);
    expect((await post('x'.repeat(1_100_000))).status).toBe(413);
  });

  it('reports its health', async () => {
    const health = await fetch(`${root}/health`);
    expect(health.status).toBe(200);
    expect(await health.json()).toMatchObject({ ok: true, bot: bot.me.username, pending: 0 });
  });

  it('is set in the end although the server fails at first', async () => {
    const failing = await startBotApi();
    failing.fail({ effect: { kind: 'disconnect' }, methods: ['setWebhook'] });
    const webhook = { url: 'http://127.0.0.1:1/in', secret: SECRET };
    const other = await startBot(failing, new SmallAnswers(ARTICLES), { webhook, port: await freePort() });
    expect(failing.callsOf('setWebhook').at(-1)?.response?.ok).toBe(true);
    await other.stop();
    await failing.close();
  });

  it('explains a taken port', async () => {
    const second = startBot(server, new SmallAnswers(ARTICLES), { port });
    await expect(second).rejects.toThrow(StartError);
    await expect(second).rejects.toThrow(/PORT/);
  });
});
