import { describe, expect, it } from 'vitest';
import type { ContentWord } from '../../../src/retrieval/question/index.js';
import { analyse } from './lookups.js';

const word = (question: string, form: string): ContentWord | undefined =>
  analyse(question).content.find((item) => item.form === form);

describe('what «كم» counts or measures', () => {
  it.each([
    ['كم قنطارا جمع الفلاحون؟', 'قنطارا'],
    ['كم وصل سعر الشعير؟', 'سعر'],
    ['كم تجاوز عدد المصابين في الوادي؟', 'المصابين'],
    ['كم ارتفع ثمن الخبز؟', 'ثمن'],
    ['قديش هبطت الليرة؟', 'الليره'],
    ['كم سجل فريق السنابل من هدف؟', 'هدف'],
    ['كم وصل من مهاجر إلى الجزيرة؟', 'مهاجر'],
    ['كم قتل في الانهيار؟', 'قتل'],
  ])('%s: %s', (question, noun) => {
    expect(analyse(question)).toMatchObject({ type: 'how-many', expects: 'number', askedNoun: noun });
  });

  it('gives a verb that only says how much it is little weight', () => {
    expect(word('كم وصل سعر الشعير؟', 'وصل')?.weight).toBeLessThan(0.3);
    expect(word('كم وصل من مهاجر إلى الجزيرة؟', 'وصل')?.weight).toBe(1);
    expect(word('كم ارتفع سعر الشعير؟', 'ارتفع')).toMatchObject({ weight: 1, verb: true });
  });
});

describe('words that point at the time of the question before', () => {
  it('are no words of the topic', () => {
    expect(analyse('وفي نيسان من نفس السنة؟').content.map(({ form }) => form)).toEqual(['نيسان']);
  });
});
