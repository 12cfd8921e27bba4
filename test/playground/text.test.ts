/** Properties of what the server makes of any text. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectEntities } from '../../src/playground/bot-api/detect-entities.js';
import { formatText } from '../../src/playground/bot-api/text.js';

/** Texts rich in the signs that matter here. */
const text = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '/ask',
        '@name_x',
        'https://a.example/b',
        'a.b@c.org',
        '#وسم',
        '\u202B',
        '\r',
        '😀',
        '\u2068',
        '\n',
        ' ',
      ),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('entities that the server finds', () => {
  it('lie inside the text, in order, without overlap', () => {
    fc.assert(
      fc.property(text, (value) => {
        let end = 0;
        for (const { offset, length } of detectEntities(value)) {
          expect(offset).toBeGreaterThanOrEqual(end);
          expect(length).toBeGreaterThan(0);
          end = offset + length;
        }
        expect(end).toBeLessThanOrEqual(value.length);
      }),
    );
  });

  it.each(['a.', '/a', '@ab', 'http://', 'a@', '#', 'a-.'])('are found quickly in a repeated %s', (unit) => {
    const long = unit.repeat(Math.floor(4096 / unit.length));
    const start = performance.now();
    detectEntities(long);
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('texts as stored', () => {
  it('keep the words under an entity, and a second pass changes nothing', () => {
    fc.assert(
      fc.property(text, text, text, (before, marked, after) => {
        const kept = (value: string) => value.replace(/[\u2028-\u202E\r]/g, '').trim();
        fc.pre(kept(marked) !== '' && !/^[\uDC00-\uDFFF]/.test(marked));
        const raw = `${before}${marked}${after}`;
        const entity = { type: 'bold' as const, offset: before.length, length: marked.length };
        const { text: stored, entities } = formatText(raw, [entity]);
        const bold = entities.find(({ type }) => type === 'bold');
        const words = bold ? stored.slice(bold.offset, bold.offset + bold.length) : '';
        expect(words.trim()).toBe(kept(marked));
        expect(formatText(stored).text).toBe(stored);
      }),
    );
  });
});
