/** A few invented articles about an invented town. */

import { quoteOf, type SmallArticle } from './small-answers.js';

const LONG_PARAGRAPHS = Array.from(
  { length: 30 },
  (_, index) =>
    `الفقرة ${index + 1} من تقرير المرفأ تصف الأرصفة والمخازن وحركة السفن ${'وأعمال الصيانة فيها '.repeat(12)}.`,
);

export const ARTICLES: readonly SmallArticle[] = [
  {
    id: 'bridge',
    outlet: 'إذاعة وادي السنديان',
    title: 'افتتاح الجسر الحجري بعد ترميمه',
    url: 'https://sindian.example/bridge',
    published: '2031-11-27',
    paragraphs: [
      'شهدت بلدة عين الرمان صباحاً احتفالاً شعبياً على ضفتي النهر.',
      'وقال رئيس البلدية نزار العطوان: «سيُفتح الجسر أمام السيارات يوم الخميس المقبل».',
      'وحضر الاحتفال طلاب المدارس وفرقة الموسيقا.',
    ],
    quotes: { 1: quoteOf('سيُفتح الجسر أمام السيارات يوم الخميس المقبل', 'نزار العطوان') },
  },
  {
    id: 'closed',
    outlet: 'صحيفة الضفتين',
    title: 'الجسر باق على إغلاقه',
    url: null,
    published: null,
    paragraphs: ['نقل مصدر عن نزار العطوان أن الجسر لن يُفتح أمام السيارات قبل الشتاء.'],
    quotes: {
      0: quoteOf('أن الجسر لن يُفتح أمام السيارات قبل الشتاء', 'نزار العطوان', {
        kind: 'indirect',
        confidence: 0.4,
      }),
    },
  },
  {
    id: 'harbour',
    outlet: null,
    title: 'تقرير المرفأ السنوي',
    url: 'https://harbour.example/report',
    published: '2031-02',
    paragraphs: LONG_PARAGRAPHS,
  },
];
