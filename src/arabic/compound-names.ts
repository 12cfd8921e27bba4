/** Names of two words that are written as one word, too: عبد الله، عبدالله. Source: data/arabic/compound-names.txt. */

import { normalise } from './normalise.js';
import { readTable } from './word-list.js';

let known: ReadonlyMap<string, readonly [string, string]> | null = null;

/** All such names, normalised: as one word, and as two. */
export function compoundNames(): ReadonlyMap<string, readonly [string, string]> {
  known ??= new Map(
    readTable('arabic/compound-names.txt').flatMap(([firsts = '', seconds = '']) =>
      words(firsts).flatMap((first) =>
        words(seconds).map((second) => [first + second, [first, second]] as const),
      ),
    ),
  );
  return known;
}

const words = (list: string): string[] => list.split('،').map((word) => normalise(word).trim());
