/** Other words for the words of a query: names in other forms, months, the thesaurus, and other spellings of words the library lacks. */

import { compoundNames, loadRingIndex, monthNames, readTable } from '../../arabic/index.js';
import type { Lexicon } from '../indexing/lexicon.js';
import type { Pace } from '../pace.js';
import { joinedAlternatives, joinedPlaces } from './joined-prepositions.js';
import { NameRings } from './name-rings.js';
import type { Alternative, Concept } from './query.js';
import type { Respellings } from './respelling.js';
import { Synonyms } from './synonyms.js';

/** What a match with another member of a ring counts against the literal word, by where the ring comes from. */
const NAME = 0.8;
const MONTH = 0.85;
/** The same place behind a preposition, the same name written as one word or as two. */
const JOINED = 0.9;

export type Expander = (concepts: readonly Concept[]) => Alternative[];

/** Prepares the expansion of queries for one library. */
export async function createExpander(
  lexicon: Lexicon,
  respellings: Respellings,
  pace: Pace,
): Promise<Expander> {
  const names = new NameRings(lexicon);
  for (const ring of readTable('arabic/names.txt')) {
    names.add(ring, NAME);
    await pace();
  }
  for (const ring of monthNames()) names.add(ring, MONTH);
  for (const ring of joinedPlaces()) {
    names.add(ring, JOINED);
    await pace();
  }
  for (const [joined, parts] of compoundNames()) {
    names.add([joined, parts.join(' ')], JOINED);
    await pace();
  }
  const synonyms = new Synonyms(lexicon, await loadRingIndex(pace));
  return (concepts) => [
    ...names.alternatives(concepts),
    ...synonyms.alternatives(concepts),
    ...joinedAlternatives(lexicon, concepts),
    ...concepts.flatMap(({ stem, stemId }, index) =>
      (stemId >= 0 && !/^[a-z]/.test(stem) ? respellings.variants(stem) : respellings.find(stem)).map(
        (other) => ({ stems: [other.stem], forms: null, concepts: [index], quality: other.quality }),
      ),
    ),
  ];
}
