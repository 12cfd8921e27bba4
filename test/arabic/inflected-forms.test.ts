import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf, isFormOf, stemmedForms } from '../../src/arabic/inflected-forms.js';

describe('forms of a word', () => {
  it.each([
    ['شركه', 'شركتها'],
    ['شركه', 'شركات'],
    ['سلاح', 'سلاحا'],
    ['سلاح', 'سلاحهم'],
    ['هاجم', 'هاجمت'],
    ['هاجم', 'هاجموا'],
    ['اعطي', 'اعطت'],
    ['اعطي', 'اعطوا'],
    ['باقي', 'باقين'],
    ['متبقي', 'متبقين'],
    ['متبقي', 'متبقيه'],
    ['مواطن', 'مواطنيها'],
    ['مواطن', 'مواطنينها'],
    ['انتهاء', 'انتهائها'],
    ['بناء', 'بنائه'],
    ['بناء', 'بناؤها'],
    ['رد', 'ردت'],
    ['مر', 'مروا'],
    ['لغه', 'لغتهم'],
  ])('%s: %s', (word, form) => {
    expect(isFormOf(form, word)).toBe(true);
    expect(basesOf(form)).toContain(word);
  });

  it.each([
    ['شركه', 'شرك'],
    ['شركه', 'شركي'],
    ['مدن', 'مدني'],
    ['سور', 'سوريا'],
    ['بني', 'بنت'],
    ['مر', 'مره'],
    ['عم', 'عمان'],
    ['فن', 'فنان'],
    ['نساء', 'نسائيه'],
    ['ماء', 'مائه'],
  ])('not %s: %s', (word, form) => {
    expect(isFormOf(form, word)).toBe(false);
    expect(basesOf(form)).not.toContain(word);
  });

  const letter = fc.constantFrom(...'ابتثجحخدرسشصعفقكلمنهويئؤء');
  const words = fc.string({ unit: letter, minLength: 2, maxLength: 8 });

  it('finds every word that a form belongs to', () => {
    fc.assert(
      fc.property(words, words, (form, ending) => {
        for (const base of basesOf(form)) expect(base.length).toBeGreaterThan(1);
        const longer = form + ending.slice(0, 3);
        if (isFormOf(longer, form)) expect(basesOf(longer)).toContain(form);
      }),
    );
  });

  it('knows those of words that lose a first letter to the stem', () => {
    expect(stemmedForms('وجد')).toContain('وجدت');
    expect(stemmedForms('رد')).toContain('ردها');
    expect(stemmedForms('انتهاء')).toContain('انتهائه');
    expect(stemmedForms('قطار')).toEqual(['قطار']);
    expect(stemmedForms('داء')).toEqual(['داء']);
  });

  it('takes only forms of a word for its stems', () => {
    fc.assert(
      fc.property(words, (word) => {
        for (const form of stemmedForms(word)) expect(isFormOf(form, word)).toBe(true);
      }),
    );
  });
});
