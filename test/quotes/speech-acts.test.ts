import { describe, expect, it } from 'vitest';
import { normalise } from '../../src/arabic/index.js';
import { speechActs } from '../../src/quotes/index.js';

const acts = (word: string): string[] => [...speechActs(normalise(word))];

describe('speech acts', () => {
  it.each([
    ['ودعت', 'demand'],
    ['مطالباً', 'demand'],
    ['حذّر', 'warn'],
    ['فنفى', 'deny'],
    ['واعترف', 'admit'],
    ['يرفض', 'refuse'],
    ['وتوقعت', 'expect'],
  ])('%s: %s', (word, act) => {
    expect(acts(word)).toContain(act);
  });

  it.each(['قال', 'وأضافت', 'موضحاً', 'المدينة'])('%s tells of none', (word) => {
    expect(acts(word)).toEqual([]);
  });
});
