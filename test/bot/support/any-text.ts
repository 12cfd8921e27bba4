/** Formatted texts of every shape, for property tests. */

import fc from 'fast-check';
import { blockquote, concat, link, style, type TextPart } from '../../../src/bot/text/formatted-text.js';

const words = fc.string({
  unit: fc.constantFrom('س', 'لا', 'م', ' ', '. ', '\n', '😀', 'a', '7', 'بٌ'),
  maxLength: 40,
});

/** Nested formatted text of all kinds. */
export const anyText: fc.Arbitrary<TextPart> = fc.letrec<{ text: TextPart }>((tie) => ({
  text: fc.oneof(
    { depthSize: 'small' },
    words,
    fc.array(tie('text'), { maxLength: 4 }).map((parts) => concat(...parts)),
    tie('text').map((part) => style('bold', part)),
    tie('text').map((part) => link(part, 'https://example.org')),
    tie('text').map((part) => blockquote(part, { expandable: true })),
  ),
})).text;
