import type { Message, User } from 'grammy/types';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type ChatControl, type LocalBotApi, startBotApi } from '../../src/playground/index.js';
import { ARTICLES } from './support/articles.js';
import { type BotUnderTest, startBot } from './support/running-bot.js';
import { SmallAnswers } from './support/small-answers.js';

const answers = new SmallAnswers(ARTICLES);
let server: LocalBotApi;
let bot: BotUnderTest;
let user: User;
let chat: ChatControl;

beforeAll(async () => {
  server = await startBotApi();
  bot = await startBot(server, answers);
});

afterAll(async () => {
  await bot.stop();
  await server.close();
});

beforeEach(() => {
  user = server.user('ليان');
  chat = server.privateChat(user);
});

const ask = (text: string): Promise<Message> => chat.waitForReply(chat.send(user, text));

/** Touches a button and gives back what the message shows then. */
async function touch(message: Message, button: string): Promise<Message> {
  await chat.press(message, button).answered();
  const now = chat.messages.find(({ message_id }) => message_id === message.message_id);
  if (now === undefined) throw new Error('the message is gone');
  return now;
}

/** The words that entities of a type cover. */
function covered(message: Message, type: string): string[] {
  const all = message.entities?.filter((entity) => entity.type === type) ?? [];
  return all.map(({ offset, length }) => (message.text ?? '').slice(offset, offset + length));
}

/** Text without the invisible marks of direction. */
const bare = (message: Message): string => (message.text ?? '').replace(/[\u2066-\u2069\u200F]/g, '');

