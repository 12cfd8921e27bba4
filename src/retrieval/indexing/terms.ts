/** From text to the sequence of normalised words that is stored and searched, with numbers in words written out as digits. */

import { readNumbers, tokenise } from '../../arabic/index.js';

export interface Term {
  readonly form: string;
  /** The value of the number that ends at the word before, not a word of the text itself. */
  readonly writtenOut: boolean;
}

/**
 * The normalised words of a text in order, as `tokenise` cuts them. After a number that is not plain digits comes its value as a term of its own
 * (ثلاثة آلاف 3000, 38,25 → 38 25 38.25), so that all spellings of a number meet.
 */
export function terms(text: string): Term[] {
  const tokens = tokenise(text);
  const found: Term[] = [];
  const word = (index: number): Term => ({ form: tokens[index]?.form ?? '', writtenOut: false });
  let next = 0;
  for (const { value, first, last } of readNumbers(text, tokens)) {
    for (; next <= last; next++) found.push(word(next));
    const digits = String(value);
    if (value > 1 && (first !== last || tokens[last]?.form !== digits))
      found.push({ form: digits, writtenOut: true });
  }
  for (; next < tokens.length; next++) found.push(word(next));
  return found;
}
