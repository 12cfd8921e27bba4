import { describe, expect, it } from 'vitest';
import { countedArticles } from '../../../src/bot/texts.js';

describe('counted nouns', () => {
  it.each([
    [0, 'لا مقالات'],
    [1, 'مقال واحد'],
    [2, 'مقالان'],
    [3, '3 مقالات'],
    [10, '10 مقالات'],
    [11, '11 مقالاً'],
    [99, '99 مقالاً'],
    [100, '100 مقال'],
    [103, '103 مقالات'],
    [3000, '3,000 مقال'],
  ])('%i', (count, words) => expect(countedArticles(count)).toBe(words));
});
