/** Other words for the words of a query: synonym rings, month names, and other spellings of words the library lacks. */

import { monthNames, readTable } from '../../arabic/index.js';
import type { Lexicon } from '../indexing/lexicon.js';
import { NO_STEM } from '../indexing/lexicon.js';
import { terms } from '../indexing/terms.js';
import { createPace } from '../pace.js';
import type { Alternative, Concept } from './query.js';
import type { Respellings } from './respelling.js';

/** One way to say what a ring is about, as stem ids. */
interface Member {
  readonly ring: number;
  readonly stems: readonly number[];
}

/** What a match with another member of a ring counts against the literal word, by where the ring comes from. */
const NAME = 0.8;
const MONTH = 0.85;
const SYNONYM = 0.35;
/** More words for one word would cost more than they find. */
const MOST_ALTERNATIVES = 12;

/** Rings of words that mean the same, as a library's own stems. */
class Rings {
  readonly #quality: number[] = [];
  readonly #members: Member[][] = [];
  readonly #byFirstStem = new Map<number, Member[]>();

  constructor(private readonly lexicon: Lexicon) {}

  add(ring: readonly string[], quality: number): void {
    const id = this.#quality.push(quality) - 1;
    const members: Member[] = [];
    const known = new Set<string>();
    for (const words of ring) {
      const stems = this.#stems(words);
      if (stems === null || known.has(stems.join())) continue;
      known.add(stems.join());
      const member = { ring: id, stems };
      members.push(member);
      const [first = NO_STEM] = stems;
      const others = this.#byFirstStem.get(first);
      if (others === undefined) this.#byFirstStem.set(first, [member]);
      else others.push(member);
    }
    this.#members.push(members);
  }

  /** The stems of a phrase, function words left out; null when the library lacks one, so that nothing can match. */
  #stems(words: string): number[] | null {
    const stems: number[] = [];
    for (const { form } of terms(words)) {
      const id = this.lexicon.formId(form);
      const stem = id === undefined ? this.lexicon.stemId(this.lexicon.stem(form)) : this.lexicon.stemOf[id];
      if (stem === undefined) return null;
      if (stem !== NO_STEM) stems.push(stem);
    }
    return stems.length === 0 ? null : stems;
  }

  /** Alternatives for the members that stand in the query; a longer member hides the shorter ones inside it. */
  alternatives(concepts: readonly Concept[]): Alternative[] {
    const found: Alternative[] = [];
    for (let at = 0; at < concepts.length; at++) {
      let longest = 0;
      const here = (this.#byFirstStem.get(concepts[at]?.stemId ?? -1) ?? []).filter(({ stems }) =>
        stems.every((stem, index) => concepts[at + index]?.stemId === stem),
      );
      for (const { stems } of here) longest = Math.max(longest, stems.length);
      for (const { ring, stems } of here) {
        if (stems.length < longest) continue;
        const covered = stems.map((_, index) => at + index);
        for (const other of this.#members[ring] ?? []) {
          if (other.stems.join() === stems.join() || found.length >= MOST_ALTERNATIVES * concepts.length)
            continue;
          found.push({ stems: other.stems, concepts: covered, quality: this.#quality[ring] ?? 0 });
        }
      }
      at += Math.max(0, longest - 1);
    }
    return found;
  }
}

export type Expander = (concepts: readonly Concept[]) => Alternative[];

/** Prepares the expansion of queries for one library. */
export async function createExpander(lexicon: Lexicon, respellings: Respellings): Promise<Expander> {
  const pace = createPace();
  const names = new Rings(lexicon);
  for (const ring of readTable('arabic/names.txt')) {
    names.add(ring, NAME);
    await pace();
  }
  for (const ring of monthNames()) names.add(ring, MONTH);
  const synonyms = new Rings(lexicon);
  for (const ring of readTable('arabic/thesaurus.txt')) {
    synonyms.add(ring, SYNONYM);
    await pace();
  }
  return (concepts) => [
    ...names.alternatives(concepts),
    ...synonyms.alternatives(concepts),
    ...concepts.flatMap(({ stem, stemId }, index) =>
      stemId >= 0 && !/^[a-z]/.test(stem)
        ? []
        : respellings
            .find(stem)
            .map((other) => ({ stems: [other.stem], concepts: [index], quality: other.quality })),
    ),
  ];
}
