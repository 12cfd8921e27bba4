/** Whether a question asks for a number, a date or a place, as far as ranking passages needs to know. */

import { normalise, readTable, tokenise } from '../../arabic/index.js';

export type Expectation = 'number' | 'date' | 'place' | 'other';

const EXPECTED: ReadonlyMap<string, Expectation> = new Map([
  ['how-many', 'number'],
  ['when', 'date'],
  ['where', 'place'],
]);

/** Question phrases, their words joined by spaces, that ask for a number, a date or a place. */
const PHRASES: ReadonlyMap<string, Expectation> = new Map([
  ...readTable('questions/question-words.txt').flatMap(([phrase = '', type = '', , place]) => {
    const expected = EXPECTED.get(type);
    return expected === undefined || place === 'start' ? [] : [[normalise(phrase), expected] as const];
  }),
  ...readTable('retrieval/expectations.txt').map(
    ([phrase = '', type]) => [normalise(phrase), type === 'date' ? 'date' : 'number'] as const,
  ),
]);

/** The first question phrase of one or two words decides. */
export function expectation(text: string): Expectation {
  const words = tokenise(text).map(({ form }) => form);
  for (const [index, word] of words.entries()) {
    const found =
      PHRASES.get(`${word} ${words[index + 1] ?? ''}`) ?? PHRASES.get(word) ?? PHRASES.get(word.slice(1));
    if (found !== undefined) return found;
  }
  return 'other';
}
