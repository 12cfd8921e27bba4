import type { User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReindexProgress, ReindexRunner, ReindexSummary } from '../../src/bot/index.js';
import { type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { ARTICLES } from './support/articles.js';
import { ADMIN_ID, type BotUnderTest, startBot, stateFolder } from './support/running-bot.js';
import { SmallAnswers } from './support/small-answers.js';

const SUMMARY: ReindexSummary = {
  articles: 41,
  paragraphs: 100,
  quotes: 12,
  speakers: 7,
  seconds: 2.6,
  rejected: [{ file: 'news.jsonl', line: 3, reason: 'broken JSON' }],
};

/** A run whose steps the test decides. */
class SteppedReindex implements ReindexRunner {
  runs = 0;
  private onStart: () => void = () => {};
  private current: {
    onProgress: (progress: ReindexProgress) => void;
    resolve: (summary: ReindexSummary) => void;
    reject: (error: Error) => void;
  } | null = null;

  get running(): boolean {
    return this.current !== null;
  }

  start(onProgress: (progress: ReindexProgress) => void): Promise<ReindexSummary> {
    this.runs += 1;
    return new Promise<ReindexSummary>((resolve, reject) => {
      this.current = { onProgress, resolve, reject };
      this.onStart();
    }).finally(() => {
      this.current = null;
    });
  }

  /** Resolves when the next run has begun. */
  begun(): Promise<void> {
    return new Promise((resolve) => {
      this.onStart = resolve;
    });
  }

  progress(progress: ReindexProgress): void {
    this.current?.onProgress(progress);
  }

  succeed(): void {
    this.current?.resolve(SUMMARY);
  }

  fail(message: string): void {
    this.current?.reject(new Error(message));
  }
}

const reindex = new SteppedReindex();
let server: LocalBotApi;
let bot: BotUnderTest;
let admin: User;
let reader: User;

beforeAll(async () => {
  server = await startBotApi();
  bot = await startBot(server, new SmallAnswers(ARTICLES), { reindex });
  admin = server.user('سلام', { id: ADMIN_ID });
  reader = server.user('ليان');
});

afterAll(async () => {
  await bot.stop();
  await server.close();
});

const bare = (text: string | undefined): string => (text ?? '').replace(/[\u2066-\u2069\u200F]/g, '');

describe('/reindex', () => {
  it('reports its progress in one edited message while questions are answered', async () => {
    const chat = server.privateChat(admin);
    const other = server.privateChat(reader);
    const begun = reindex.begun();
    const status = await chat.waitForReply(chat.send(admin, '/reindex'));
    await begun;
    reindex.progress({ stage: 'reading', done: 20, total: 41 });
    const progressed = await chat.waitForEdit(status);
    expect(bare(progressed.text)).toBe('تجري الفهرسة: قراءة المقالات 20/41');
    expect((await other.waitForReply(other.send(reader, 'ماذا عن الجسر؟'))).text).toContain('الجسر');
    const second = await chat.waitForReply(chat.send(admin, '/reindex'));
    expect(second.text).toContain('جارية الآن');
    reindex.succeed();
    const done = await chat.waitForMessage(({ text }) => text?.includes('انتهت الفهرسة، والأجوبة') === true);
    expect(done.message_id).toBe(status.message_id);
    expect(bare(done.text)).toContain('المقالات: 41');
    expect(bare(done.text)).toContain('المدة: 3 ثوانٍ');
    expect(bare(done.text)).toContain('news.jsonl:3 — broken JSON');
    expect(reindex.runs).toBe(1);
  });

  it('says that the old library stays when it fails', async () => {
    const chat = server.privateChat(admin);
    const begun = reindex.begun();
    const status = await chat.waitForReply(chat.send(admin, '/reindex'));
    await begun;
    reindex.fail('القرص ممتلئ');
    const failed = await chat.waitForEdit(status);
    expect(failed.text).toContain('بقيت المكتبة السابقة');
    expect(failed.text).toContain('القرص ممتلئ');
  });

  it('puts the message right that a killed run left behind', async () => {
    const ownServer = await startBotApi();
    const stateDir = stateFolder();
    const ownAdmin = ownServer.user('سلام', { id: ADMIN_ID });
    const stuck = new SteppedReindex();
    const begun = stuck.begun();
    const first = await startBot(ownServer, new SmallAnswers(ARTICLES), { stateDir, reindex: stuck });
    const chat = ownServer.privateChat(ownAdmin);
    const status = await chat.waitForReply(chat.send(ownAdmin, '/reindex'));
    await begun;
    await first.stop();
    const second = await startBot(ownServer, new SmallAnswers(ARTICLES), { stateDir });
    expect((await chat.waitForEdit(status)).text).toContain('انقطعت الفهرسة');
    await second.stop();
    await ownServer.close();
  });
});

describe('who may use the commands of administrators', () => {
  it('nobody but the listed user ids', async () => {
    const chat = server.privateChat(reader);
    const runs = reindex.runs;
    for (const command of ['/reindex', '/stats']) {
      expect((await chat.waitForReply(chat.send(reader, command))).text).toBe('هذا الأمر لمشرفي البوت فقط.');
    }
    expect(reindex.runs).toBe(runs);
  });

  it('no group administrator, and nobody in the name of a group', async () => {
    const anonymous = server.user('Group', { id: 1_087_968_824, username: 'GroupAnonymousBot' });
    const group = server.group({ members: [anonymous], administrators: [reader] });
    for (const user of [anonymous, reader]) {
      expect((await group.waitForReply(group.send(user, '/reindex'))).text).toContain('لمشرفي البوت');
    }
  });

  it('an administrator sees figures', async () => {
    const chat = server.privateChat(admin);
    const stats = bare((await chat.waitForReply(chat.send(admin, '/stats'))).text);
    expect(stats).toMatch(/أُجيب عنها: [1-9]/);
    expect(stats).toContain('في الانتظار: 0');
    expect(stats).toContain('نسخة المكتبة: v1');
  });
});

describe('the profile', () => {
  it('describes the bot in Arabic and English', async () => {
    await server.waitFor(() => server.callsOf('setMyDescription').length >= 2, 'the descriptions');
    const [arabic, english] = server.callsOf('setMyDescription').map(({ parameters }) => parameters);
    expect(arabic?.description).toMatch(/أرشيف الأخبار/);
    expect(english).toMatchObject({ language_code: 'en' });
  });
});

describe('menus of commands', () => {
  it('are set by language, and with /reindex for administrators only', async () => {
    await server.waitFor(() => server.callsOf('setMyCommands').length >= 5, 'the menus');
    const menus = server.callsOf('setMyCommands').map(({ parameters }) => JSON.stringify(parameters));
    const general = menus.filter((menu) => menu.includes('"default"'));
    expect(general).toHaveLength(2);
    expect(general.some((menu) => menu.includes('Ask about the news'))).toBe(true);
    expect(general.some((menu) => menu.includes('reindex'))).toBe(false);
    expect(menus.some((menu) => menu.includes(String(ADMIN_ID)) && menu.includes('reindex'))).toBe(true);
  });
});
