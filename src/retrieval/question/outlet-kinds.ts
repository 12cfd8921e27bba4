/** Nouns for kinds of outlets. Source: data/questions/outlet-kinds.txt. */

import { normalise, readWordList } from '../../arabic/index.js';

const PROCLITIC = /^[وبلف]?(?:ال)?(?=.{3})/;
let kinds: ReadonlySet<string> | undefined;

/** Nouns for kinds of outlets, normalised. */
export function outletKinds(): ReadonlySet<string> {
  kinds ??= new Set(readWordList('questions/outlet-kinds.txt').map(normalise));
  return kinds;
}

/** Whether a normalised word names a kind of outlet, also with article and proclitic: «موقع», «والوكالة». */
export function isOutletKind(form: string): boolean {
  return outletKinds().has(form) || outletKinds().has(form.replace(PROCLITIC, ''));
}
