/** Nouns for kinds of outlets. Source: data/questions/outlet-kinds.txt. */

import { normalise, readWordList } from '../../arabic/index.js';

const PROCLITIC = /^[وبلف]?(?:ال)?(?=.{3})/;
let kinds: ReadonlySet<string> | undefined;

/** Whether a normalised word names a kind of outlet, also with article and proclitic: «موقع», «والوكالة». */
export function isOutletKind(form: string): boolean {
  kinds ??= new Set(readWordList('questions/outlet-kinds.txt').map(normalise));
  return kinds.has(form) || kinds.has(form.replace(PROCLITIC, ''));
}
