import { describe, expect, it } from 'vitest';
import { directionMark, isolateRuns } from '../../../src/bot/text/direction.js';

describe('isolateRuns', () => {
  it.each([
    ['التاريخ: 27 تشرين الثاني', 'التاريخ: \u206827\u2069 تشرين الثاني'],
    ['المصدر: Al-Noor 24، حلب', 'المصدر: \u2068Al-Noor\u2069 \u206824\u2069، حلب'],
    ['الرابط https://example.org/a?b=1 هنا', 'الرابط \u2068https://example.org/a?b=1\u2069 هنا'],
    ['نسبة 12.5% فقط', 'نسبة \u206812.5%\u2069 فقط'],
    ['لا شيء لاتيني', 'لا شيء لاتيني'],
  ])('%s', (line, expected) => expect(isolateRuns(line)).toBe(expected));
});

describe('directionMark', () => {
  it('marks text whose first letter is Latin, and only such text', () => {
    expect(directionMark('«BBC» قالت')).toBe('\u200F');
    expect(directionMark('«قالت BBC»')).toBe('');
    expect(directionMark('2018 عام')).toBe('');
  });
});
