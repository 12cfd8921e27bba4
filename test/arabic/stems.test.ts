import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createProcliticStripper,
  createStemmer,
  normalise,
  skeleton,
  wordFrequencies,
} from '../../src/arabic/index.js';

const shipped = wordFrequencies();
const stem = createStemmer((form) => shipped.get(form) ?? 0);
const stemOf = (word: string): string => stem(normalise(word));
const arabicWord = fc
  .array(fc.constantFrom(...'ابتثجحخدذرزسشصضطظعغفقكلمنهويءئؤأإآةى'), { minLength: 1, maxLength: 14 })
  .map((letters) => letters.join(''));

describe('stems', () => {
  it.each([
    ['المدينة', 'مدينة'],
    ['بالمدينة', 'مدينة'],
    ['وللمدينة', 'مدينة'],
    ['مدينتهم', 'مدينة'],
    ['الوزراء', 'وزراء'],
    ['وسوريا', 'سوريا'],
    ['بسوريا', 'سوريا'],
    ['المسؤولون', 'المسؤولين'],
  ])('%s and %s share a stem', (a, b) => {
    expect(stemOf(a)).toBe(stemOf(b));
  });

  it.each(['وزير', 'بنك', 'كتاب', 'لبنان', 'فريق', 'سلاح'])('keeps the first letter of %s', (word) => {
    expect(stemOf(word).charAt(0)).toBe(word.charAt(0));
  });

  it('takes a proclitic off only when frequencies support it', () => {
    const withRest = createStemmer((form) => (form === 'زورق' ? 50 : 0));
    const without = createStemmer((form) => (form === 'بزورق' ? 50 : 0));
    expect(withRest('بزورق')).toBe('زورق');
    expect(without('بزورق')).toBe('بزورق');
  });

  it.each(['سكان', 'سجون', 'سمكة', 'ساند', 'ساعد'])('%s has no س of the future', (word) => {
    expect(createProcliticStripper((form) => (form === normalise(word) ? 1 : 1000))(normalise(word))).toBe(
      normalise(word),
    );
  });

  it.each([
    ['سيعلن', 'يعلن'],
    ['ستعود', 'تعود'],
    ['سأواصل', 'اواصل'],
  ])('%s has it', (word, verb) => {
    expect(createProcliticStripper((form) => (form === verb ? 9 : 0))(normalise(word))).toBe(verb);
  });

  it('keeps endings when only proclitics are asked for', () => {
    expect(createProcliticStripper((form) => shipped.get(form) ?? 0)('والمدينه')).toBe('مدينه');
  });

  it('is never empty and never longer than the word', () => {
    fc.assert(
      fc.property(arabicWord, (word) => {
        const form = normalise(word);
        const found = stem(form);
        expect(found.length).toBeGreaterThan(0);
        expect(found.length).toBeLessThanOrEqual(form.length);
      }),
    );
  });

  it('leaves Latin words and digits alone', () => {
    expect(stem('brussels')).toBe('brussels');
    expect(stem('2019')).toBe('2019');
  });
});

describe('skeleton', () => {
  it.each([
    ['قتيل', 'قتل'],
    ['مقعد', 'مقاعد'],
    ['صاروخ', 'صواريخ'],
    ['برنامج', 'برامج'],
  ])('%s and %s may differ, but keep consonants only', (a) => {
    expect(skeleton(a)).not.toMatch(/[اويى]/);
  });

  it('joins singular and broken plural', () => {
    expect(skeleton('مقعد')).toBe(skeleton('مقاعد'));
    expect(skeleton('صاروخ')).toBe(skeleton('صواريخ'));
    expect(skeleton('قتيل')).toBe(skeleton('قتل'));
  });

  it('is never empty', () => {
    fc.assert(fc.property(arabicWord, (word) => skeleton(normalise(word) || 'ا').length > 0));
  });
});
