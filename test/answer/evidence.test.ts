import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestLibrary, type TestArticle, type TestLibrary } from './library.js';

const ARTICLES: readonly TestArticle[] = [
  {
    id: 'bridge',
    outlet: 'صدى الوادي',
    title: 'جسر الرمان بين الوعود والتأجيل',
    published: '2025-03-04',
    text: [
      'قالت رئيسة بلدية الرمان سعاد الجبيلي إن جسر الرمان مغلق أمام الشاحنات منذ الشتاء.',
      'وأضافت: «المهندسون وجدوا تشققا في الركيزة الثانية، ولم تصل المعدات بعد».',
      'ودعت إلى صرف منحة عاجلة لترميم الركائز، مشيرة إلى أن الأهالي ينتظرون منذ سنة.',
      'وستنطلق أشغال الترميم خلال ثلاثة أشهر، وفق وثيقة نشرتها البلدية.',
    ].join('\n'),
  },
  {
    id: 'council',
    outlet: 'راديو النخيل أف أم',
    title: 'جلسة ساخنة في مجلس الرمان',
    published: '2025-03-09',
    text: [
      'ناقش مجلس بلدية الرمان ميزانية السنة المقبلة في جلسة دامت خمس ساعات.',
      'ورفض المجلس مقترح بيع السوق القديم بأغلبية كبيرة بعد نقاش طويل.',
      'وحضر الجلسة عدد من التجار رفعوا لافتات.',
    ].join('\n'),
  },
  {
    id: 'school',
    outlet: 'صدى الوادي',
    title: 'مدرسة الرمان تفتح أبوابها',
    published: '2025-09-15',
    text: [
      'فتحت مدرسة الرمان أبوابها أمام 300 تلميذ صباح الاثنين.',
      'وقال مدير المدرسة أنيس البرهومي إن أشغال الطلاء انتهت قبل أسبوع.',
    ].join('\n'),
  },
  {
    id: 'alliance',
    outlet: 'صدى الوادي',
    title: 'قوافل الوادي تنتظر',
    published: '2025-06-02',
    text: [
      'اتهم التحالف المدني للأنهار إدارة الوادي بعرقلة القوافل منذ أسبوع.',
      'وقال العميد غسان الطيبي إن الإدارة غير قادرة على تأمين الطريق الشرقي بسبب انسحاب حرسها ليلا.',
    ].join('\n'),
  },
  {
    id: 'road',
    outlet: 'راديو النخيل أف أم',
    title: 'نقاش عن الطريق الشرقي',
    published: '2025-06-04',
    text: [
      'اجتمع تجار الوادي لبحث تأمين الطريق الشرقي بعد إغلاقه بسبب الأمطار، وطلبوا رأي التحالف المدني في قدرة الإدارة.',
      'وقال التاجر لؤي الهادفي إن المتاجر خسرت نصف زبائنها.',
    ].join('\n'),
  },
];

let library: TestLibrary;
beforeAll(async () => {
  library = await openTestLibrary(ARTICLES);
});
afterAll(() => library.remove());

const excerpts = async (text: string): Promise<string[]> => {
  const { answers } = await library.answers.ask({ text, context: null, now: Date.UTC(2025, 9, 1) });
  return answers.map(({ excerpt }) => excerpt);
};
const excerpt = async (text: string): Promise<string> => (await excerpts(text))[0] ?? '';

describe('evidence beyond the words', () => {
  it('counts who speaks where a paragraph goes on without the name', async () => {
    expect(await excerpt('ماذا قالت سعاد الجبيلي عن الركيزة؟')).toContain('الركيزة الثانية');
  });

  it('puts words that demand before other words of the speaker who is asked for demands', async () => {
    const found = await excerpts('بماذا طالبت رئيسة بلدية الرمان؟');
    const place = (words: string): number => found.findIndex((text) => text.includes(words));
    expect(place('منحة عاجلة')).toBeGreaterThanOrEqual(0);
    expect(place('منحة عاجلة')).toBeLessThan(place('الركيزة الثانية'));
  });

  it('lets somebody speak for the body that speaks elsewhere in the article', async () => {
    expect(await excerpt('لماذا يرى التحالف المدني أن الإدارة غير قادرة على تأمين الطريق؟')).toContain(
      'انسحاب حرسها',
    );
  });

  it('answers a yes-no question with the opposite of its verb', async () => {
    expect(await excerpt('هل وافق مجلس الرمان على بيع السوق القديم؟')).toContain('رفض المجلس');
  });

  it('takes a span of time for a date', async () => {
    expect(await excerpt('متى تبدأ أشغال ترميم جسر الرمان؟')).toContain('خلال ثلاثة أشهر');
  });
});
