import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Mark, markedText } from '../../src/review/marked-text.js';

const mark = (start: number, end: number, className = 'quote'): Mark => ({
  start,
  end,
  className,
  title: '',
  hue: null,
});

describe('markedText', () => {
  it('nests marks that lie inside others', () => {
    expect(markedText('أبجد', [mark(0, 4, 'a'), mark(1, 2, 'b')])).toBe(
      '<mark class="a" title="">أ<mark class="b" title="">ب</mark>جد</mark>',
    );
  });

  it('closes and reopens marks that overlap', () => {
    expect(markedText('أبج', [mark(0, 2, 'a'), mark(1, 3, 'b')])).toBe(
      '<mark class="a" title="">أ<mark class="b" title="">ب</mark></mark><mark class="b" title="">ج</mark>',
    );
  });

  it('escapes the text and the titles', () => {
    expect(markedText('<b>&', [{ ...mark(0, 3), title: '"x"' }])).toBe(
      '<mark class="quote" title="&quot;x&quot;">&lt;b&gt;</mark>&amp;',
    );
  });

  it('keeps every character once and is well-formed, whatever the marks', () => {
    const spans = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 8 });
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), spans, (text, pairs) => {
        const marks = pairs.map(([a, b]) =>
          mark(Math.min(a, b, text.length), Math.min(Math.max(a, b), text.length)),
        );
        const html = markedText(text, marks);
        let depth = 0;
        for (const [tag] of html.matchAll(/<\/?mark[^>]*>/g)) {
          depth += tag.startsWith('</') ? -1 : 1;
          expect(depth).toBeGreaterThanOrEqual(0);
        }
        expect(depth).toBe(0);
        expect(html.replace(/<\/?mark[^>]*>/g, '')).toBe(markedText(text, []));
      }),
    );
  });
});
