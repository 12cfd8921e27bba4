import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pastsOf, presentsOf, verbalNounsOf, verbsOf } from '../../src/arabic/verb-forms.js';

const letter = fc.constantFrom(...'بتثجحخدرسشصعفقكلمنه');

describe('presents and pasts', () => {
  it.each([
    ['سرق', 'يسرق'],
    ['اعلن', 'يعلن'],
    ['اعاد', 'يعيد'],
    ['استقال', 'يستقيل'],
    ['نجا', 'ينجو'],
    ['اختطف', 'تختطف'],
    ['تعرض', 'نتعرض'],
  ])('%s: %s', (past, present) => {
    expect(presentsOf(past).flat()).toContain(present);
    expect(pastsOf(present)).toContain(past);
    expect(pastsOf(`س${present}`)).toContain(past);
  });

  it('are no matter of short words, feminine nouns and words with the article', () => {
    for (const word of ['مر', 'شرطه', 'الحكم']) expect(presentsOf(word)).toEqual([]);
  });

  it('lead back from the present to the past', () => {
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 3, maxLength: 6 }), (past) => {
        for (const present of presentsOf(past).flat()) expect(pastsOf(present)).toContain(past);
      }),
    );
  });
});

describe('verbal nouns', () => {
  it.each([
    ['انسحب', 'انسحاب'],
    ['اختطف', 'اختطاف'],
    ['اتفق', 'اتفاق'],
    ['اصطدم', 'اصطدام'],
    ['استخدم', 'استخدام'],
    ['انتهي', 'انتهاء'],
    ['انقضي', 'انقضاء'],
    ['استثني', 'استثناء'],
    ['انهار', 'انهيار'],
    ['اختار', 'اختيار'],
    ['ازداد', 'ازدياد'],
    ['استقال', 'استقاله'],
    ['انضم', 'انضمام'],
    ['احتل', 'احتلال'],
    ['استمر', 'استمرار'],
    ['استورد', 'استيراد'],
    ['استولي', 'استيلاء'],
  ])('%s: %s', (past, noun) => {
    expect(verbalNounsOf(past)).toContain(noun);
    expect(verbsOf(noun)).toContain(past);
  });

  it.each(['اخبر', 'اعمل', 'قتل', 'درس', 'طالب'])('are not given by the spelling of %s', (past) => {
    expect(verbalNounsOf(past)).toEqual([]);
  });

  it('do not take one verb for another', () => {
    expect(verbalNounsOf('استعد')).not.toContain('استعاد');
    expect(verbalNounsOf('استقل')).not.toContain('استقال');
    for (const word of ['اعمال', 'اخبار', 'امتداح', 'انسان']) expect(verbsOf(word)).not.toContain('اعمل');
  });
});