describe('a question in a private chat', () => {
  it('gets the cited answer: words, speaker, outlet, title, date, position', async () => {
    const answer = await ask('متى يُفتح الجسر أمام السيارات يوم الخميس المقبل؟');
    expect(covered(answer, 'blockquote')).toEqual(['«سيُفتح الجسر أمام السيارات يوم الخميس المقبل»']);
    expect(bare(answer)).toContain('على لسان نزار العطوان:\n');
    expect(bare(answer)).toContain('المصدر: إذاعة وادي السنديان\nالعنوان: افتتاح الجسر الحجري بعد ترميمه');
    expect(bare(answer)).toContain('التاريخ: 27 تشرين الثاني/نوفمبر 2031');
    expect(bare(answer)).toContain('عيّنة مخترعة');
    expect(answer.entities?.find(({ type }) => type === 'text_link')).toMatchObject({
      url: 'https://sindian.example/bridge',
    });
    expect(answer.reply_to_message).toBeUndefined();
  });

  it('begins every line with an Arabic letter', async () => {
    const answer = await ask('ماذا عن الجسر والسيارات؟');
    for (const line of (answer.text ?? '').split('\n').filter((text) => text !== '')) {
      expect(line).toMatch(/^[«\u200F]*\p{Script=Arabic}/u);
    }
  });

  it('offers «التالي» on the left and pages by editing the message', async () => {
    const first = await ask('السيارات أمام الجسر');
    expect(bare(first)).toMatch(/الجواب 1 من 2/);
    expect(chat.buttons(first)).toEqual([
      ['التالي'],
      ['السياق', 'المقال كاملاً'],
      ['كيف نقلتها المصادر'],
      ['فتح المصدر'],
    ]);
    const second = await touch(first, 'التالي');
    expect(bare(second)).toMatch(/الجواب 2 من 2/);
    expect(bare(second)).toContain('يُنسب إلى نزار العطوان:');
    expect(bare(second)).toContain('التاريخ غير مذكور');
    expect(chat.buttons(second)[0]).toEqual(['السابق']);
    expect((await touch(second, 'السابق')).text).toBe(first.text);
    expect(chat.botMessages).toHaveLength(1);
  });

  it('shows the neighbouring paragraphs, the article, and the way back', async () => {
    const answer = await ask('متى يُفتح الجسر يوم الخميس المقبل؟');
    const context = await touch(answer, 'السياق');
    expect(covered(context, 'blockquote')).toEqual([ARTICLES[0]?.paragraphs[1]]);
    expect(covered(context, 'bold')).toContain('سيُفتح الجسر أمام السيارات يوم الخميس المقبل');
    expect(context.text).toContain(ARTICLES[0]?.paragraphs[0]);
    expect(context.text).toContain(ARTICLES[0]?.paragraphs[2]);
    expect(context.text).toContain('عيّنة مخترعة');
    const article = await touch(context, 'المقال كاملاً');
    expect(article.text).toContain(ARTICLES[0]?.paragraphs.join('\n\n'));
    expect((await touch(article, 'عودة')).text).toBe(answer.text);
  });

  it('pages through a long article', async () => {
    const answer = await ask('ماذا في تقرير المرفأ عن الأرصفة والمخازن؟');
    expect(bare(answer)).toContain('المصدر غير مذكور');
    expect(bare(answer)).toContain('شباط/فبراير 2031');
    let page = await touch(answer, 'المقال كاملاً');
    const pages = [bare(page)];
    while (chat.buttons(page)[0]?.includes('التالي') === true) {
      page = await touch(page, 'التالي');
      pages.push(bare(page));
    }
    expect(pages.length).toBeGreaterThan(2);
    expect(pages.at(-1)).toContain(`الصفحة ${pages.length} من ${pages.length}`);
    for (const paragraph of ARTICLES[2]?.paragraphs ?? []) expect(pages.join('\n')).toContain(paragraph);
  });

  it('shows how the outlets reported the same words', async () => {
    const answer = await ask('متى يُفتح الجسر يوم الخميس المقبل؟');
    const versions = await touch(answer, 'كيف نقلتها المصادر');
    expect(covered(versions, 'blockquote')).toHaveLength(2);
    expect(bare(versions)).toContain('الرواية 1: إذاعة وادي السنديان، 27 تشرين الثاني/نوفمبر 2031');
    expect(bare(versions)).toContain('صحيفة الضفتين');
    expect((await touch(versions, 'عودة')).text).toBe(answer.text);
  });

  it('says so when nothing is found, and suggestions ask when touched', async () => {
    const nothing = await ask('أين القطار؟');
    expect(nothing.text).toContain('لم يُعثر على جواب.');
    expect(chat.buttons(nothing)).toHaveLength(2);
    const press = chat.press(nothing, 'افتتاح الجسر');
    const answer = await chat.waitForMessage((message) => message.message_id > nothing.message_id);
    await press.answered();
    expect(bare(answer)).toMatch(/^السؤال: افتتاح الجسر الحجري بعد ترميمه\n/);
  });

  it('follows up on the question before', async () => {
    await ask('ماذا عن الجسر؟');
    await ask('ومتى؟');
    expect(answers.asked.at(-1)?.context?.question).toBe('ماذا عن الجسر؟');
  });

  it('follows up on the answer that is replied to', async () => {
    const answer = await ask('ماذا عن الجسر؟');
    await ask('ماذا عن المرفأ؟');
    await chat.waitForReply(chat.send(user, 'ومن قال ذلك؟', { replyTo: answer }));
    expect(answers.asked.at(-1)?.context?.question).toBe('ماذا عن الجسر؟');
  });

  it('greets back without citing anything', async () => {
    const greeting = await ask('مرحبا');
    expect(greeting.text).toBe('أهلاً وسهلاً!');
    expect(chat.buttons(greeting)).toEqual([]);
  });

  it('declines what is too long, and apologises when the answers break', async () => {
    expect((await ask('سؤال '.repeat(300))).text).toContain('1000');
    expect((await ask('عطل')).text).toContain('تعذّرت الإجابة');
    expect((await ask('ماذا عن الجسر؟')).text).toContain('الجسر');
  });

  it('gives the answer without links when the server refuses an address', async () => {
    server.fail({
      effect: { kind: 'error', code: 400, description: 'Bad Request: BUTTON_URL_INVALID' },
      methods: ['sendMessage'],
    });
    const answer = await ask('متى يُفتح الجسر يوم الخميس المقبل؟');
    expect(bare(answer)).toContain('العنوان: افتتاح الجسر الحجري بعد ترميمه');
    expect(covered(answer, 'text_link')).toEqual([]);
    expect(chat.buttons(answer).flat()).not.toContain('فتح المصدر');
    expect(chat.buttons(answer).flat()).toContain('السياق');
  });

  it('answers touches on unknown and outdated buttons with a notice', async () => {
    const answer = await ask('ماذا عن الجسر؟');
    expect((await chat.pressData(answer, 'zz:9').answered()).text).toContain('لم يعد مستعملاً');
    expect((await chat.pressData(answer, 'c:0:gone-1').answered()).text).toContain('لم يعد هذا المقال');
    expect((await chat.pressData({ ...answer, message_id: 1 }, 'a:0').answered()).text).toContain(
      'انتهت مدة',
    );
  });
});

