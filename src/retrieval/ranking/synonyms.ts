/** Other words for the words of a query by the thesaurus, as forms that the library has. */

import { isSaidBy, type Ring, type RingIndex, wordsBehind } from '../../arabic/index.js';
import type { Lexicon } from '../indexing/lexicon.js';
import { remember } from './bounded-table.js';
import type { Alternative, Concept } from './query.js';
import { WordForms } from './word-forms.js';
import { conjugatedRows, memberRows, type Row } from './word-rows.js';

/** What a match with another member, or with another regular form of an unlisted verb, counts against the literal word. */
const QUALITY = { same: 0.75, near: 0.35, narrower: 0.35, conjugated: 0.5 };
/** Rings that have been looked up are remembered up to this number. */
const MOST_RINGS = 1500;

/** A word that may be joined to a preposition, and what is left without it. */
const PREPOSITION = /^[بل](.{4,})$/;

/** An entry of the thesaurus that a query says, and the concepts that say it. */
interface SaidRing {
  readonly ring: Ring;
  readonly covered: readonly number[];
}

/** Looks the words of queries up in the thesaurus. */
export class Synonyms {
  readonly #words: WordForms;
  readonly #rowsKnown = new Map<Ring, readonly Row[]>();

  constructor(
    lexicon: Lexicon,
    private readonly rings: RingIndex,
  ) {
    this.#words = new WordForms(lexicon);
  }

  /** Alternatives for the words of a query: their other forms, and the members of the thesaurus that stand in it. */
  alternatives(concepts: readonly Concept[]): Alternative[] {
    const readings = concepts.map(({ text }) => this.#asked(text));
    const found: Alternative[] = [];
    const add = (rows: readonly Row[], covered: readonly number[], quality: number): void => {
      const own = covered.map((at) => concepts[at]?.stemId).join(' ');
      for (const row of rows) {
        if (row.stems.join(' ') !== own) found.push({ ...row, concepts: covered, quality });
      }
    };
    for (const [at, own] of readings.entries()) {
      for (const verb of new Set(own.flatMap(wordsBehind)))
        add(conjugatedRows(this.#words, verb), [at], QUALITY.conjugated);
    }
    for (const { ring, covered } of this.#said(readings))
      add(this.#rowsOf(ring), covered, QUALITY[ring.kind]);
    return strongest(found);
  }

  /**
   * The entries with a member that stands in a query, given by the readings of its words. A set phrase (a longer member of an
   * entry of the very same) hides the near entries of its words and of its parts.
   */
  #said(readings: readonly (readonly string[])[]): SaidRing[] {
    let hiddenUntil = 0;
    return readings.flatMap((own, at) => {
      const here = own
        .flatMap((word) => this.rings.startingWith(word))
        .filter(({ member }) =>
          member.every(
            (part, index) => index === 0 || readings[at + index]?.some((word) => isSaidBy(word, part)),
          ),
        );
      const longest = here.reduce(
        (most, { ring, member }) => (ring.kind === 'same' ? Math.max(most, member.length) : most),
        0,
      );
      const shown = here.filter(
        ({ ring, member }) => ring.kind === 'same' || !(at < hiddenUntil || member.length < longest),
      );
      hiddenUntil = Math.max(hiddenUntil, at + longest);
      return shown.map(({ ring, member }) => ({ ring, covered: member.map((_, index) => at + index) }));
    });
  }

  /** The readings of a word of a question; of one that no entry has, also what stands behind a preposition: لتبديل. */
  #asked(text: string): string[] {
    const readings = this.#words.readings(text);
    const behind = PREPOSITION.exec(text)?.[1];
    return behind === undefined || readings.some((word) => this.rings.startingWith(word).length > 0)
      ? readings
      : [...readings, behind];
  }

  #rowsOf(ring: Ring): readonly Row[] {
    return remember(this.#rowsKnown, MOST_RINGS, ring, () =>
      ring.told.flatMap((member) => memberRows(this.#words, member)),
    );
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
