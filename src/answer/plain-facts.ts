/** Events and properties that news tells by their own word: birth, marriage, office, visit, price. */

import { isFormOf, normalise, presentsOf, readTable } from '../arabic/index.js';

/** Joined particles, the article and the future before a word. */
const PROCLITIC = /^[وف]?(?:[بلك]?ال|لل|س(?=[يتنا])|[بل])?(?=.{3})/;

let listed: readonly string[] | null = null;

/** The words of the list and the presents of its verbs. */
function plainFacts(): readonly string[] {
  listed ??= readTable('answers/plain-facts.txt')
    .flatMap(([, list = '']) => list.split('،').map((word) => normalise(word).trim()))
    .flatMap((word) => [word, ...presentsOf(word).flat()]);
  return listed;
}

/** Is the normalised word one of them, in any form? Another event of the same person does not answer a question about it. */
export function isPlainFact(form: string): boolean {
  const bare = form.replace(PROCLITIC, '');
  return plainFacts().some((word) => isFormOf(form, word) || isFormOf(bare, word));
}
