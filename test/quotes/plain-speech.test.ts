import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotes/index.js';

const said = (...paragraphs: string[]) =>
  attribute({ paragraphs }).map(({ speaker, text, paragraph }) => [
    paragraph,
    speaker?.name ?? speaker?.role,
    text,
  ]);

describe('speech without marks', () => {
  it('goes on behind a colon while the sentences speak in the first person', () => {
    expect(
      said(
        'قال المواطن ناصر العواد: الطريق متهالك منذ سنوات. راجعنا البلدية مرات كثيرة. وكانت البلدية قد أعلنت أن الطريق سينفذ.',
      ),
    ).toEqual([
      [0, 'ناصر العواد', 'الطريق متهالك منذ سنوات. راجعنا البلدية مرات كثيرة'],
      [0, 'البلدية', 'الطريق سينفذ'],
    ]);
    expect(said('وقال جميل العوادي: المصنع سيعود إلى العمل. ويقع المصنع شمال المدينة.')).toEqual([
      [0, 'جميل العوادي', 'المصنع سيعود إلى العمل'],
    ]);
  });

  it('stands right behind its speaker', () => {
    expect(said('وقال مدير المستشفى هاني الزيتوني نعمل على مدار الساعة ولدينا خمسون طبيباً.')).toEqual([
      [0, 'هاني الزيتوني', 'نعمل على مدار الساعة ولدينا خمسون طبيباً'],
    ]);
    expect(said('قال المواطن ناصر العواد الطريق متهالك ويشهد حوادث كل يوم تقريباً.')).toEqual([
      [0, 'ناصر العواد', 'الطريق متهالك ويشهد حوادث كل يوم تقريباً'],
    ]);
  });

  it('is no object of a verb that adds or follows something else', () => {
    expect(said('وأضاف المهاجم رامز القنطار الهدف الثاني في الدقيقة الستين من المباراة.')).toEqual([]);
    expect(said('وتابع المدرب شادي الطويل المباراة من المدرجات بسبب عقوبة الاتحاد.')).toEqual([]);
  });

  it('may stand in the paragraph below its cue, in marks or without', () => {
    expect(
      said(
        'وقال مدير المصنع جميل العوادي في بيان:',
        '«المصنع سيعود إلى العمل قريباً».',
        'وزار المحافظ المصنع أمس.',
      ),
    ).toEqual([[1, 'جميل العوادي', 'المصنع سيعود إلى العمل قريباً']]);
    expect(
      said('وتحدثت المعلمة هدى السروجي عن الحادثة قائلة:', 'كنت في الفصل حين سمعنا الصوت، وخرجنا جميعاً.'),
    ).toContainEqual([1, 'هدى السروجي', 'كنت في الفصل حين سمعنا الصوت، وخرجنا جميعاً']);
  });

  it('may be a list below its cue', () => {
    expect(
      said(
        'وجاء في بيان وزارة المياه ما يلي:',
        '- تعليق العمل يوم الأحد.',
        '- فتح الملاجئ في الأحياء الجنوبية.',
        'وزار الوزير الأحياء.',
      ),
    ).toEqual([
      [1, 'وزارة المياه', 'تعليق العمل يوم الأحد'],
      [2, 'وزارة المياه', 'فتح الملاجئ في الأحياء الجنوبية'],
    ]);
  });

  it('is not every list below a colon', () => {
    expect(said('وشارك في الندوة كل من:', '- سامر الكرداوي.', '- هاني الزيتوني.')).toEqual([]);
  });

  it('gives no offsets of a cue in another paragraph', () => {
    const [quote] = attribute({ paragraphs: ['وقال هاني الزيتوني:', 'الموسم جاف هذا العام.'] });
    expect([quote?.cue, quote?.cueStart, quote?.cueEnd]).toEqual(['وقال', null, null]);
  });
});
