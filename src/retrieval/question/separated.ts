/** Words that were typed without the space between them: «ماذاقال», «متىزار». */

import { type Token, wordFrequencies } from '../../arabic/index.js';

/** Question words that begin no other words. */
const QUESTION_WORD = /^و?(?:ماذا|لماذا|متي|اين|كيف|هل|شنوه?|قداش|قديش|ليش|علاش)(?=.{3})/;

/** The token, or its two words when a question word and another word are written as one. */
export function separated(token: Token): Token[] {
  const { text, form, start, end } = token;
  const frequencies = wordFrequencies();
  const length = QUESTION_WORD.exec(form)?.[0].length ?? 0;
  const rest = form.slice(length);
  if (length === 0 || text.length !== form.length || frequencies.has(form) || !frequencies.has(rest))
    return [token];
  const cut = start + length;
  return [
    { ...token, text: text.slice(0, length), form: form.slice(0, length), end: cut },
    { ...token, text: text.slice(length), form: rest, start: cut, end },
  ];
}
