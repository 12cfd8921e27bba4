import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { User } from 'grammy/types';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartError } from '../../src/bot/index.js';
import { type ChatControl, type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { ARTICLES } from './support/articles.js';
import { type BotUnderTest, type BotUnderTestOptions, startBot, stateFolder } from './support/running-bot.js';
import { SmallAnswers } from './support/small-answers.js';

const BRIDGE = 'ماذا عن الجسر؟';

let server: LocalBotApi;
let answers: SmallAnswers;
let bots: BotUnderTest[];
let user: User;
let chat: ChatControl;

beforeEach(async () => {
  server = await startBotApi();
  answers = new SmallAnswers(ARTICLES);
  bots = [];
  user = server.user('ليان');
  chat = server.privateChat(user);
});

afterEach(async () => {
  await Promise.all(bots.map((bot) => bot.stop()));
  await server.close();
});

async function start(options: BotUnderTestOptions = {}): Promise<BotUnderTest> {
  const bot = await startBot(server, answers, options);
  bots.push(bot);
  return bot;
}

const ask = (text = BRIDGE) => chat.waitForReply(chat.send(user, text));

/** How often questions were answered in the chat, whatever the answer. */
const answerCount = () => chat.botMessages.length;

describe('several chats', () => {
  it('a slow question holds up nobody else, and order is kept within a chat', async () => {
    await start();
    const open = answers.holdQuestionsWith('المرفأ');
    chat.send(user, 'ماذا عن المرفأ؟');
    chat.send(user, BRIDGE);
    const karam = server.user('كرم');
    const other = server.privateChat(karam);
    await other.waitForReply(other.send(karam, BRIDGE));
    expect(answerCount()).toBe(0);
    open();
    await server.waitFor(() => answerCount() === 2, 'both answers');
    expect(chat.botMessages.map(({ text }) => text?.includes('المرفأ'))).toEqual([true, false]);
  });

  it('too many questions of one chat get one notice', async () => {
    await start({ limits: { chatLimit: 3 } });
    const open = answers.holdQuestionsWith('المرفأ');
    for (let count = 0; count < 6; count += 1) chat.send(user, 'ماذا عن المرفأ؟');
    await chat.waitForMessage(({ text }) => text?.includes('أسئلة كثيرة') === true);
    open();
    await server.waitFor(() => answerCount() === 4, 'three answers after the notice');
  });
});

describe('trouble on the way', () => {
  it('403: the chat is forgotten and the others go on', async () => {
    const bot = await start();
    const karam = server.user('كرم');
    const blocked = server.privateChat(karam);
    blocked.send(karam, BRIDGE);
    blocked.block();
    await ask();
    blocked.unblock();
    await blocked.waitForReply(blocked.send(karam, 'ومتى؟'));
    expect(answers.asked.at(-1)?.context).toBeNull();
    expect(bot.log.join('')).not.toContain('"level":50');
  });

  it('429: waits as long as asked, then answers once', async () => {
    await start();
    server.fail({ effect: { kind: 'too-many-requests', retryAfter: 1 }, methods: ['sendMessage'] });
    await ask();
    expect(answerCount()).toBe(1);
    expect(server.callsOf('sendMessage')).toHaveLength(2);
  });

  it('a longer wait than the retries allow is waited out too', async () => {
    await start();
    server.fail({ effect: { kind: 'too-many-requests', retryAfter: 0 }, methods: ['sendMessage'], times: 7 });
    await ask();
    expect(answerCount()).toBe(1);
  });

  it('500 and broken connections: tried again until it works', async () => {
    await start();
    server.fail({
      effect: { kind: 'error', code: 502, description: 'Bad Gateway' },
      methods: ['sendMessage'],
      times: 2,
    });
    await ask();
    server.fail({ effect: { kind: 'disconnect' }, methods: ['sendMessage'], times: 2 });
    server.fail({ effect: { kind: 'disconnect' }, methods: ['getUpdates', 'getMe'], times: 4 });
    await ask();
    expect(answerCount()).toBe(2);
  });

  it('a lost response: the question is answered at most twice', async () => {
    await start();
    server.fail({ effect: { kind: 'lose-response' }, methods: ['sendMessage'] });
    const question = chat.send(user, BRIDGE);
    await server.waitFor(() => server.callsOf('sendMessage').length === 2, 'the repetition');
    await ask('ماذا عن المرفأ؟');
    expect(
      chat.botMessages.filter(({ message_id: id }) => id > question.message_id).length,
    ).toBeLessThanOrEqual(3);
  });

  it('a touched suggestion is answered once, even if the touch itself cannot be confirmed at first', async () => {
    await start();
    const nothing = await ask('أين القطار؟');
    server.fail({ effect: { kind: 'lose-response' }, methods: ['answerCallbackQuery'], times: 2 });
    await chat.press(nothing, 'افتتاح الجسر').answered();
    await server.waitFor(() => answerCount() === 2, 'the answer');
    await ask('مرحبا');
    expect(answerCount()).toBe(3);
  });

  it('the same update twice is answered once, also after a restart', async () => {
    const stateDir = stateFolder();
    const first = await start({ stateDir });
    chat.send(user, BRIDGE);
    const update = server.pendingUpdates[0];
    if (update === undefined) throw new Error('the update has gone already');
    await server.waitFor(() => answerCount() === 1, 'the answer');
    server.repeat(update);
    await ask('ماذا عن المرفأ؟');
    await first.stop();
    server.repeat(update);
    await start({ stateDir });
    await ask('ماذا عن المدارس؟');
    expect(answerCount()).toBe(3);
  });

  it('another instance: a clear line in the log', async () => {
    const first = await start();
    const second = await start();
    await server.waitFor(() => server.callsOf('getUpdates').length >= 4, 'both to poll');
    await ask();
    expect([...first.log, ...second.log].join('')).toContain('only one instance may run');
  });
});

describe('a restart', () => {
  it('answers what was accepted before it, once', async () => {
    const stateDir = stateFolder();
    const first = await start({ stateDir });
    const hold = server.fail({
      effect: { kind: 'disconnect' },
      methods: ['sendMessage', 'getMe'],
      times: 1000,
    });
    const questions = [BRIDGE, 'ماذا عن المرفأ؟', 'ماذا عن المدارس؟'].map((text) => chat.send(user, text));
    await server.waitFor(
      () => hold.met > 0 && server.pendingUpdates.length === 0,
      'the questions to be accepted',
    );
    const stopped = first.stop();
    hold.clear();
    await stopped;
    await start({ stateDir });
    await server.waitFor(() => answerCount() >= questions.length, 'all answers');
    expect(answerCount()).toBe(questions.length);
  });

  it('leaves the buttons of earlier messages working', async () => {
    const stateDir = stateFolder();
    const first = await start({ stateDir });
    const answer = await ask('السيارات أمام الجسر');
    await first.stop();
    await start({ stateDir });
    await chat.press(answer, 'التالي').answered();
    expect(chat.botMessages[0]?.text).toMatch(/2.*من.*2/);
    await chat.press(answer, 'السابق').answered();
    expect(chat.botMessages[0]?.text).toBe(answer.text);
  });

  it('a reindex that dropped the article leaves a kind notice', async () => {
    await start();
    const answer = await ask();
    answers.replaceArticles([]);
    expect((await chat.press(answer, 'السياق').answered()).text).toContain('لم يعد هذا المقال');
  });
});

describe('the end', () => {
  it('finishes the question in hand when it is stopped', async () => {
    const bot = await start();
    const hold = server.fail({ effect: { kind: 'hold' }, methods: ['sendMessage'] });
    chat.send(user, BRIDGE);
    await server.waitFor(() => hold.met > 0, 'the answer on its way');
    const stopped = bot.stop();
    hold.release();
    await stopped;
    await bot.finished;
    expect(answerCount()).toBe(1);
  });

  it('leaves what still waits when its time is over to the next start', async () => {
    const stateDir = stateFolder();
    const limits = { groupMessagesAMinute: 1, stopTime: 50 };
    const bot = await start({ stateDir, limits });
    const group = server.group({ members: [user] });
    for (const text of ['/ask ماذا عن الجسر؟', '/ask ماذا عن المرفأ؟']) group.send(user, text);
    // The server does not hear of the second question, which waits for its turn to be answered.
    const progress = () => [answers.asked.length, group.botMessages.length];
    await expect.poll(progress, { timeout: 10_000 }).toEqual([2, 1]);
    await bot.stop();
    expect(group.botMessages).toHaveLength(1);
    await start({ stateDir });
    await server.waitFor(() => group.botMessages.length === 2, 'the second answer');
  });

  it('ends with a reason when the token is revoked, and keeps the questions', async () => {
    const stateDir = stateFolder();
    const bot = await start({ stateDir });
    const revoked = server.fail({
      effect: { kind: 'error', code: 401, description: 'Unauthorized' },
      times: 1000,
    });
    chat.send(user, BRIDGE);
    await expect(bot.finished).rejects.toThrow(/token/);
    revoked.clear();
    await start({ stateDir });
    await server.waitFor(() => answerCount() === 1, 'the answer after all');
  });
});

describe('the start', () => {
  it('explains a wrong token without showing it', async () => {
    const wrong = `1234567:${'x'.repeat(35)}`;
    const failure = start({ token: wrong });
    await expect(failure).rejects.toThrow(StartError);
    await expect(failure).rejects.toThrow(/BOT_TOKEN.*BotFather/);
    await expect(failure).rejects.not.toThrow(wrong);
  });

  it('explains a state folder that cannot be used', async () => {
    const stateDir = join(stateFolder(), 'file');
    writeFileSync(stateDir, '');
    await expect(start({ stateDir })).rejects.toThrow(/STATE_DIR/);
  });

  it('explains that the server cannot be reached', async () => {
    const gone = await startBotApi();
    await gone.close();
    const failure = startBot(gone, answers, { token: '42:short' });
    await expect(failure).rejects.toThrow(/cannot be reached/);
    await expect(failure).rejects.not.toThrow(/42:short/);
  });

  it('is not put off by a server that fails right after it told who the bot is', async () => {
    server.fail({ effect: { kind: 'disconnect' }, methods: ['deleteWebhook'] });
    server.fail({
      effect: { kind: 'error', code: 502, description: 'Bad Gateway' },
      methods: ['deleteWebhook'],
    });
    await start();
    expect((await ask()).text).toContain('الجسر');
  });

  it('says who it is and how groups reach it, and never logs the token', async () => {
    const bot = await start();
    server.fail({ effect: { kind: 'disconnect' }, methods: ['sendMessage', 'getUpdates'], times: 2 });
    await ask();
    const log = bot.log.join('');
    expect(log).toContain(`@${bot.me.username} is running; privacy mode`);
    expect(log).toContain('"level":40');
    expect(log).not.toContain(server.token.split(':')[1]);
  });
});
