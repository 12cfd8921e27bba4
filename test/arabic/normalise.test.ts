import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalise, tokenise } from '../../src/arabic/index.js';

describe('normalise', () => {
  it.each([
    ['مُدَرِّسَة', 'مدرسه'],
    ['إلى', 'الي'],
    ['أُسْتَاذ', 'استاذ'],
    ['كتــاب', 'كتاب'],
    ['٢٠٢٤', '2024'],
    ['۱۲', '12'],
    ['ﻻعب', 'لاعب'],
    ['\u202Bنص\u202C', 'نص'],
    ['Madrid', 'madrid'],
  ])('%s becomes %s', (word, form) => {
    expect(normalise(word)).toBe(form);
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
    );
  });
});

describe('tokenise', () => {
  it('gives words with their place, in order', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('م', 'ا', 'ِ', ' ', '،', '3', 'x', '\u200F', '.', 'ـ') }),
        (text) => {
          let end = 0;
          for (const token of tokenise(text)) {
            expect(token.start).toBeGreaterThanOrEqual(end);
            expect(text.slice(token.start, token.end)).toBe(token.text);
            expect(token.form).toBe(normalise(token.text));
            end = token.end;
          }
        },
      ),
    );
  });
});
