/** Other words for the words of a query: names in other forms, months, the thesaurus, and other spellings of words the library lacks. */

import { monthNames, readTable, thesaurus } from '../../arabic/index.js';
import type { Lexicon } from '../indexing/lexicon.js';
import type { Pace } from '../pace.js';
import type { Alternative, Concept } from './query.js';
import type { Respellings } from './respelling.js';
import { Rings } from './rings.js';

/** What a match with another member of a ring counts against the literal word, by where the ring comes from. */
const NAME = 0.8;
const MONTH = 0.85;
const SYNONYM = { same: 0.75, near: 0.35, narrower: 0.35 };

export type Expander = (concepts: readonly Concept[]) => Alternative[];

/** Prepares the expansion of queries for one library. */
export async function createExpander(
  lexicon: Lexicon,
  respellings: Respellings,
  pace: Pace,
): Promise<Expander> {
  const names = new Rings(lexicon, false);
  for (const ring of readTable('arabic/names.txt')) {
    names.add(ring, ring, NAME);
    await pace();
  }
  for (const ring of monthNames()) names.add(ring, ring, MONTH);
  const synonyms = new Rings(lexicon, true);
  for (const { asked, told, kind } of thesaurus()) {
    synonyms.add(asked, told, SYNONYM[kind]);
    await pace();
  }
  return (concepts) => [
    ...names.alternatives(concepts),
    ...synonyms.alternatives(concepts),
    ...concepts.flatMap(({ stem, stemId }, index) =>
      (stemId >= 0 && !/^[a-z]/.test(stem) ? respellings.variants(stem) : respellings.find(stem)).map(
        (other) => ({ stems: [other.stem], bare: null, concepts: [index], quality: other.quality }),
      ),
    ),
  ];
}
