/** Rings of names that mean the same: groups, institutions, countries, months. */

import { isStopWord } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { terms } from '../indexing/terms.js';
import type { Alternative, Concept } from './query.js';

/** One way to say what a ring is about. */
interface Member {
  readonly ring: number;
  /** Stems of its words, function words left out. */
  readonly stems: readonly string[];
  /** The same as stem ids; null when the library lacks one, so that no passage can hold the member. */
  readonly ids: readonly number[] | null;
}

/** A question may use a name that the library lacks for one that it has. */
export class NameRings {
  readonly #quality: number[] = [];
  readonly #members: Member[][] = [];
  readonly #byFirstStem = new Map<string, Member[]>();

  constructor(private readonly lexicon: Lexicon) {}

  /**
   * Adds a ring.
   *
   * @param quality - what a match with another member counts against the literal word, 0 … 1
   */
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

  /** Alternatives for the names that stand in the query; a longer one hides the shorter ones inside it. */
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
          found.push({ stems: ids, forms: null, concepts: covered, quality: this.#quality[ring] ?? 0 });
        }
      }
      at += Math.max(0, longest - 1);
    }
    return found;
  }
}
