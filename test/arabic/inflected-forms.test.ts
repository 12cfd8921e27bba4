import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { basesOf, isFormOf, pastsOf, presentOf } from '../../src/arabic/inflected-forms.js';

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
  ])('%s: %s', (word, form) => {
    expect(isFormOf(form, word)).toBe(true);
  });

  it.each([
    ['شركه', 'شرك'],
    ['شركه', 'شركي'],
    ['مدن', 'مدني'],
    ['سور', 'سوريا'],
    ['بني', 'بنت'],
  ])('not %s: %s', (word, form) => {
    expect(isFormOf(form, word)).toBe(false);
  });

  const letter = fc.constantFrom(...'ابتثجحخدرسشصعفقكلمنهوي');
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

  it('leads from the present back to the past', () => {
    expect(presentOf('اعلن')).toEqual(['يعلن', 'تعلن']);
    fc.assert(
      fc.property(fc.string({ unit: letter, minLength: 3, maxLength: 7 }), (past) => {
        for (const present of presentOf(past)) {
          expect(pastsOf(present)).toContain(
            past.startsWith('ا') && past.length > 3 ? past : pastsOf(present)[0],
          );
        }
      }),
    );
    expect(pastsOf('سيعلن')).toContain('اعلن');
  });
});
