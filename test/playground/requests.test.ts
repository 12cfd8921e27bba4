/** Requests as clients write them, tokens, unknown methods, and faults put in on purpose. */

import { Api, HttpError } from 'grammy';
import { describe, expect, it } from 'vitest';
import { PortBusyError, startBotApi } from '../../src/playground/index.js';
import { api, chat, server } from './local-server.js';
import { refusal } from './refusal.js';

async function request(method: string, options: RequestInit = {}, query = ''): Promise<unknown> {
  const response = await fetch(`${server.url}/bot${server.token}/${method}${query}`, options);
  return response.json();
}

describe('request bodies', () => {
  const keyboard = JSON.stringify({ inline_keyboard: [[{ text: 'ز', callback_data: 'z' }]] });

  it('may be urlencoded or multipart forms, with JSON inside', async () => {
    const fields = { chat_id: String(chat.id), text: 'نص', reply_markup: keyboard };
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    for (const body of [new URLSearchParams(fields), form]) {
      expect(await request('sendMessage', { method: 'POST', body })).toMatchObject({ ok: true });
    }
    expect(chat.messages.map((message) => chat.buttons(message))).toEqual([[['ز']], [['ز']]]);
  });

  it('may be left out for parameters in the address; method names have no case', async () => {
    expect(await request('SENDmessage', {}, `?chat_id=${chat.id}&text=نص`)).toMatchObject({ ok: true });
    expect(chat.messages[0]?.text).toBe('نص');
  });

  it.each([['{"chat_id":'], ['[]'], ['"x"']])(
    'are refused when they are no JSON object: %s',
    async (body) => {
      const headers = { 'content-type': 'application/json' };
      expect(await request('sendMessage', { method: 'POST', headers, body })).toMatchObject({
        error_code: 400,
      });
    },
  );

  it('are refused without a chat', async () => {
    expect(await request('sendMessage', {}, '?text=x')).toMatchObject({
      description: 'Bad Request: chat_id is empty',
    });
  });
});

describe('addresses', () => {
  it('know one token only', async () => {
    const [id] = server.token.split(':');
    const stranger = new Api(`${id}:AA${'a'.repeat(33)}`, { apiRoot: server.url });
    expect(await refusal(stranger.getMe())).toBe('401 Unauthorized');
    expect((await fetch(`${server.url}/botnonsense/getMe`)).status).toBe(404);
    expect(server.token).toMatch(/^\d{10}:AA[\w-]{33}$/);
  });

  it('know only the methods of this server', async () => {
    expect(await request('sendPigeon')).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
  });

  it('tell a busy port', async () => {
    await expect(startBotApi({ port: server.port })).rejects.toThrow(PortBusyError);
    await expect(startBotApi({ port: server.port })).rejects.toThrow(`port ${server.port} is already in use`);
  });
});

describe('faults', () => {
  const send = (text: string) => api.sendMessage(chat.id, text);

  it('answer with any error for a number of requests', async () => {
    const fault = server.fail({
      effect: { kind: 'too-many-requests', retryAfter: 3 },
      methods: ['sendMessage'],
      times: 2,
    });
    await expect(send('x')).rejects.toMatchObject({
      description: 'Too Many Requests: retry after 3',
      parameters: { retry_after: 3 },
    });
    await api.getMe();
    expect(await refusal(send('x'))).toMatch(/^429/);
    expect((await send('يصل')).text).toBe('يصل');
    expect(fault.met).toBe(2);
    server.fail({ effect: { kind: 'error', code: 502, description: 'Bad Gateway' } });
    expect(await refusal(api.getMe())).toBe('502 Bad Gateway');
  });

  it('hit one chat only', async () => {
    const elsewhere = server.privateChat(server.user('سامر'));
    server.fail({ effect: { kind: 'error', code: 403, description: 'Forbidden' }, chat: chat.id });
    await api.sendMessage(elsewhere.id, 'x');
    expect(await refusal(send('x'))).toBe('403 Forbidden');
  });

  it('cut the connection before or after the work', async () => {
    server.fail({ effect: { kind: 'disconnect' } });
    await expect(send('أول')).rejects.toBeInstanceOf(HttpError);
    server.fail({ effect: { kind: 'lose-response' } });
    await expect(send('ثان')).rejects.toBeInstanceOf(HttpError);
    expect(chat.messages.map(({ text }) => text)).toEqual(['ثان']);
    const outage = server.fail({ effect: { kind: 'disconnect' }, times: Number.POSITIVE_INFINITY });
    await expect(api.getMe()).rejects.toBeInstanceOf(HttpError);
    await expect(api.getMe()).rejects.toBeInstanceOf(HttpError);
    outage.clear();
    expect((await api.getMe()).id).toBe(server.telegram.bot.id);
  });

  it('hold a request until it is let go', async () => {
    const hold = server.fail({ effect: { kind: 'hold' }, methods: ['sendMessage'] });
    const held = send('متأخر');
    await server.waitForCall('sendMessage');
    expect(chat.messages).toEqual([]);
    hold.release();
    expect((await held).text).toBe('متأخر');
  });
});

describe('the log of calls', () => {
  it('has every request with its answer', async () => {
    await api.sendMessage(chat.id, 'نص');
    await refusal(api.sendMessage(1, 'نص'));
    expect(server.callsOf('sendMessage').map(({ response }) => response?.ok)).toEqual([true, false]);
    expect(server.calls[0]).toMatchObject({
      method: 'sendMessage',
      parameters: { chat_id: chat.id, text: 'نص' },
    });
  });

  it('lets one wait, and says what was awaited in vain', async () => {
    const coming = server.waitForCall('getMe');
    await api.getMe();
    expect((await coming).method).toBe('getMe');
    await expect(server.waitForCall('sendMessage', undefined, 1)).rejects.toThrow('a call of sendMessage');
    await expect(chat.waitForMessage(() => true, 1)).rejects.toThrow('a message of the bot');
  });
});
