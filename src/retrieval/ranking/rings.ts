/** Rings of words that may stand for each other between a question and its answer. */

import { isStopWord } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { terms } from '../indexing/terms.js';
import type { Alternative, Concept } from './query.js';

/** One way to say what a ring is about: stems in a row, function words left out. */
type Member = readonly string[];

interface Ring {
  /** What a match with another member counts against the literal word, 0 … 1. */
  readonly quality: number;
  /** Members that a text may hold: rows of stem ids, only of stems that the library has. */
  readonly told: readonly (readonly number[])[];
}

/** Members that a question may hold, each with its ring. */
interface Asked {
  readonly ring: Ring;
  readonly stems: Member;
}

/** A question may use a member that the library lacks for one that it has. */
export class Rings {
  readonly #byFirstStem = new Map<string, Asked[]>();
  /** A word is in many rings; taking it to its stems once saves half of the opening time. */
  readonly #known = new Map<string, Member>();

  constructor(private readonly lexicon: Lexicon) {}

  /**
   * Adds a ring.
   *
   * @param asked - what a question may say
   * @param told - what its answer may say instead; the same list for words that stand for each other
   */
  add(asked: readonly string[], told: readonly string[], quality: number): void {
    const ids = new Map<string, number[]>();
    for (const words of told) {
      for (const stems of this.#inflected(words)) {
        const row = stems.map((stem) => this.lexicon.stemId(stem) ?? NO_STEM);
        if (row.length > 0 && !row.includes(NO_STEM)) ids.set(row.join(' '), row);
      }
    }
    if (ids.size === 0) return;
    const ring = { quality, told: [...ids.values()] };
    const seen = new Set<string>();
    for (const words of asked) {
      for (const stems of this.#inflected(words)) {
        const [first] = stems;
        const key = stems.join(' ');
        if (first === undefined || seen.has(key)) continue;
        seen.add(key);
        const others = this.#byFirstStem.get(first);
        if (others === undefined) this.#byFirstStem.set(first, [{ ring, stems }]);
        else others.push({ ring, stems });
      }
    }
  }

  /** A member as written and, when it is a verb of one word, in the present: سرق، يسرق، تسرق; أعلن، يعلن، تعلن. */
  #inflected(words: string): Member[] {
    const own = this.#stems(words);
    const bare = words.replace(/^[أإآا](?=...)/, '');
    if (/\s/.test(words) || /^ال|ة$/.test(words)) return [own];
    const present = ['ي', 'ت'].map((prefix) => this.#stems(prefix + bare));
    // A word with ي before it that the library knows is a verb; with ت alone it may be a noun.
    const isVerb = present[0]?.every((stem) => this.lexicon.stemId(stem) !== undefined) === true;
    return isVerb ? [own, ...present] : [own];
  }

  #stems(words: string): Member {
    const known = this.#known.get(words);
    if (known !== undefined) return known;
    const stems = terms(words)
      .filter(({ form }) => !isStopWord(form))
      .map(({ form }) => {
        const id = this.lexicon.formId(form);
        return id === undefined
          ? this.lexicon.stem(form)
          : (this.lexicon.stems[this.lexicon.stemOf[id] ?? NO_STEM] ?? '');
      })
      .filter((stem) => stem !== '');
    this.#known.set(words, stems);
    return stems;
  }

  /** Alternatives for the members that stand in the query; a longer member hides the shorter ones inside it. */
  alternatives(concepts: readonly Concept[]): Alternative[] {
    const found: Alternative[] = [];
    for (let at = 0; at < concepts.length; at++) {
      const here = (this.#byFirstStem.get(concepts[at]?.stem ?? '') ?? []).filter(({ stems }) =>
        stems.every((stem, index) => concepts[at + index]?.stem === stem),
      );
      const longest = here.reduce((most, { stems }) => Math.max(most, stems.length), 0);
      for (const { ring, stems } of here.filter((asked) => asked.stems.length === longest)) {
        const covered = stems.map((_, index) => at + index);
        const own = covered.map((index) => concepts[index]?.stemId).join(' ');
        for (const told of ring.told) {
          if (told.join(' ') === own) continue;
          found.push({ stems: told, concepts: covered, quality: ring.quality });
        }
      }
      at += Math.max(0, longest - 1);
    }
    return strongest(found);
  }
}

/** Of alternatives with the same stems for the same words, the one of the best quality. */
function strongest(alternatives: readonly Alternative[]): Alternative[] {
  const best = new Map<string, Alternative>();
  for (const alternative of alternatives) {
    const key = `${alternative.stems.join(' ')}|${alternative.concepts.join(' ')}`;
    if (alternative.quality > (best.get(key)?.quality ?? 0)) best.set(key, alternative);
  }
  return [...best.values()];
}
