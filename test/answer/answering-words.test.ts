/** Whose words answer: the choice among the quotes of a passage that is right. */

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answer/index.js';
import { openTestLibrary, type TestArticle, type TestLibrary } from './library.js';

const ARTICLES: readonly TestArticle[] = [
  {
    id: 'canal',
    outlet: 'صدى الوادي',
    title: 'خلاف حول قناة الزعفران',
    published: '2025-04-02',
    text: [
      'وقالت المتحدثة باسم الخارجية ريم الصافي إن بلادها لا تسمح بأي اعتداء على مياه الجيران. وكانت وكالة الضفاف أفادت بأن خبيرا اتهم حكومة تلمار بالتعدي على قناة الزعفران، وأوضح الخبير أن التعدي بدأ قبل عامين.',
    ].join('\n'),
  },
  {
    id: 'market',
    outlet: 'راديو النخيل أف أم',
    title: 'نقاش حول خطة السوق المركزي',
    published: '2025-04-05',
    text: [
      'وصفت النائبة عن قائمة الشراع هدى الريحاني ما أعده مجلس المدينة من خطة للسوق المركزي في جلسة الأمس «بالمهزلة».',
      'وقال مدير السوق المركزي فارس الدغيم إن التجار سينقلون بضائعهم قبل نهاية الشهر إلى الأروقة الجديدة قرب محطة القطار.',
    ].join('\n'),
  },
  {
    id: 'league',
    outlet: 'صدى الوادي',
    title: 'رابطة السباحين تقرر شطب رئيسها السابق',
    published: '2025-05-11',
    text: [
      'وبرّرت رابطة السباحين للهواة قرارها بأنّ «الرئيس السابق تجاوز صلاحياته أكثر من مرة». ويذكر أن الشطب من الرابطة يصدر عادة عن رابطة السباحين بعد تنبيهين، وقد شطبت الرابطة قبل عامين عضوا بسبب التغيب.',
    ].join('\n'),
  },
];

let library: TestLibrary;
beforeAll(async () => {
  library = await openTestLibrary(ARTICLES);
});
afterAll(() => library.remove());

const first = async (text: string): Promise<Answer | undefined> => {
  const { answers } = await library.answers.ask({ text, context: null, now: Date.UTC(2025, 9, 1) });
  return answers[0];
};
const speaker = async (text: string): Promise<string | null> =>
  (await first(text))?.quote?.speaker?.name ?? null;

describe('the words that answer', () => {
  it('are those of the speaker who fits the asked-for role best, though only in part', async () => {
    expect(await speaker('كيف ردت خارجية تلمار على اتهامها بالتعدي على القناة؟')).toBe('ريم الصافي');
  });

  it('are those of the person who is asked for by what was said', async () => {
    expect(await speaker('من النائبة التي سمت خطة السوق المركزي مهزلة؟')).toBe('هدى الريحاني');
  });

  it('are nobody’s when it is asked who somebody is', async () => {
    const answer = await first('من هو فارس الدغيم؟');
    expect(answer?.excerpt).toContain('مدير السوق المركزي');
    expect(answer?.quote).toBeNull();
  });

  it('are those of the body whose act is asked about', async () => {
    expect(await speaker('لماذا شطبت رابطة السباحين رئيسها السابق؟')).toContain('رابطة السباحين');
  });
});
