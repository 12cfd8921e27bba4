import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attribute, type Quote } from '../../src/quotes/index.js';

/** Pieces that make the grammar work: cues, names, marks of all kinds, connectives, punctuation. */
const PIECES = [
  ...[
    'قال',
    'وأضاف',
    'وأكدت',
    'مشيراً',
    'مضيفة',
    'وبحسب',
    'وفق',
    'نقلت',
    'قوله',
    'بالقول',
    'نُسب',
    'يذكر',
    'عبر',
    'بين',
  ],
  ...[
    'سامر الكرداوي',
    'الوزيرة',
    'رئيس البلدية',
    'البيان',
    'مصدر',
    'وزارة المياه',
    'أم كاظم',
    'معاليه',
    'الذي',
    'RT @name:',
  ],
  ...[
    'أن',
    'إن',
    'بأن',
    'إلى',
    'عن',
    'قد',
    'كما',
    'و',
    'لـ',
    'بـ',
    'الجسر',
    'آمن',
    'اليوم',
    '2015',
    '3.5',
    '\u200f',
    '\u00a0',
  ],
  ...[
    '"',
    '“',
    '”',
    '«',
    '»',
    '″',
    "'",
    '(',
    ')',
    '،',
    ':',
    '.',
    '؟',
    '…',
    '\n',
    '— الهيئة (@x) May 1, 2020',
    '😀',
  ],
];

const paragraph = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
const paragraphs = fc.array(fc.oneof(paragraph, fc.string({ unit: 'grapheme', maxLength: 60 })), {
  maxLength: 6,
});

function isSound(quote: Quote, texts: readonly string[]): void {
  const text = texts[quote.paragraph];
  expect(text).toBeDefined();
  expect(quote.start).toBeGreaterThanOrEqual(0);
  expect(quote.end).toBeGreaterThan(quote.start);
  expect(quote.text).toBe(text?.slice(quote.start, quote.end));
  expect(quote.confidence).toBeGreaterThanOrEqual(0);
  expect(quote.confidence).toBeLessThanOrEqual(1);
  if (quote.speaker !== null) expect(quote.speaker.name === null).toBe(quote.speaker.kind === 'unnamed');
  expect(quote.ground === null).toBe(quote.speaker === null);
  // A cue may also stand in the paragraph before.
  if (quote.cue === null) expect(quote.cueStart).toBeNull();
  expect(quote.cueEnd === null).toBe(quote.cueStart === null);
  if (quote.cueStart !== null && quote.cueEnd !== null) {
    expect(text?.slice(quote.cueStart, quote.cueEnd)).toBe(quote.cue);
  }
}

describe('attribute, for any text', () => {
  it('never throws, and every quote is an exact slice with a sound speaker', () => {
    fc.assert(
      fc.property(paragraphs, (texts) => {
        const quotes = attribute({ paragraphs: texts });
        for (const quote of quotes) isSound(quote, texts);
        for (const [i, quote] of quotes.entries()) {
          const next = quotes[i + 1];
          if (next !== undefined) {
            expect(quote.paragraph < next.paragraph || quote.start <= next.start).toBe(true);
          }
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Work is counted in time; the long text is eight times as long as the short one. */
const HARD: readonly (readonly [string, (size: number) => string])[] = [
  ['repeated marks', (size) => '"'.repeat(size)],
  ['marks of all kinds', (size) => '“”«»"\'″ '.repeat(size / 8)],
  ['words in marks', (size) => '"كلمة" '.repeat(size / 7)],
  ['cues alone', (size) => 'قال '.repeat(size / 4)],
  ['relative cues', (size) => 'الذي قال '.repeat(size / 9)],
  ['reports', (size) => 'وقال سامر الكرداوي إن الجسر آمن، مضيفاً أن الطريق سالك. '.repeat(size / 55)],
  ['reports without stops', (size) => 'وقال سامر الكرداوي إن الجسر آمن '.repeat(size / 32)],
  ['attributions', (size) => 'بحسب الوزارة '.repeat(size / 13)],
  ['brackets', (size) => '( [ '.repeat(size / 4)],
  ['one long word', (size) => 'ا'.repeat(size)],
  ['names', (size) => 'رئيس بلدية سامر الكرداوي '.repeat(size / 25)],
];

describe('attribute, on hard texts', () => {
  it.each(HARD)('takes linear time: %s', (_name, text) => {
    const time = (size: number) => {
      const paragraph = text(size);
      const started = performance.now();
      attribute({ paragraphs: [paragraph] });
      return performance.now() - started;
    };
    time(2_000);
    const small = Math.max(2, Math.min(time(8_000), time(8_000)));
    const large = Math.min(time(64_000), time(64_000));
    // Eight times the text; quadratic work would take sixty-four times as long.
    expect(large / small).toBeLessThan(32);
  });
});
