/** A small bot for the tests of the chat page: quotes with citations, paging, notices. All names are invented. */

import { Bot, InlineKeyboard } from 'grammy';
import type { MessageEntity } from 'grammy/types';
import type { Playground } from '../../src/playground/index.js';

const SPEAKER = 'هالة الأسمر';
const TITLE = '«خطة لتوسيع المستشفى»';
const QUOTES = [
  `لن نغلق المستشفى في وادي السرو، وسنرفع عدد الأسرّة من 40 إلى 95 سريرًا قبل نهاية العام. ${'ولدينا تمويل كامل لذلك من موازنة المنطقة. '.repeat(6)}هذا آخر الكلام.`,
  'سنعود إلى الأهالي قبل أي قرار، كما كتبت صحيفة \u2068The Valley Post\u2069.',
];

/** Text and entities of one page of the answer. */
function page(index: number): { text: string; entities: MessageEntity[] } {
  const head = `${SPEAKER}، مديرة الصحة:\n`;
  const quote = QUOTES[index] ?? '';
  const text = `${head}${quote}\nالمصدر: صحيفة الضفة · ${TITLE}`;
  const entities: MessageEntity[] = [
    { type: 'bold', offset: 0, length: SPEAKER.length },
    { type: 'expandable_blockquote', offset: head.length, length: quote.length },
    { type: 'text_link', offset: text.indexOf(TITLE), length: TITLE.length, url: 'https://outlet.example/1' },
  ];
  return { text, entities };
}

const KEYBOARD = new InlineKeyboard()
  .text('التالي', 'page:1')
  .text('السابق', 'page:0')
  .row()
  .text('السياق', 'notice')
  .text('المقال كاملاً', 'alert');

/** A bot that answers everything with the same two pages; not started yet. */
export function demoBot({ api, url }: Playground): Bot {
  const bot = new Bot(api.token, { client: { apiRoot: url } });
  bot.command('start', (ctx) => ctx.reply('أهلًا. الأوامر: /help و /ask'));
  bot.command('help', (ctx) => ctx.reply('<img src=x onerror=alert(1)> & <b>نص</b>'));
  bot.command('wait', (ctx) => ctx.replyWithChatAction('typing'));
  bot.on('message:text', (ctx) => {
    const { text, entities } = page(0);
    const reply_parameters = { message_id: ctx.message.message_id };
    return ctx.reply(text, { entities, reply_parameters, reply_markup: KEYBOARD });
  });
  bot.callbackQuery(/^page:(\d)$/, async (ctx) => {
    const { text, entities } = page(Number(ctx.match[1]));
    await ctx.editMessageText(text, { entities, reply_markup: KEYBOARD });
    await ctx.answerCallbackQuery();
  });
  bot.callbackQuery('notice', (ctx) => ctx.answerCallbackQuery('لا فقرات أخرى'));
  bot.callbackQuery('alert', (ctx) => ctx.answerCallbackQuery({ text: 'المقال غير متاح', show_alert: true }));
  return bot;
}
