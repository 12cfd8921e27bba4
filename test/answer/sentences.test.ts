import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentences } from '../../src/answer/sentences.js';

const texts = (text: string): string[] => sentences(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    ['انهار السد فجرا. وغمرت المياه القرى.', 2],
    ['هل انهار السد فجرا؟ نعم انهار فجرا!', 2],
    ['قال الطبيب د. سالم المرواني إن الحالة مستقرة.', 1],
    ['قال: "انهار السد فجرا." ثم غادر القاعة.', 2],
    ['قال إن "السد انهار".وانقطعت الطريق بعد ذلك.', 2],
    ['غمرت المياه القرى المجاورة.وانقطعت الطريق بعد ذلك.', 2],
    ['بثت قناة سي.إن.إن صور القرى المغمورة.', 1],
    ['بلغت النسبة 3.5 بالمائة في الوادي.', 1],
    ['لا نقطة في آخر هذا السطر', 1],
    ['السطر الأول من الخبر\nالسطر الثاني من الخبر', 2],
  ])('%s', (text, count) => {
    expect(texts(text)).toHaveLength(count);
  });

  it('loses nothing but white space', () => {
    const piece = fc.constantFrom('انهار السد', '. ', '؟ ', '"', 'د. ', ' ', '\n', '3.5', '…');
    fc.assert(
      fc.property(
        fc.array(piece).map((pieces) => pieces.join('')),
        (text) => {
          expect(texts(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        },
      ),
    );
  });
});
