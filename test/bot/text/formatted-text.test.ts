import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  blockquote,
  concat,
  type FormattedText,
  join,
  slice,
  style,
  trim,
} from '../../../src/bot/text/formatted-text.js';
import { anyText } from '../support/any-text.js';

/** Entities as the words they cover, which must not change when parts are put together. */
function covered({ text, entities }: FormattedText): string[] {
  return entities.map(({ type, offset, length }) => `${type}: ${text.slice(offset, offset + length)}`);
}

describe('formatted text', () => {
  it('counts UTF-16 units, so letters beyond the basic plane count twice', () => {
    const text = concat('😀 ', style('bold', 'قال'));
    expect(text).toEqual({ text: '😀 قال', entities: [{ type: 'bold', offset: 3, length: 3 }] });
  });

  it('nests: outer entities first', () => {
    const text = blockquote(concat('في ', style('bold', 'حلب')), { expandable: false });
    expect(text.entities).toEqual([
      { type: 'blockquote', offset: 0, length: 6 },
      { type: 'bold', offset: 3, length: 3 },
    ]);
  });

  it('leaves out empty parts and empty entities', () => {
    expect(join([style('bold', ''), 'خبر', '', 'رأي'], '\n')).toEqual({ text: 'خبر\nرأي', entities: [] });
  });

  it('keeps every entity on its words when joined', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (parts) => {
        const joined = join(parts, ' — ');
        const before = parts.flatMap((part) => (typeof part === 'string' ? [] : covered(part)));
        expect(covered(joined)).toEqual(before);
      }),
    );
  });

  it('trims white space without moving entities off their words', () => {
    expect(trim(concat('  ', style('bold', ' قال '), ' '))).toEqual({
      text: 'قال',
      entities: [{ type: 'bold', offset: 0, length: 3 }],
    });
    fc.assert(
      fc.property(anyText, (part) => {
        const { text, entities } = trim(part);
        expect(text).toBe(text.trim());
        for (const { offset, length } of entities) {
          expect(offset).toBeGreaterThanOrEqual(0);
          expect(length).toBeGreaterThan(0);
          expect(offset + length).toBeLessThanOrEqual(text.length);
        }
      }),
    );
  });

  it('slices entities along with the text', () => {
    const text = concat('من ', style('bold', 'المدينة'), ' القديمة');
    expect(slice(text, 4, 8)).toEqual({ text: 'لمدي', entities: [{ type: 'bold', offset: 0, length: 4 }] });
  });
});
