import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, paginate } from '../../../src/bot/text/cutting.js';
import { blockquote, concat, formatted, link } from '../../../src/bot/text/formatted-text.js';
import { anyText } from '../support/any-text.js';

const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

describe('cut', () => {
  it('leaves a text that fits alone', () => {
    expect(cut('جملة قصيرة.', 100).text).toBe('جملة قصيرة.');
  });

  it('ends after a sentence', () => {
    expect(cut('وصل الوفد إلى المدينة. ثم غادرها مساءً إلى الحدود', 40).text).toBe('وصل الوفد إلى المدينة.…');
  });

  it('ends after a word when no sentence ends in time', () => {
    expect(cut('وصل الوفد الحكومي الكبير إلى المدينة', 30).text).toBe('وصل الوفد الحكومي الكبير إلى…');
  });

  it('never splits an inline entity but shortens a quotation', () => {
    const text = blockquote(concat('مقدمة طويلة قليلاً ', link('رابط الخبر كاملاً', 'https://example.org')), {
      expandable: false,
    });
    const short = cut(text, 28);
    expect(short.text).toBe('مقدمة طويلة قليلاً…');
    expect(short.entities).toEqual([{ type: 'blockquote', offset: 0, length: 18 }]);
  });

  it('keeps to the limit, whole letters and whole inline entities, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 60 }), (part, limit) => {
        const whole = formatted(part);
        const short = cut(part, limit);
        expect(short.text.length).toBeLessThanOrEqual(limit);
        expect(short.text).not.toMatch(LONE_SURROGATE);
        const inline = (of: typeof whole) =>
          of.entities
            .filter(({ type }) => !type.includes('quote'))
            .map((entity) => of.text.substr(entity.offset, entity.length).trim());
        for (const words of inline(short)) expect(inline(whole)).toContain(words);
      }),
      { numRuns: 300 },
    );
  });
});

describe('paginate', () => {
  it('keeps paragraphs together while they fit', () => {
    expect(paginate(['أولى', 'ثانية', 'ثالثة'], 12)).toEqual(['أولى\n\nثانية', 'ثالثة']);
  });

  it('loses nothing, keeps to the limit and leaves no page empty', () => {
    const paragraph = fc.string({ unit: fc.constantFrom('كلمة', ' ', '. ', 'ب', '😀'), maxLength: 60 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { maxLength: 8 }),
        fc.integer({ min: 10, max: 80 }),
        (paragraphs, limit) => {
          const pages = paginate(paragraphs, limit);
          const bare = (text: string) => text.replace(/\s/g, '');
          expect(bare(pages.join(''))).toBe(bare(paragraphs.join('')));
          expect(pages.every((page) => page.length <= limit && !LONE_SURROGATE.test(page))).toBe(true);
          expect(pages.length === 1 || pages.every((page) => page !== '')).toBe(true);
        },
      ),
    );
  });
});
