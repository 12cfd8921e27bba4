/** Words that were typed without the space between them: «ماذاقال», «متىزار». */

import { type Token, wordFrequencies } from '../../arabic/index.js';
import { isFrameWord } from './vocabulary.js';

/** Letters of the longest question word, and those that the rest of the word has at least. */
const [LONGEST, SHORTEST_REST] = [6, 3];

/** Length of the longest question word, with و, that a word begins with, or 0. */
function questionWordLength(form: string): number {
  for (let length = Math.min(form.length - SHORTEST_REST, LONGEST + 1); length > 1; length--) {
    const start = form.slice(0, length);
    if (isFrameWord(start, 'separable')) return length;
    if (start.startsWith('و') && isFrameWord(start.slice(1), 'separable')) return length;
  }
  return 0;
}

/** The token, or its two words when a question word and another word are written as one. */
export function separated(token: Token): Token[] {
  const { text, form, start, end } = token;
  const frequencies = wordFrequencies();
  const length = questionWordLength(form);
  const rest = form.slice(length);
  if (length === 0 || text.length !== form.length || frequencies.has(form) || !frequencies.has(rest))
    return [token];
  const cut = start + length;
  return [
    { ...token, text: text.slice(0, length), form: form.slice(0, length), end: cut },
    { ...token, text: text.slice(length), form: rest, start: cut, end },
  ];
}
