import { describe, expect, it } from 'vitest';
import { attribute } from '../../src/quotes/index.js';

const speakers = (...paragraphs: string[]) =>
  attribute({ paragraphs }).map(({ speaker }) => speaker?.name ?? speaker?.role);

const BEFORE = 'قال سامر الكرداوي إن الاتفاق جاهز.';

describe('a lone word behind a cue', () => {
  it.each([
    ['a noun with a pronoun', 'وأكد رغبتهم في العودة إلى العمل.'],
    ['a preposition with a noun', 'وهدد بإغلاقهم الطريق أمام الشاحنات.'],
    ['a dual', 'وقال الطرفين إن الصلح قريب.'],
    ['a verbal noun', 'وقد أعلن مساء الثلاثاء إخلاء سبيل الموقوفين.'],
  ])('is no name: %s', (_name, sentence) => {
    for (const speaker of speakers(BEFORE, sentence)) expect(speaker).toMatch(/^(?:سامر الكرداوي|الطرفين)$/);
    for (const { speaker } of attribute({ paragraphs: [BEFORE, sentence] }).slice(1))
      if (speaker?.name !== null) expect(speaker?.name).toBe('سامر الكرداوي');
  });

  it('in the accusative tells how the speaker speaks', () => {
    expect(
      speakers(BEFORE, 'وقال ساخراً "الأهم أن يكون الخبز طازجاً".', 'فقال مازحا "لن أتأخر عليكم هذه المرة".'),
    ).toEqual(['سامر الكرداوي', 'سامر الكرداوي', 'سامر الكرداوي']);
  });

  it('that takes up somebody without a name is one without a name', () => {
    expect(speakers('واعترف أحدهما بأنه كان في المكان.')).toEqual(['أحدهما']);
  });

  it('is a name when it has the shape of one', () => {
    expect(speakers('وقال ديلمون إن الرحلة آمنة.')).toEqual(['ديلمون']);
    expect(speakers('وقال توفيق إن الرحلة آمنة.')).toEqual(['توفيق']);
  });
});

describe('a noun between a given name and an office', () => {
  it('is the family name', () => {
    expect(speakers('وقالت علياء عودة مديرة المركز الصحي إن اللقاح متوفر.')).toEqual(['علياء عودة']);
    expect(speakers('وأكد ياسر مصباح المكلف بالإعلام في البلدية أن الطريق مغلق.')).toEqual(['ياسر مصباح']);
  });
});
