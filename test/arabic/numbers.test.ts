import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumbers, tokenise } from '../../src/arabic/index.js';

const valuesOf = (text: string): number[] => readNumbers(text, tokenise(text)).map(({ value }) => value);

describe('readNumbers', () => {
  it.each([
    ['ألفي مقاتل', 2000],
    ['2000 مقاتل', 2000],
    ['٢٠٠٠ مقاتل', 2000],
    ['2,000 مقاتل', 2000],
    ['2.000 مقاتل', 2000],
    ['2٬000 مقاتل', 2000],
    ['10 000 دينار', 10_000],
    ['ثلاثة آلاف شجرة', 3000],
    ['3 آلاف شجرة', 3000],
    ['ألف وخمسمئة بيت', 1500],
    ['خمسة وعشرون لاعبا', 25],
    ['ثلاثة عشر طالبا', 13],
    ['مئتان وخمسون', 250],
    ['ثلاث مئة صفحة', 300],
    ['66 مليون دينار', 66_000_000],
    ['1.5 مليون نسمة', 1_500_000],
    ['مليونا وثلاثمئة ألف', 1_300_000],
    ['عشرة ملايين', 10_000_000],
    ['38,25%', 38.25],
    ['5،6 بالمئة', 5.6],
    ['9ر2 بالمئة', 2.9],
    ['بألفي مقاتل', 2000],
    ['وألفان', 2000],
    ['وعشرين كتابا', 20],
    ['ب10 سنوات', 10],
    ['بـ12,5 بالمئة', 12.5],
    ['و45 جريحا', 45],
    ['الـ28 دولة', 28],
    ['ب3ر2 بالمئة', 2.3],
  ])('%s is %d', (text, value) => {
    expect(valuesOf(text)).toEqual([value]);
  });

  it.each(['يوم الاثنين', 'يوم الأحد', 'آلاف الأشجار', 'ستارة قديمة', 'عشب أخضر', 'مقاتلات إف16'])(
    'finds no number in %s',
    (text) => {
      expect(valuesOf(text)).toEqual([]);
    },
  );

  it('keeps numbers apart that are only listed', () => {
    expect(valuesOf('فاز 3 واحتفظ 5 بأصواتهم')).toEqual([3, 5]);
    expect(valuesOf('سنة 2015 و 2016')).toEqual([2015, 2016]);
    expect(valuesOf('من 2015 إلى 2016')).toEqual([2015, 2016]);
  });

  it('says which words a number takes', () => {
    const [mention] = readNumbers('زرعوا ثلاثة آلاف شجرة', tokenise('زرعوا ثلاثة آلاف شجرة'));
    expect(mention).toEqual({ value: 3000, first: 1, last: 2 });
  });

  it('reads whole numbers back from digits of every shape', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999 }), (value) => {
        const digits = String(value);
        const indic = digits.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
        const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
        expect(valuesOf(digits)).toEqual([value]);
        expect(valuesOf(indic)).toEqual([value]);
        expect(valuesOf(grouped)).toEqual([value]);
      }),
    );
  });

  it('gives mentions in order that do not overlap, whatever stands there', () => {
    const word = fc.constantFrom(
      'ألف',
      'مئة',
      'و',
      'عشرون',
      'وعشرين',
      'خمسة',
      'مليون',
      '5',
      '12',
      '.',
      '،',
      'آلاف',
      'بيت',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (words) => {
        const text = words.join(' ');
        const tokens = tokenise(text);
        let next = 0;
        for (const { value, first, last } of readNumbers(text, tokens)) {
          expect(Number.isFinite(value)).toBe(true);
          expect(first).toBeGreaterThanOrEqual(next);
          expect(last).toBeGreaterThanOrEqual(first);
          expect(last).toBeLessThan(tokens.length);
          next = last + 1;
        }
      }),
    );
  });
});
