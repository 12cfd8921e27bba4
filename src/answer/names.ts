/** Which words of a question are names or figures: nothing else stands for them, and without them a passage is about another matter. */

import { isNumberWord, monthNames, normalise, readTable, wordFrequencies } from '../arabic/index.js';

/** A joined particle, the article, or both, before a name. */
const PROCLITIC = /^[وف]?(?:[بلك]?ال|لل|[بلك])?(?=.{3})/;

let listed: ReadonlySet<string> | null = null;

/** Names of the lists (given names, places, groups, months) that are one word, without article. */
function listedNames(): ReadonlySet<string> {
  listed ??= wordSet([
    ...readTable('quotes/given-names.txt').flatMap(([kind, list = '']) =>
      kind === 'particle' ? [] : list.split('،'),
    ),
    ...placeLists(),
    ...readTable('arabic/names.txt').flat(),
    ...monthNames().flat(),
  ]);
  return listed;
}

const placeLists = (): string[] =>
  ['quotes/places.txt', 'answers/place-names.txt'].flatMap((path) =>
    readTable(path).flatMap(([, list = '']) => list.split('،')),
  );

/** The names of one word, without article. */
const wordSet = (names: readonly string[]): Set<string> =>
  new Set(
    names
      .map((name) => normalise(name).trim())
      .filter((name) => name !== '' && !name.includes(' '))
      .map((name) => name.replace(/^ال/, '')),
  );

/** Does the set have the word, with or without what is joined to it? */
const isJoined = (names: ReadonlySet<string>, form: string): boolean =>
  names.has(form) ||
  names.has(form.replace(PROCLITIC, '')) ||
  names.has(form.replace(/^[وف]?ال/, '')) ||
  names.has(form.replace(/^[وف]/, ''));

/** Is the normalised word a listed name (of a person, place, group or month), in any joined form, or a figure? */
export function isListedName(form: string): boolean {
  if (/^\d/.test(form) || /^[a-z]/.test(form)) return true;
  return isJoined(listedNames(), form);
}

let places: ReadonlySet<string> | null = null;

/** Is the normalised word the name of a country, region or town, in any joined form? */
export function isPlaceName(form: string): boolean {
  places ??= wordSet(placeLists());
  return isJoined(places, form);
}

/** Is it a listed name, or a word so rare in general text that it is likely one? */
export function isNameLike(form: string): boolean {
  if (isListedName(form)) return true;
  if (isNumberWord(form)) return false;
  const frequencies = wordFrequencies();
  const bare = form.replace(PROCLITIC, '');
  return ![form, bare, form.slice(1), `ال${bare}`].some((spelling) => frequencies.has(spelling));
}
