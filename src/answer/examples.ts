/** Questions to try, made from what the library holds, so that each has an answer. */

import type { Library } from '../retrieval/index.js';
import { speakerQuestions } from './suggestions.js';

/** Examples at most. */
const MOST = 3;

/** Questions about the most quoted speakers, each with another speaker; headlines where nobody is quoted. */
export function exampleQuestions(library: Library): string[] {
  const speakers = [...library.speakers].sort((a, b) => b.quotes.length - a.quotes.length);
  const found: string[] = [];
  for (const speaker of speakers) {
    const question = speakerQuestions(library, speaker).at(-1);
    if (question !== undefined && !found.includes(question)) found.push(question);
    if (found.length === MOST) return found;
  }
  const titles = library.articles.flatMap(({ title }) => title ?? []);
  return [...found, ...titles.slice(0, MOST - found.length)];
}
