/** Finds the concepts of a query in sequences of form ids, by looking each form up in a few marked tables. */

import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { formOf, type TokenStore } from '../indexing/token-store.js';
import type { MatchKind } from '../library.js';
import type { Alternative, Concept, Query } from './query.js';

export interface Match {
  /** Index of the word in the text, as `tokenise` counts. */
  readonly position: number;
  /** Index of the concept. */
  readonly concept: number;
  readonly kind: MatchKind;
  /** 1, the quality of the alternative, or how rare the skeleton is against the word. */
  readonly quality: number;
}

/** Tables over all stems and skeletons, made once and marked anew for each query. */
export class Matcher {
  readonly #stemConcept: Int16Array;
  readonly #skeletonConcept: Int16Array;
  /** 1 for stems that an alternative ends with: a look-up for each word of each passage would cost more. */
  readonly #endsAlternative: Uint8Array;
  readonly #alternatives = new Map<number, Alternative[]>();
  #query: Query | null = null;

  constructor(
    private readonly lexicon: Lexicon,
    private readonly store: TokenStore,
  ) {
    this.#stemConcept = new Int16Array(lexicon.stems.length);
    this.#skeletonConcept = new Int16Array(lexicon.skeletons.length);
    this.#endsAlternative = new Uint8Array(lexicon.stems.length);
  }

  /** Looks for this query from now on. */
  mark(query: Query): void {
    this.#set(0);
    for (const stem of this.#alternatives.keys()) this.#endsAlternative[stem] = 0;
    this.#alternatives.clear();
    this.#query = query;
    this.#set(1);
    for (const alternative of query.alternatives) {
      const last = alternative.stems.at(-1) ?? NO_STEM;
      this.#endsAlternative[last] = 1;
      const others = this.#alternatives.get(last);
      if (others === undefined) this.#alternatives.set(last, [alternative]);
      else others.push(alternative);
    }
  }

  /** Writes the query's concepts into the tables, counted from 1, or takes them out. */
  #set(sign: 0 | 1): void {
    for (const [index, { stemId, skeletonId }] of (this.#query?.concepts ?? []).entries()) {
      if (skeletonId >= 0) this.#skeletonConcept[skeletonId] = sign * (index + 1);
      if (stemId >= 0) this.#stemConcept[stemId] = sign * (index + 1);
    }
  }

  /** All matches in a sequence of the store, in order of position. */
  matches(sequence: number): Match[] {
    const { stemOf, skeletonOf } = this.lexicon;
    const { tokens, offsets } = this.store;
    const start = offsets[sequence] ?? 0;
    const end = offsets[sequence + 1] ?? start;
    const concepts = this.#query?.concepts ?? [];
    const found: Match[] = [];
    let position = -1;
    for (let at = start; at < end; at++) {
      const token = tokens[at] ?? 0;
      const form = formOf(token);
      if (token === form) position++;
      const stem = stemOf[form] ?? NO_STEM;
      if (stem === NO_STEM) continue;
      const literal = this.#stemConcept[stem] ?? 0;
      if (literal > 0) {
        const kind = concepts[literal - 1]?.form === form ? 'surface' : 'stem';
        found.push({ position, concept: literal - 1, kind, quality: 1 });
        if (this.#endsAlternative[stem] === 1) this.#addAlternatives(found, start, at, position, literal - 1);
        continue;
      }
      const related = this.#skeletonConcept[skeletonOf[stem] ?? 0] ?? 0;
      if (related > 0) {
        found.push({
          position,
          concept: related - 1,
          kind: 'skeleton',
          quality: skeletonQuality(concepts[related - 1]),
        });
      }
      if (this.#endsAlternative[stem] === 1) this.#addAlternatives(found, start, at, position);
    }
    return found;
  }

  /** Alternatives that end at a token; `literal` is the concept that the token itself already says. */
  #addAlternatives(found: Match[], start: number, end: number, position: number, literal = -1): void {
    for (const alternative of this.#alternatives.get(this.#stemAt(end)) ?? []) {
      if (!this.#isSaid(alternative, start, end)) continue;
      for (const concept of alternative.concepts) {
        if (concept === literal) continue;
        found.push({ position, concept, kind: 'alternative', quality: alternative.quality });
      }
    }
  }

  /** Do the words of an alternative stand here up to `end`, with at most one function word between two of them? */
  #isSaid({ stems, forms }: Alternative, start: number, end: number): boolean {
    let at = end;
    for (let index = stems.length - 1; index >= 0; index--) {
      if (index < stems.length - 1) {
        at--;
        if (at > start && this.#stemAt(at) === NO_STEM) at--;
      }
      if (at < start || this.#stemAt(at) !== stems[index]) return false;
      if (forms?.[index]?.has(formOf(this.store.tokens[at] ?? 0)) === false) return false;
    }
    return true;
  }

  #stemAt(at: number): number {
    return this.lexicon.stemOf[formOf(this.store.tokens[at] ?? 0)] ?? NO_STEM;
  }
}

/** How rare the skeleton is against the word; 1 for a word that the library lacks, whose rarity is only guessed. */
function skeletonQuality(concept: Concept | undefined): number {
  if (concept === undefined || concept.stemId < 0) return 1;
  return concept.worth > 0 ? concept.skeletonWorth / concept.worth : 1;
}
