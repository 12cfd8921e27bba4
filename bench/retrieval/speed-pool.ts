/**
 * A pool of any size for measuring speed and memory: the shared news paragraphs again and again, in each round with half of
 * the words replaced by others drawn from the same text and some words altered, so that the vocabulary grows as real text's.
 */

import type { Article } from '../../src/corpus/index.js';
import { seededNumbers } from '../../src/retrieval/seeded-numbers.js';
import { makeArticle, type NewsArticle } from './sets.js';

const REPLACED = 0.5;
const ALTERED = 0.03;
const LETTERS = 'ابتجحدرسشصعغفقكلمنهوي';

/** Articles of one paragraph each, `size` of them. */
export function speedPool(news: readonly NewsArticle[], size: number): Article[] {
  const random = seededNumbers(7);
  const paragraphs = news.flatMap((article) => article.paragraphs);
  const words = paragraphs.flatMap((paragraph) => paragraph.split(' '));
  const draw = (items: { readonly length: number }): number => Math.floor(random() * items.length);
  const vary = (word: string): string => {
    const chance = random();
    if (chance < ALTERED) {
      const at = draw(word);
      return word.slice(0, at) + LETTERS.charAt(draw(LETTERS)) + word.slice(at + 1);
    }
    return chance < ALTERED + REPLACED ? (words[draw(words)] ?? word) : word;
  };
  return Array.from({ length: size }, (_, index) => {
    const paragraph = paragraphs[index % paragraphs.length] ?? '';
    const text = index < paragraphs.length ? paragraph : paragraph.split(' ').map(vary).join(' ');
    return makeArticle(`pool-${index}`, null, [text]);
  });
}
