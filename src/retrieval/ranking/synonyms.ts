/** Other words for the words of a query by the thesaurus, as forms that the library has. */

import {
  isFormOf,
  isSaidBy,
  type Member,
  presentOf,
  type Ring,
  type RingIndex,
  withoutArticle,
} from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { joinedForms } from './joined-prepositions.js';
import type { Alternative, Concept } from './query.js';

/** What a match with another member counts against the literal word. */
const QUALITY = { same: 0.75, near: 0.35, narrower: 0.35 };
/** Rings whose members have been looked up are remembered up to this number; the table starts anew beyond it. */
const CAPACITY = 1500;

/** Words in a row that a passage may hold. */
type Row = Pick<Alternative, 'stems'> & { readonly forms: readonly ReadonlySet<number>[] };

/** Knows which forms of the library the members of the thesaurus are met by. */
export class Synonyms {
  /** Form ids in the order of their stems, and where each stem's begin. */
  readonly #byStem: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #rows = new Map<Ring, readonly Row[]>();

  constructor(
    private readonly lexicon: Lexicon,
    private readonly rings: RingIndex,
  ) {
    const { stemOf, stems } = lexicon;
    this.#starts = new Uint32Array(stems.length + 1);
    for (const stem of stemOf) this.#starts[stem + 1] = (this.#starts[stem + 1] ?? 0) + 1;
    for (let stem = 0; stem < stems.length; stem++) {
      this.#starts[stem + 1] = (this.#starts[stem + 1] ?? 0) + (this.#starts[stem] ?? 0);
    }
    const next = this.#starts.slice();
    this.#byStem = new Uint32Array(stemOf.length);
    for (const [form, stem] of stemOf.entries()) {
      const place = next[stem] ?? 0;
      this.#byStem[place] = form;
      next[stem] = place + 1;
    }
  }

  /** Alternatives for the members that stand in the query; a longer member hides the looser ones inside it. */
  alternatives(concepts: readonly Concept[]): Alternative[] {
    const words = concepts.map(({ text }) => this.#readings(text));
    const found: Alternative[] = [];
    let hiddenUntil = 0;
    for (const [at, readings] of words.entries()) {
      const here = readings
        .flatMap((word) => this.rings.startingWith(word))
        .filter(({ member }) =>
          member.every(
            (part, index) => index === 0 || words[at + index]?.some((word) => isSaidBy(word, part)),
          ),
        );
      const longest = here.reduce((most, { member }) => Math.max(most, member.length), 0);
      for (const { ring, member } of here) {
        const hidden = at < hiddenUntil || member.length < longest;
        if (hidden && ring.kind !== 'same') continue;
        const covered = member.map((_, index) => at + index);
        const own = covered.map((index) => concepts[index]?.stemId).join(' ');
        for (const row of this.#rowsOf(ring)) {
          if (row.stems.join(' ') !== own)
            found.push({ ...row, concepts: covered, quality: QUALITY[ring.kind] });
        }
      }
      hiddenUntil = Math.max(hiddenUntil, at + longest);
    }
    return strongest(found);
  }

  /** A word without proclitics and article; also with a first letter that looked like a proclitic: وافق is no «و» with «افق». */
  #readings(text: string): string[] {
    return [...new Set([this.lexicon.bare(text), withoutArticle(text)])];
  }

  #rowsOf(ring: Ring): readonly Row[] {
    const known = this.#rows.get(ring);
    if (known !== undefined) return known;
    const rows = ring.told.flatMap((member) => {
      const row = this.#row(member);
      const [verb] = member;
      const present = member.length === 1 && verb !== undefined ? this.#presentRows(verb) : [];
      const others = [...present, ...this.#joinedRows(member)];
      return row === null ? others : [row, ...others];
    });
    if (this.#rows.size >= CAPACITY) this.#rows.clear();
    this.#rows.set(ring, rows);
    return rows;
  }

  /** A word with ي before it that the library knows is a verb; with ت alone it may be a noun. */
  #presentRows(verb: string): Row[] {
    const [he, ...others] = presentOf(verb).map((form) => this.#row([form]));
    return he == null ? [] : [he, ...others.filter((row) => row !== null)];
  }

  /** The member behind prepositions that stems keep. */
  #joinedRows([first = '', ...others]: Member): Row[] {
    return joinedForms(this.lexicon, first).flatMap((joined) => this.#row([joined, ...others]) ?? []);
  }

  /** The stems of words and their forms in the library; null when it lacks one of them. */
  #row(words: readonly string[]): Row | null {
    const { lexicon } = this;
    const stems: number[] = [];
    const forms: ReadonlySet<number>[] = [];
    for (const word of words) {
      const stem = lexicon.stemId(lexicon.stem(word)) ?? NO_STEM;
      if (stem === NO_STEM) return null;
      const own = new Set<number>();
      for (let at = this.#starts[stem] ?? 0; at < (this.#starts[stem + 1] ?? 0); at++) {
        const form = this.#byStem[at] ?? 0;
        const readings = this.#readings(lexicon.forms[form] ?? '');
        if (readings.some((reading) => isFormOf(reading, word))) own.add(form);
      }
      if (own.size === 0) return null;
      stems.push(stem);
      forms.push(own);
    }
    return { stems, forms };
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
