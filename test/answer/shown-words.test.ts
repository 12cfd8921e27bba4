import { describe, expect, it } from 'vitest';
import { shownSpan } from '../../src/answer/shown-words.js';
import { attribute } from '../../src/quotes/index.js';

/** What is shown of the first quote of a sentence. */
function shown(sentence: string): string | undefined {
  const [quote] = attribute({ paragraphs: [sentence] });
  if (quote === undefined) return undefined;
  const { start, end } = shownSpan(quote);
  return sentence.slice(start, end);
}

describe('the words shown of a quote', () => {
  it.each([
    [
      'نفت وزيرة المياه سلوى الخرّوب أن تكون البوابات قد فُتحت.',
      'نفت وزيرة المياه سلوى الخرّوب أن تكون البوابات قد فُتحت',
    ],
    [
      'واستبعد الخبير نبيل الساري أن يرتفع النهر هذا الشهر.',
      'واستبعد الخبير نبيل الساري أن يرتفع النهر هذا الشهر',
    ],
    [
      'وتوقع الخبير نبيل الساري أن يرتفع النهر هذا الشهر.',
      'وتوقع الخبير نبيل الساري أن يرتفع النهر هذا الشهر',
    ],
  ])('begin with the cue that they depend on: %s', (sentence, words) => {
    expect(shown(sentence)).toBe(words);
  });

  it.each([
    ['قالت مديرة الميناء سلوى الخرّوب إن الرصيف سيفتح في أيار.', 'الرصيف سيفتح في أيار'],
    ['وأكد الخبير نبيل الساري: "السد سليم تماماً اليوم".', 'السد سليم تماماً اليوم'],
  ])('are the quote alone behind a plain cue: %s', (sentence, words) => {
    expect(shown(sentence)).toBe(words);
  });
});
