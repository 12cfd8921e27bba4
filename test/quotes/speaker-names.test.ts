/** Where names begin and end in the text of real news: surnames that are common words, words that are no names at all. */

import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotes/index.js';

const speakerOf = (...paragraphs: string[]) => attribute({ paragraphs })[0]?.speaker ?? null;

describe('names made of common words', () => {
  it.each([
    ['قال رئيس الجمعية سمير بالنور عضو اللجنة إن الموسم انطلق بنجاح.', 'سمير بالنور'],
    ['قال رئيس النادي خالد جمال الدين إن الفريق جاهز للمباراة.', 'خالد جمال الدين'],
    ['أكد مدير المهرجان سالم قائد الزواغي أن الافتتاح يوم السبت.', 'سالم قائد الزواغي'],
    ['أعلن رئيس اللجنة ماهر الشاهد تعيين ثلاثة أعضاء جدد، وقال إن العمل يبدأ غدا.', 'ماهر الشاهد'],
  ])('%s', (text, name) => {
    expect(speakerOf(text)?.name).toBe(name);
  });
});

describe('words that are no names', () => {
  it('does not read the first word of speech behind an office as a name', () => {
    const quote = attribute({
      paragraphs: ['وقال المسؤول في البلدية "سنسعى إلى فتح الطريق الجديد قبل نهاية العام".'],
    })[0];
    expect(quote?.speaker).toMatchObject({ name: null, kind: 'unnamed' });
  });

  it('finds the name behind an adviser and his office', () => {
    expect(
      speakerOf('قال المستشار الاقتصادي لرئيس الحكومة، وسام الرجيلي، إن النمو تحسن هذا العام.')?.name,
    ).toBe('وسام الرجيلي');
  });

  it.each([
    'وأعرب رئيس الغرفة وباقي الحضور عن تخوفهم من نقص المواد الأولية.',
    'وقال رئيس الغرفة بكافة فروعها إن الأسعار سترتفع.',
  ])('takes no joined particle for a name: %s', (text) => {
    expect(speakerOf(text)?.name ?? null).toBeNull();
  });

  it('leaves the object of a call to it', () => {
    const quotes = attribute({
      paragraphs: ['قال الوزير رامي الكعبي إن الشواطئ مفتوحة. ودعا المصطافين إلى الحذر من التيارات.'],
    });
    expect(quotes.map((quote) => quote.speaker?.name)).toEqual(['رامي الكعبي', 'رامي الكعبي']);
  });
});

describe('what belongs to a speaker and what does not', () => {
  it('leaves the name behind a noun of kinship to the relative', () => {
    expect(speakerOf('أكد والد سلمان الكعبي في اتصال هاتفي أن ابنه بريء.')).toMatchObject({
      name: null,
      kind: 'unnamed',
      role: 'والد سلمان الكعبي',
    });
  });

  it('keeps the complement of an organisation with its adjectives', () => {
    expect(speakerOf('أعلنت الهيئة العامة للطيران المدني أن الرحلات ستستأنف غدا.')?.name).toBe(
      'الهيئة العامة للطيران المدني',
    );
  });

  it.each([
    'أكد مصدر أمني لـ"إذاعة الساحل" أن الطريق مفتوح.',
    'تحدث شاب أبدى إعجابه بأعماله السابقة، وقال مصدر أمني إن الطريق مفتوح.',
  ])('gives no name to an unnamed source: %s', (text) => {
    expect(attribute({ paragraphs: [text] }).at(-1)?.speaker?.name).toBeNull();
  });

  it('reads an apposed name before the medium that was told', () => {
    expect(
      speakerOf('وأكد المندوب الجهوي للثقافة، نبيل الرجيلي لمراسل الإذاعة، أن المهرجان يبدأ غدا.')?.name,
    ).toBe('نبيل الرجيلي');
  });

  it('takes «the official» for the holder of an office named just before', () => {
    const quotes = attribute({
      paragraphs: ['قال محافظ البنك وسام الرجيلي إن الأسعار مستقرة.', 'وأشار المسؤول إلى أن النمو تحسن.'],
    });
    expect(quotes.map((quote) => quote.speaker?.name)).toEqual(['وسام الرجيلي', 'وسام الرجيلي']);
  });
});