describe('commands in a private chat', () => {
  it('/start greets with examples to touch', async () => {
    const greeting = await ask('/start');
    expect(greeting.text).toContain('أهلاً');
    expect(chat.buttons(greeting)).toHaveLength(3);
    const press = chat.press(greeting, 'تقرير المرفأ');
    const answer = await chat.waitForMessage((message) => message.message_id > greeting.message_id);
    await press.answered();
    expect(answer.text).toContain('المرفأ');
  });

  it('/start with a payload opens a passage or the help', async () => {
    expect(covered(await ask('/start p_bridge-1'), 'blockquote')).toEqual([ARTICLES[0]?.paragraphs[1]]);
    expect((await ask('/start p_gone-1')).text).toContain('أهلاً');
    expect((await ask('/start help')).text).toContain('كيف يُطرح السؤال');
  });

  it('/help, /about, /sources', async () => {
    expect(covered(await ask('/help'), 'bot_command')).toContain('/speakers');
    expect(bare(await ask('/about'))).toContain('المقالات: 3');
    const sources = bare(await ask('/sources'));
    expect(sources).toContain('صحيفة الضفتين\nمقال واحد');
    expect(sources).toContain('المصدر غير مذكور');
    expect(sources).toContain('من 2 كانون الثاني/يناير 2031 إلى 4 آذار/مارس 2031');
  });

  it('/ask with and without a question', async () => {
    expect((await ask('/ask ماذا عن الجسر؟')).text).toContain('الجسر');
    expect((await ask('/ask')).text).toContain('بعد الأمر');
  });

  it('/speakers lists who is quoted, opens one and goes back', async () => {
    const list = await ask('/speakers');
    expect(bare(list)).toContain('نزار العطوان، رئيس البلدية\nقولان\nفي: إذاعة وادي السنديان، صحيفة الضفتين');
    const profile = await touch(list, 'نزار العطوان');
    expect(covered(profile, 'blockquote')).toHaveLength(2);
    expect(chat.buttons(profile)).toEqual([['السياق 2', 'السياق 1'], ['الجسر'], ['عودة إلى القائمة']]);
    const context = await touch(profile, 'السياق 1');
    expect(context.text).toContain(ARTICLES[0]?.paragraphs[2]);
    expect((await touch(context, 'عودة إلى الأقوال')).text).toBe(profile.text);
    expect((await touch(profile, 'عودة إلى القائمة')).text).toBe(list.text);
    expect((await ask('/speakers العطوان')).text).toContain('نتائج البحث');
    expect((await ask('/speakers مجهول')).text).toContain('لم يُعثر');
  });

  it('/speaker shows a profile', async () => {
    const profile = bare(await ask('/speaker العطوان'));
    expect(profile).toMatch(/^نزار العطوان\nقولان\nالصفة: رئيس البلدية/);
    expect(profile).toContain('المصادر الناقلة: إذاعة وادي السنديان (1)');
    expect((await ask('/speaker')).text).toContain('/speakers');
    const message = await ask('/speaker نزار');
    const press = chat.press(message, 'الجسر');
    const answer = await chat.waitForMessage(({ message_id: id }) => id > message.message_id);
    await press.answered();
    expect(bare(answer)).toMatch(/^السؤال: ماذا نُقل عن نزار العطوان بشأن الجسر؟/);
    const nobody = await ask('/speaker مجهول');
    expect(nobody.text).toContain('لم يُعثر');
    expect(nobody.text).not.toContain('عيّنة');
  });

  it('knows no others', async () => {
    expect((await ask('/nonsense')).text).toContain('غير معروف');
  });
});
