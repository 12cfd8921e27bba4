/** Other words for the words of a query: synonym rings, month names, and other spellings of words the library lacks. */

import { isStopWord, monthNames, readTable } from '../../arabic/index.js';
import type { Lexicon } from '../indexing/lexicon.js';
import { NO_STEM } from '../indexing/lexicon.js';
import { terms } from '../indexing/terms.js';
import type { Pace } from '../pace.js';
import type { Alternative, Concept } from './query.js';
import type { Respellings } from './respelling.js';

/** One way to say what a ring is about. */
interface Member {
  readonly ring: number;
  /** Stems of its words, function words left out. */
  readonly stems: readonly string[];
  /** The same as stem ids; null when the library lacks one, so that no passage can hold the member. */
  readonly ids: readonly number[] | null;
}

/** What a match with another member of a ring counts against the literal word, by where the ring comes from. */
const NAME = 0.8;
const MONTH = 0.85;
const SYNONYM = 0.35;

/** Rings of words that mean the same. A question may use a member that the library lacks for one that it has. */
class Rings {
  readonly #quality: number[] = [];
  readonly #members: Member[][] = [];
  readonly #byFirstStem = new Map<string, Member[]>();

  constructor(private readonly lexicon: Lexicon) {}

  add(ring: readonly string[], quality: number): void {
    const id = this.#quality.push(quality) - 1;
    const members: Member[] = [];
    const known = new Set<string>();
    for (const words of ring) {
      const stems = this.#stems(words);
      const [first] = stems;
      if (first === undefined || known.has(stems.join(' '))) continue;
      known.add(stems.join(' '));
      const ids = stems.map((stem) => this.lexicon.stemId(stem) ?? NO_STEM);
      const member = { ring: id, stems, ids: ids.includes(NO_STEM) ? null : ids };
      members.push(member);
      const others = this.#byFirstStem.get(first);
      if (others === undefined) this.#byFirstStem.set(first, [member]);
      else others.push(member);
    }
    this.#members.push(members);
  }

  #stems(words: string): string[] {
    return terms(words)
      .filter(({ form }) => !isStopWord(form))
      .map(({ form }) => {
        const id = this.lexicon.formId(form);
        return id === undefined
          ? this.lexicon.stem(form)
          : (this.lexicon.stems[this.lexicon.stemOf[id] ?? NO_STEM] ?? '');
      })
      .filter((stem) => stem !== '');
  }

  /** Alternatives for the members that stand in the query; a longer member hides the shorter ones inside it. */
  alternatives(concepts: readonly Concept[]): Alternative[] {
    const found: Alternative[] = [];
    for (let at = 0; at < concepts.length; at++) {
      const here = (this.#byFirstStem.get(concepts[at]?.stem ?? '') ?? []).filter(({ stems }) =>
        stems.every((stem, index) => concepts[at + index]?.stem === stem),
      );
      const longest = here.reduce((most, { stems }) => Math.max(most, stems.length), 0);
      for (const { ring, stems } of here.filter((member) => member.stems.length === longest)) {
        const covered = stems.map((_, index) => at + index);
        for (const { stems: others, ids } of this.#members[ring] ?? []) {
          if (ids === null || others.join(' ') === stems.join(' ')) continue;
          found.push({ stems: ids, concepts: covered, quality: this.#quality[ring] ?? 0 });
        }
      }
      at += Math.max(0, longest - 1);
    }
    return found;
  }
}

export type Expander = (concepts: readonly Concept[]) => Alternative[];

/** Prepares the expansion of queries for one library. */
export async function createExpander(
  lexicon: Lexicon,
  respellings: Respellings,
  pace: Pace,
): Promise<Expander> {
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
      (stemId >= 0 && !/^[a-z]/.test(stem) ? respellings.variants(stem) : respellings.find(stem)).map(
        (other) => ({ stems: [other.stem], concepts: [index], quality: other.quality }),
      ),
    ),
  ];
}
