/** Which words of a question are names or figures: nothing else stands for them, and without them a passage is about another matter. */

import { isNumberWord, monthNames, normalise, readTable, wordFrequencies } from '../arabic/index.js';

/** A joined particle, the article, or both, before a name. */
const PROCLITIC = /^[وف]?(?:[بلك]?ال|لل|[بلك])?(?=.{3})/;

let listed: ReadonlySet<string> | null = null;

/** Names of the lists (given names, places, groups, months) that are one word, without article. */
function listedNames(): ReadonlySet<string> {
  listed ??= new Set(
    [
      ...readTable('quotes/given-names.txt').flatMap(([kind, list = '']) =>
        kind === 'particle' ? [] : list.split('،'),
      ),
      ...['quotes/places.txt', 'answers/place-names.txt'].flatMap((path) =>
        readTable(path).flatMap(([, list = '']) => list.split('،')),
      ),
      ...readTable('arabic/names.txt').flat(),
      ...monthNames().flat(),
    ]
      .map((name) => normalise(name).trim())
      .filter((name) => name !== '' && !name.includes(' '))
      .map((name) => name.replace(/^ال/, '')),
  );
  return listed;
}

/** Is the normalised word a listed name (of a person, place, group or month), in any joined form, or a figure? */
export function isListedName(form: string): boolean {
  if (/^\d/.test(form) || /^[a-z]/.test(form)) return true;
  const names = listedNames();
  const bare = form.replace(PROCLITIC, '');
  return (
    names.has(form) ||
    names.has(bare) ||
    names.has(form.replace(/^[وف]?ال/, '')) ||
    names.has(form.replace(/^[وف]/, ''))
  );
}

/** Is it a listed name, or a word so rare in general text that it is likely one? */
export function isNameLike(form: string): boolean {
  if (isListedName(form)) return true;
  if (isNumberWord(form)) return false;
  const frequencies = wordFrequencies();
  const bare = form.replace(PROCLITIC, '');
  return ![form, bare, form.slice(1), `ال${bare}`].some((spelling) => frequencies.has(spelling));
}
