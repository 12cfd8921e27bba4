/** The playground's server side of the page: files, guards against other sites, state, events, messages, presses. */

import { get } from 'node:http';
import { Api, Bot } from 'grammy';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PageState } from '../../src/playground/chat-page/page-state.js';
import {
  PLAYGROUND_ADMINISTRATOR_ID,
  type Playground,
  type PlaygroundInfo,
  PortBusyError,
  startPlayground,
} from '../../src/playground/index.js';

const INFO: PlaygroundInfo = {
  corpus: { articles: 34, quotes: 211, outlets: 6, sample: true },
  examples: ['من؟', 'متى؟', 'أين؟', 'كيف؟'],
};

let playground: Playground;
let api: Api;

beforeEach(async () => {
  playground = await startPlayground({ port: 0, info: INFO });
  api = new Api(playground.api.token, { apiRoot: playground.url });
});

afterEach(() => playground.close());

/** Status of a request with headers that browsers do not let pages set. */
function statusWith(path: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    get(`${playground.url}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject);
  });
}

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${playground.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

async function state(): Promise<PageState> {
  return (await (await fetch(`${playground.url}/chat/state`)).json()) as PageState;
}

describe('files', () => {
  it('come with a policy that allows nothing from elsewhere', async () => {
    const page = await fetch(`${playground.url}/`);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    const html = await page.text();
    expect(html).toContain('<html lang="ar" dir="rtl">');
    const files = [...html.matchAll(/(?:href|src)="(\/[^"]+)"/g)].map(([, path]) => path ?? '');
    expect(files.length).toBeGreaterThan(5);
    for (const path of files) expect((await fetch(playground.url + path)).status, path).toBe(200);
  });

  it.each(['/../package.json', '/%2e%2e/package.json', '/no-such-file.js', '/a/b.js', '/.env'])(
    'stay in their folder: %s',
    async (path) => {
      expect(await statusWith(path, {})).toBe(404);
    },
  );
});

describe('other sites', () => {
  it.each([
    [{ host: 'evil.example' }],
    [{ origin: 'https://evil.example' }],
    [{ 'sec-fetch-site': 'cross-site' }],
  ])('are kept out: %j', async (headers) => {
    expect(await statusWith('/chat/state', headers)).toBe(403);
    expect(await statusWith('/', headers)).toBe(403);
  });

  it('cannot post forms', async () => {
    const form = await fetch(`${playground.url}/chat/messages`, {
      method: 'POST',
      body: new URLSearchParams('a=b'),
    });
    expect(form.status).toBe(415);
  });
});

describe('the state of the page', () => {
  it('has the corpus, three questions, two users, a private chat and a group', async () => {
    await api.setMyDescription('وصف', { language_code: 'ar' });
    await api.setMyCommands([{ command: 'ask', description: 'سؤال' }]);
    await api.sendMessage(PLAYGROUND_ADMINISTRATOR_ID, 'أهلًا');
    const { corpus, examples, bot, users, chats } = await state();
    expect(corpus).toEqual(INFO.corpus);
    expect(examples).toEqual(['من؟', 'متى؟', 'أين؟']);
    expect(bot).toMatchObject({ name: 'إسناد', description: 'وصف' });
    expect(users.map((user) => user.administrator)).toEqual([true, false]);
    expect(chats).toMatchObject([
      { type: 'private', id: PLAYGROUND_ADMINISTRATOR_ID, privacy: false, messages: [{ text: 'أهلًا' }] },
      { type: 'group', title: 'غرفة الأخبار', privacy: true, messages: [] },
    ]);
    expect(chats[1]?.commands[chats[1].members[1] ?? 0]).toEqual([{ command: 'ask', description: 'سؤال' }]);
  });

  it('follows what is known of the corpus', async () => {
    playground.describe({ corpus: null, examples: [] });
    expect(await state()).toMatchObject({ corpus: null, examples: [] });
  });
});

describe('people', () => {
  it('write messages, which reach the bot', async () => {
    const response = await post('/chat/messages', { chat: 5_000_000_001, user: 5_000_000_001, text: 'سؤال' });
    expect(response.status).toBe(201);
    expect(playground.api.pendingUpdates[0]?.message).toMatchObject({
      text: 'سؤال',
      from: { id: PLAYGROUND_ADMINISTRATOR_ID },
    });
  });

  it.each([
    [{ chat: 1, user: 5_000_000_001, text: 'x' }, 404],
    [{ chat: 5_000_000_001, user: 5_000_000_002, text: 'x' }, 404],
    [{ chat: 5_000_000_001, user: 5_000_000_001, text: ' ' }, 400],
    [{ chat: 5_000_000_001, user: 5_000_000_001, text: '\u202E' }, 400],
    [{ text: 'x' }, 400],
  ])('cannot send %j', async (message, status) => {
    expect((await post('/chat/messages', message)).status).toBe(status);
  });

  it('press buttons and see the answer', async () => {
    const bot = new Bot(playground.api.token, { client: { apiRoot: playground.url } });
    bot.callbackQuery('n', (ctx) => ctx.answerCallbackQuery('لا مزيد'));
    const running = bot.start();
    const user = PLAYGROUND_ADMINISTRATOR_ID;
    const reply_markup = { inline_keyboard: [[{ text: 'التالي', callback_data: 'n' }]] };
    const { message_id } = await api.sendMessage(user, 'x', { reply_markup });
    const press = await post('/chat/presses', { chat: user, user, message: message_id, data: 'n' });
    expect(await press.json()).toEqual({ answer: { text: 'لا مزيد', alert: false, url: null } });
    await bot.stop();
    await running;
  });

  it('see what happens as events', async () => {
    const events = await fetch(`${playground.url}/chat/events`);
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader();
    const until = async (pattern: RegExp) => {
      let seen = '';
      while (!pattern.test(seen)) seen += (await reader?.read())?.value ?? '';
    };
    await until(/event: hello\ndata: \{"run":/);
    await api.sendChatAction(PLAYGROUND_ADMINISTRATOR_ID, 'typing');
    await until(/event: action\ndata: .*"action":"typing"/);
    const { message_id } = await api.sendMessage(PLAYGROUND_ADMINISTRATOR_ID, 'أول');
    await until(/event: message\ndata: .*أول/);
    await api.editMessageText(PLAYGROUND_ADMINISTRATOR_ID, message_id, 'ثان');
    await until(/event: edit\ndata: .*ثان/);
    await api.deleteMessage(PLAYGROUND_ADMINISTRATOR_ID, message_id);
    await until(/event: delete/);
  });
});

describe('the port', () => {
  it('may be taken by somebody else', async () => {
    await expect(startPlayground({ port: playground.api.port })).rejects.toThrow(PortBusyError);
  });
});
