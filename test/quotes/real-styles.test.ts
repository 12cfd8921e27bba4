import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotes/index.js';

/** Speaker's name, or the role of one without a name, of every quote in text order. */
const speakers = (...paragraphs: readonly string[]) =>
  attribute({ paragraphs }).map(({ speaker }) => speaker?.name ?? speaker?.role ?? null);

const channels = (...paragraphs: readonly string[]) => attribute({ paragraphs }).map(({ via }) => via);

describe('names behind long offices', () => {
  it.each([
    'قال القيادي في حزب العمل من أجل الوطن سامر الكرداوي إن الميزانية ناقصة.',
    'قال الوزير المكلف بالعلاقة مع البرلمان والناطق باسم الحكومة، سامر الكرداوي، إن الميزانية ناقصة.',
    'وقال أحد المشاركين في هذه الوقفة، سامر الكرداوي، أستاذ تاريخ بالجامعة في تصريح للصحفيين إن الميزانية ناقصة.',
  ])('%s', (sentence) => {
    expect(speakers(sentence)).toEqual(['سامر الكرداوي']);
  });
});

describe('sources behind a bare sentence', () => {
  it.each([
    'أوقفت الشرطة ثلاثة أشخاص في السوق القديم، وفق ما أفاد به رئيس البلدية سامر الكرداوي.',
    'أوقفت الشرطة ثلاثة أشخاص في السوق القديم، حسب ما ذكره رئيس البلدية سامر الكرداوي، اليوم الأحد.',
    'أوقفت الشرطة ثلاثة أشخاص في السوق القديم، وفق ما أكده لمراسل الإذاعة، سامر الكرداوي، رئيس البلدية.',
  ])('%s', (sentence) => {
    expect(speakers(sentence)).toEqual(['سامر الكرداوي']);
  });
});

describe('who goes on speaking', () => {
  it('«المتحدث»، «ضيف البرنامج»: the one who speaks already', () => {
    const first = 'قال مدير المستشفى سامر الكرداوي إن الأسرة كافية.';
    expect(speakers(first, 'وذكر المتحدث أيضا أن الأدوية متوفرة.')[1]).toBe('سامر الكرداوي');
    expect(speakers(first, 'وأوضح ضيف "صباح المدينة" أن الأدوية متوفرة.')[1]).toBe('سامر الكرداوي');
  });

  it('a family name that also means an office', () => {
    expect(
      speakers(
        'افتتح رئيس البلدية يوسف الشاهد صباح اليوم الأحد الجسر.',
        'وأكد الشاهد أن الأشغال انتهت. وأضاف أن الطريق سالك.',
      ),
    ).toEqual(['يوسف الشاهد', 'يوسف الشاهد']);
  });
});

describe('organisations', () => {
  it('end before another institution', () => {
    expect(speakers('طالبت حركة مشروع تلمار الحكومة ووزارة المالية بمصارحة الناس.')).toEqual([
      'حركة مشروع تلمار',
    ]);
  });

  it('speak through documents with a joined preposition', () => {
    expect(speakers('وأفاد بلاغ إعلامي لرئاسة الجمهورية بأن الجسر آمن.')).toEqual(['رئاسة الجمهورية']);
  });

  it('in an office are no channel of the words', () => {
    expect(channels('قال الأمين العام للاتحاد العام للنقابات سامر الكرداوي إن الأجور ضعيفة.')).toEqual([
      null,
    ]);
  });
});

describe('towns of two words', () => {
  it('complete the office before the name', () => {
    expect(speakers('وقال والي سيدي حمدون مراد العوادي إن الطريق سالك.')).toEqual(['مراد العوادي']);
  });
});
