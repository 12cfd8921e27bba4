/** From articles on disk to the cited answer in the chat: the real library, its threads, and the bot over HTTP. */

import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { User } from 'grammy/types';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openThreadedAnswers, type ThreadedAnswers } from '../../src/answer/index.js';
import { createIngestRunner, ingest } from '../../src/ingest/index.js';
import { type ChatControl, type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { ADMIN_ID, type BotUnderTest, startBot } from './support/running-bot.js';

const folder = mkdtempSync(join(tmpdir(), 'isnad-end-to-end-'));
const corpus = join(folder, 'corpus.jsonl');
const library = join(folder, 'library');

const FLOOD = {
  id: 'flood',
  outlet: 'إذاعة وادي السنديان',
  title: 'السيول تقطع طريق المطحنة',
  url: 'https://sindian.example/flood',
  published: '2031-11-27',
  text: [
    'قطعت السيول طريق المطحنة شرقي بلدة عين الرمان فجر الأربعاء، وغمرت المياه عشرات البيوت.',
    'وقال رئيس البلدية نزار العطوان: «أخلينا 45 عائلة إلى المدرسة الصناعية قبل وصول المياه».',
    'ووصلت فرق الدفاع المدني إلى المكان بعد ساعتين، وبدأت شفط المياه من الأقبية.',
  ].join('\n'),
};
const FOOTBALL = {
  id: 'football',
  outlet: 'صحيفة الضفتين',
  title: 'نادي الينابيع يتعادل في الديربي',
  url: 'https://daffatan.example/football',
  published: '2031-10-03',
  text: [
    'تعادل نادي الينابيع مع ضيفه نادي المرجة بهدفين لمثلهما في مباراة الديربي مساء الجمعة.',
    'وأوضحت المدربة هالة الشقيف أن الفريق خسر ثلاثة لاعبين بسبب الإصابات قبل المباراة.',
  ].join('\n'),
};
const ELECTION = {
  id: 'election',
  outlet: 'صحيفة الضفتين',
  title: 'فوز رزان الكيال برئاسة نقابة الصيادلة',
  url: 'https://daffatan.example/pharmacists',
  published: '2031-12-12',
  text: 'فازت الصيدلانية رزان الكيال برئاسة نقابة الصيادلة بعد حصولها على 312 صوتاً في الجولة الثانية.',
};

function writeCorpus(...articles: readonly object[]): void {
  writeFileSync(corpus, articles.map((article) => JSON.stringify(article)).join('\n'));
}

let server: LocalBotApi;
let answers: ThreadedAnswers;
let bot: BotUnderTest;
let user: User;
let chat: ChatControl;

beforeAll(async () => {
  writeCorpus(FLOOD, FOOTBALL);
  await ingest({ paths: [corpus], directory: library, onProgress: () => {} });
  server = await startBotApi();
  answers = await openThreadedAnswers({ directory: library, log: { info: () => {}, error: () => {} } });
  const reindex = createIngestRunner({ paths: [corpus], directory: library }, () => answers.refresh());
  bot = await startBot(server, answers, { reindex });
  user = server.user('ليان');
  chat = server.privateChat(user);
});

afterAll(async () => {
  await bot.stop();
  await answers.close();
  await server.close();
});

async function ask(
  text: string,
): Promise<{ bare: string; message: Awaited<ReturnType<typeof chat.waitForReply>> }> {
  const message = await chat.waitForReply(chat.send(user, text));
  return { message, bare: (message.text ?? '').replace(/[\u2066-\u2069\u200F]/g, '') };
}

describe('the whole path', () => {
  it('cites the speaker of a quote that answers', async () => {
    const { bare } = await ask('ماذا قال نزار العطوان عن إخلاء العائلات؟');
    expect(bare).toContain('أخلينا 45 عائلة إلى المدرسة الصناعية قبل وصول المياه');
    expect(bare).toContain('نزار العطوان');
    expect(bare).toContain('المصدر: إذاعة وادي السنديان');
    expect(bare).toContain('27 تشرين الثاني/نوفمبر 2031');
  });

  it('shows context, the whole article and the answer again', async () => {
    const { message } = await ask('كم عائلة أخليت إلى المدرسة الصناعية؟');
    await chat.press(message, 'السياق').answered();
    expect(chat.botMessages.at(-1)?.text).toContain('فرق الدفاع المدني');
    await chat.press(message, 'المقال كاملاً').answered();
    expect(chat.botMessages.at(-1)?.text).toContain('قطعت السيول طريق المطحنة');
    await chat.press(message, 'عودة').answered();
    expect(chat.botMessages.at(-1)?.text).toBe(message.text);
  });

  it('invents nothing, and greets', async () => {
    const { message, bare } = await ask('من اكتشف البنسلين في المختبر الملكي؟');
    expect(bare).not.toContain('المصدر:');
    expect(chat.buttons(message).flat()).not.toContain('السياق');
    expect((await ask('مرحبا')).bare).not.toContain('المصدر:');
  });

  it('lists outlets and speakers', async () => {
    expect((await ask('/sources')).bare).toContain('صحيفة الضفتين\nمقال واحد');
    expect((await ask('/speakers')).bare).toContain('نزار العطوان');
    expect((await ask('/speaker العطوان')).bare).toContain('أخلينا 45 عائلة');
  });
});

describe('/reindex', () => {
  it('brings new articles in while questions are answered, and old messages stay alive', async () => {
    const admin = server.user('سلام', { id: ADMIN_ID });
    const office = server.privateChat(admin);
    const { message: old } = await ask('كم عائلة أخليت إلى المدرسة الصناعية؟');
    expect((await ask('كم صوتاً حصلت رزان الكيال في نقابة الصيادلة؟')).bare).not.toContain('312');
    writeCorpus(FLOOD, FOOTBALL, ELECTION);
    office.send(admin, '/reindex');
    expect((await ask('من تعادل في الديربي مع نادي المرجة؟')).bare).toContain('الينابيع');
    await office.waitForMessage(({ text }) => text?.includes('انتهت الفهرسة، والأجوبة') === true);
    expect((await ask('كم صوتاً حصلت رزان الكيال في نقابة الصيادلة؟')).bare).toContain('312');
    await chat.press(old, 'السياق').answered();
    expect(chat.messages.find(({ message_id: id }) => id === old.message_id)?.text).toContain(
      'فرق الدفاع المدني',
    );
  });

  it('keeps the old library when the corpus is gone', async () => {
    const admin = server.user('سلام', { id: ADMIN_ID });
    const office = server.privateChat(admin);
    renameSync(corpus, `${corpus}.away`);
    const order = office.send(admin, '/reindex');
    await office.waitForMessage(
      ({ text, message_id: id }) => id > order.message_id && text?.includes('بقيت المكتبة السابقة') === true,
    );
    expect((await ask('كم صوتاً حصلت رزان الكيال في نقابة الصيادلة؟')).bare).toContain('312');
  });
});
