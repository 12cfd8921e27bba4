import { describe, expect, it } from 'vitest';
import { arabicDate } from '../../../src/bot/text/arabic-date.js';

describe('arabicDate', () => {
  it.each([
    ['2018-11-27', '27 تشرين الثاني/نوفمبر 2018'],
    ['2018-11-07T23:59:00-05:00', '7 تشرين الثاني/نوفمبر 2018'],
    ['2031-02', 'شباط/فبراير 2031'],
    ['2031-13-01', null],
    ['yesterday', null],
    [null, null],
  ])('%s', (iso, words) => expect(arabicDate(iso)).toBe(words));
});
