/** From text to the sequence of normalised words that is stored and searched, with numbers in words written out as digits. */

import { readNumbers, tokenise } from '../../arabic/index.js';

/**
 * The normalised words of a text in order. After a number that is not plain digits comes its value as a word of its own
 * (ثلاثة آلاف 3000, 38,25 → 38 25 38.25), so that all spellings of a number meet.
 */
export function terms(text: string): string[] {
  const tokens = tokenise(text);
  const forms: string[] = [];
  let next = 0;
  for (const { value, first, last } of readNumbers(text, tokens)) {
    for (; next <= last; next++) forms.push(tokens[next]?.form ?? '');
    const digits = String(value);
    if (value > 1 && (first !== last || tokens[last]?.form !== digits)) forms.push(digits);
  }
  for (; next < tokens.length; next++) forms.push(tokens[next]?.form ?? '');
  return forms;
}
