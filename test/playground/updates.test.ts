/** How updates reach a bot: long polling, its offsets and conflicts, webhooks. */

import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Bot } from 'grammy';
import type { Update } from 'grammy/types';
import { describe, expect, it } from 'vitest';
import { api, chat, server, user } from './local-server.js';
import { refusal } from './refusal.js';

const texts = (updates: readonly Update[]) => updates.map((update) => update.message?.text);

/** Resolves when a getUpdates request is waiting. */
const polled = () => server.waitFor(() => server.telegram.updates.polled, 'a waiting getUpdates');

describe('long polling', () => {
  it('gives updates again until the offset confirms them', async () => {
    chat.send(user, 'أول');
    chat.send(user, 'ثان');
    const [first] = await api.getUpdates();
    expect(texts(await api.getUpdates())).toEqual(['أول', 'ثان']);
    const rest = await api.getUpdates({ offset: (first?.update_id ?? 0) + 1 });
    expect(texts(rest)).toEqual(['ثان']);
    expect(rest[0]?.update_id).toBe((first?.update_id ?? 0) + 1);
    expect(server.pendingUpdates).toHaveLength(1);
  });

  it('takes limits, and negative offsets count from the end', async () => {
    for (const text of ['أ', 'ب', 'ج']) chat.send(user, text);
    expect(texts(await api.getUpdates({ limit: 2 }))).toEqual(['أ', 'ب']);
    expect(texts(await api.getUpdates({ offset: -1 }))).toEqual(['ج']);
    expect(server.pendingUpdates).toHaveLength(1);
  });

  it('waits for an update and returns with it', async () => {
    const waiting = api.getUpdates({ timeout: 30 });
    await polled();
    chat.send(user, 'جديد');
    expect(texts(await waiting)).toEqual(['جديد']);
  });

  it('ends the older of two requests with 409', async () => {
    const older = refusal(api.getUpdates({ timeout: 30 }));
    await polled();
    const newer = api.getUpdates({ timeout: 30 });
    expect(await older).toBe(
      '409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    await polled();
    chat.send(user, 'x');
    expect(await newer).toHaveLength(1);
  });

  it('forgets a request whose client went away, and loses nothing', async () => {
    const leaving = new AbortController();
    const address = `${server.url}/bot${server.token}/getUpdates?timeout=30`;
    const gone = fetch(address, { signal: leaving.signal });
    await polled();
    leaving.abort();
    await expect(gone).rejects.toThrow();
    await server.waitFor(() => !server.telegram.updates.polled, 'the request to be forgotten');
    chat.send(user, 'بعد الانقطاع');
    expect(texts(await api.getUpdates())).toEqual(['بعد الانقطاع']);
  });

  it('delivers only the types that the bot asked for', async () => {
    await api.getUpdates({ allowed_updates: ['callback_query'] });
    chat.send(user, 'لا يصل');
    const message = await api.sendMessage(chat.id, 'x', {
      reply_markup: { inline_keyboard: [[{ text: 'ز', callback_data: 'z' }]] },
    });
    chat.press(message, 'ز');
    expect((await api.getUpdates()).map(({ callback_query }) => callback_query?.data)).toEqual(['z']);
  });

  it('can deliver an update twice under one number', async () => {
    chat.send(user, 'مكرر');
    const [update] = await api.getUpdates();
    if (!update) throw new Error('no update');
    await api.getUpdates({ offset: update.update_id + 1 });
    server.repeat(update);
    expect(await api.getUpdates({ offset: update.update_id + 1 })).toEqual([update]);
    expect(await api.getUpdates({ offset: update.update_id + 1 })).toEqual([]);
  });

  it('carries a grammY bot from question to answer, edit and shutdown', async () => {
    const bot = new Bot(server.token, { client: { apiRoot: server.url } });
    bot.on('message:text', (ctx) =>
      ctx.reply('جواب', { reply_markup: { inline_keyboard: [[{ text: 'التالي', callback_data: 'n' }]] } }),
    );
    bot.callbackQuery('n', async (ctx) => {
      await ctx.editMessageText('الصفحة الثانية');
      await ctx.answerCallbackQuery();
    });
    const running = bot.start();
    const answer = await chat.waitForReply(chat.send(user, 'سؤال'));
    const press = chat.press(answer, 'التالي');
    expect((await chat.waitForEdit(answer)).text).toBe('الصفحة الثانية');
    expect(await press.answered()).toEqual({ text: null, alert: false, url: null });
    await bot.stop();
    await running;
    expect(server.pendingUpdates).toEqual([]);
  });
});

describe('webhooks', () => {
  /** A bot's own address that answers with the given codes in turn. */
  async function receiver(codes: number[]) {
    const received: { update: Update; secret: IncomingMessage['headers'][string] }[] = [];
    const http = createServer(async (request, response) => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      received.push({ update: JSON.parse(body), secret: request.headers['x-telegram-bot-api-secret-token'] });
      response.writeHead(codes.shift() ?? 200).end();
      http.emit('received');
    });
    http.listen(0, '127.0.0.1');
    await once(http, 'listening');
    const { port } = http.address() as AddressInfo;
    const count = async (wanted: number) => {
      while (received.length < wanted) await once(http, 'received');
    };
    return { url: `http://127.0.0.1:${port}/hook`, received, count, close: () => http.close() };
  }

  it('get updates with the secret, again after a failure, in order', async () => {
    const { url, received, count, close } = await receiver([500]);
    await api.setWebhook(url, { secret_token: 'secret_1' });
    chat.send(user, 'أول');
    chat.send(user, 'ثان');
    await count(3);
    expect(received.map(({ update }) => update.message?.text)).toEqual(['أول', 'أول', 'ثان']);
    expect(received.map(({ secret }) => secret)).toEqual(['secret_1', 'secret_1', 'secret_1']);
    expect(received[0]?.update.update_id).toBe(received[1]?.update.update_id);
    await server.waitFor(() => server.pendingUpdates.length === 0, 'the queue to be empty');
    close();
  });

  it('exclude long polling', async () => {
    await api.setWebhook('https://bot.example/hook');
    expect(await refusal(api.getUpdates())).toMatch(
      /^409 Conflict: can't use getUpdates method while webhook is active/,
    );
    expect((await api.getWebhookInfo()).url).toBe('https://bot.example/hook');
    await api.deleteWebhook({ drop_pending_updates: true });
    expect(await api.getUpdates()).toEqual([]);
    expect(await refusal(api.setWebhook('https://bot.example', { secret_token: 'no spaces' }))).toContain(
      'secret token contains unallowed characters',
    );
  });
});
