/** The local Bot API server, met over HTTP by grammY's own client. */

import { Api, Bot, GrammyError, HttpError } from 'grammy';
import type { User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type ChatControl, type LocalBotApi, startBotApi } from '../../src/playground/index.js';

let server: LocalBotApi;
let api: Api;
let user: User;
let chat: ChatControl;

beforeEach(async () => {
  server = await startBotApi();
  api = new Api(server.token, { apiRoot: server.url });
  user = server.user('ليان');
  chat = server.privateChat(user);
});

afterEach(() => server.close());

/** Description of the error that a request ends with. */
async function refusal(request: Promise<unknown>): Promise<string> {
  const error = await request.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof GrammyError) return `${error.error_code} ${error.description}`;
  throw error ?? new Error('the request succeeded');
}

/** A bot that repeats what it is told, with a button. */
function echoBot(): Bot {
  const bot = new Bot(server.token, { client: { apiRoot: server.url } });
  bot.on('message:text', (ctx) =>
    ctx.reply(`سمعت: ${ctx.message.text}`, {
      reply_parameters: { message_id: ctx.message.message_id },
      reply_markup: { inline_keyboard: [[{ text: 'التالي', callback_data: 'next' }]] },
    }),
  );
  bot.callbackQuery('next', async (ctx) => {
    await ctx.editMessageText('الصفحة الثانية');
    await ctx.answerCallbackQuery('تم');
  });
  return bot;
}

describe('a bot on long polling', () => {
  it('answers a message and edits it when its button is pressed', async () => {
    const bot = echoBot();
    const running = bot.start();
    const question = chat.send(user, 'مرحبا');
    const answer = await chat.waitForReply(question);
    expect(answer.text).toBe('سمعت: مرحبا');
    expect(answer.reply_to_message?.message_id).toBe(question.message_id);
    expect(chat.buttons(answer)).toEqual([['التالي']]);
    const press = chat.press(answer, 'التالي');
    expect(await press.answered()).toEqual({ text: 'تم', alert: false, url: null });
    const edited = await chat.waitForEdit(answer);
    expect(edited.text).toBe('الصفحة الثانية');
    expect(chat.buttons(edited)).toEqual([]);
    await bot.stop();
    await running;
    expect(server.pendingUpdates).toEqual([]);
  });
});

describe('requests that Telegram refuses', () => {
  it('knows its token only', async () => {
    const [id] = server.token.split(':');
    const other = new Api(`${id}:AAaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa`, { apiRoot: server.url });
    expect(await refusal(other.getMe())).toBe('401 Unauthorized');
    const response = await fetch(`${server.url}/botnonsense/getMe`);
    expect(response.status).toBe(404);
    expect(server.token).toMatch(/^\d{10}:AA[\w-]{33}$/);
  });

  it('refuses methods that it does not have', async () => {
    const response = await fetch(`${server.url}/bot${server.token}/sendPigeon`);
    expect(await response.json()).toEqual({
      ok: false,
      error_code: 404,
      description: 'Not Found: method not found',
    });
  });

  it('checks chats, texts and replies', async () => {
    expect(await refusal(api.sendMessage(1, 'x'))).toBe('400 Bad Request: chat not found');
    expect(await refusal(api.sendMessage(chat.id, ' \n '))).toBe('400 Bad Request: message text is empty');
    expect(await refusal(api.sendMessage(chat.id, 'س'.repeat(4097)))).toBe(
      '400 Bad Request: message is too long',
    );
    const lost = { message_id: 999 };
    expect(await refusal(api.sendMessage(chat.id, 'x', { reply_parameters: lost }))).toBe(
      '400 Bad Request: message to be replied not found',
    );
    const tolerant = { reply_parameters: { ...lost, allow_sending_without_reply: true } };
    expect((await api.sendMessage(chat.id, 'x', tolerant)).reply_to_message).toBeUndefined();
  });

  it('survives a cut connection and a lost answer', async () => {
    const cut = server.fail({ effect: { kind: 'disconnect' }, methods: ['sendMessage'] });
    await expect(api.sendMessage(chat.id, 'أولى')).rejects.toBeInstanceOf(HttpError);
    expect(cut.met).toBe(1);
    server.fail({ effect: { kind: 'lose-response' } });
    await expect(api.sendMessage(chat.id, 'ثانية')).rejects.toBeInstanceOf(HttpError);
    expect(chat.messages.map(({ text }) => text)).toEqual(['ثانية']);
  });
});
