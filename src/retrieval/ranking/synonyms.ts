/** Other words for the words of a query by the thesaurus, as forms that the library has. */

import {
  isFormOf,
  isSaidBy,
  type Member,
  presentsOf,
  type Ring,
  type RingIndex,
  stemmedForms,
  verbalNounsOf,
  verbsOf,
  withoutArticle,
  wordsBehind,
} from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { joinedForms } from './joined-prepositions.js';
import type { Alternative, Concept } from './query.js';

/** What a match with another member, or with another regular form of an unlisted verb, counts against the literal word. */
const QUALITY = { same: 0.75, near: 0.35, narrower: 0.35, conjugated: 0.5 };
/** Rings and words that have been looked up are remembered up to these numbers. */
const MOST = { rings: 1500, words: 5000 };

/** A word that may be joined to a preposition, and what is left without it. */
const PREPOSITION = /^[بل](.{4,})$/;

/** Words in a row that a passage may hold. */
type Row = Pick<Alternative, 'stems'> & { readonly forms: readonly ReadonlySet<number>[] };

/** A stem and those of its forms that are forms of one word. */
type StemForms = readonly [number, ReadonlySet<number>];

/** Knows which forms of the library the members of the thesaurus are met by. */
export class Synonyms {
  /** Form ids in the order of their stems, and where each stem's begin. */
  readonly #byStem: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #rowsKnown = new Map<Ring, readonly Row[]>();
  readonly #formsKnown = new Map<string, readonly StemForms[]>();

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

  /** Alternatives for the words of a query: their other forms, and the members of the thesaurus that stand in it. */
  alternatives(concepts: readonly Concept[]): Alternative[] {
    const words = concepts.map(({ text }) => this.#asked(text));
    const found: Alternative[] = [];
    const add = (rows: readonly Row[], covered: readonly number[], quality: number): void => {
      const own = covered.map((at) => concepts[at]?.stemId).join(' ');
      for (const row of rows) {
        if (row.stems.join(' ') !== own) found.push({ ...row, concepts: covered, quality });
      }
    };
    let hiddenUntil = 0;
    for (const [at, readings] of words.entries()) {
      for (const verb of new Set(readings.flatMap(wordsBehind)))
        add(this.#conjugated(verb), [at], QUALITY.conjugated);
      const here = readings
        .flatMap((word) => this.rings.startingWith(word))
        .filter(({ member }) =>
          member.every(
            (part, index) => index === 0 || words[at + index]?.some((word) => isSaidBy(word, part)),
          ),
        );
      const longest = here.reduce(
        (most, { ring, member }) => (ring.kind === 'same' ? Math.max(most, member.length) : most),
        0,
      );
      for (const { ring, member } of here) {
        const hidden = at < hiddenUntil || member.length < longest;
        if (hidden && ring.kind !== 'same') continue;
        const covered = member.map((_, index) => at + index);
        add(this.#rowsOf(ring), covered, QUALITY[ring.kind]);
      }
      hiddenUntil = Math.max(hiddenUntil, at + longest);
    }
    return strongest(found);
  }

  /** The readings of a word of a question; of one that no entry has, also what stands behind a preposition: لتبديل. */
  #asked(text: string): string[] {
    const readings = this.#readings(text);
    const behind = PREPOSITION.exec(text)?.[1];
    return behind === undefined || readings.some((word) => this.rings.startingWith(word).length > 0)
      ? readings
      : [...readings, behind];
  }

  /** A word without proclitics and article; also with a first letter that looked like a proclitic: وافق is no «و» with «افق». */
  #readings(text: string): string[] {
    return [...new Set([this.lexicon.bare(text), withoutArticle(text)])];
  }

  #rowsOf(ring: Ring): readonly Row[] {
    return remember(this.#rowsKnown, MOST.rings, ring, () =>
      ring.told.flatMap((member) => [
        ...this.#rows(member),
        ...this.#verbRows(member),
        ...this.#joinedRows(member),
      ]),
    );
  }

  /** The forms of what is a verb when the library has its present for him. */
  #conjugated(verb: string): readonly Row[] {
    if (!presentsOf(verb).some(([he = '']) => this.lexicon.formId(he) !== undefined)) return [];
    return [...this.#rows([verb]), ...this.#verbRows([verb])];
  }

  /**
   * Rows with the other regular forms of a member's first word, when it is a verb or the noun of one. A word with ي before it
   * that the library has is a verb; with ت or ن alone it may be a noun.
   */
  #verbRows([first = '', ...rest]: Member): Row[] {
    const presents = (past: string): Row[] =>
      presentsOf(past).flatMap(([he = '', ...others]) => {
        const rows = this.#rows([he, ...rest]);
        if (rows.length === 0) return [];
        const forms = [...others, ...[he, ...others].map((form) => `س${form}`)];
        return [...rows, ...forms.flatMap((form) => this.#rows([form, ...rest]))];
      });
    return [
      ...presents(first),
      ...verbalNounsOf(first).flatMap((noun) => this.#rows([noun, ...rest])),
      ...verbsOf(first).flatMap((past) => [...this.#rows([past, ...rest]), ...presents(past)]),
    ];
  }

  /** The member behind prepositions that stems keep. */
  #joinedRows([first = '', ...others]: Member): Row[] {
    return joinedForms(this.lexicon, first).flatMap((joined) => this.#rows([joined, ...others]));
  }

  /** Words in a row by each of the stems that their forms have; none when the library lacks one of the words. */
  #rows(words: Member): Row[] {
    let rows: Row[] = [{ stems: [], forms: [] }];
    for (const word of words) {
      const ways = rows.length === 0 ? [] : this.#formsByStem(word);
      rows = rows.flatMap(({ stems, forms }) =>
        ways.map(([stem, own]) => ({ stems: [...stems, stem], forms: [...forms, own] })),
      );
    }
    return rows;
  }

  /** The forms of a word that the library has. */
  #formsByStem(word: string): readonly StemForms[] {
    return remember(this.#formsKnown, MOST.words, word, () => {
      const { lexicon } = this;
      const stems = new Set(stemmedForms(word).map((form) => lexicon.stemId(lexicon.stem(form)) ?? NO_STEM));
      stems.delete(NO_STEM);
      return [...stems].flatMap((stem): StemForms[] => {
        const own = new Set<number>();
        for (let at = this.#starts[stem] ?? 0; at < (this.#starts[stem + 1] ?? 0); at++) {
          const form = this.#byStem[at] ?? 0;
          const readings = this.#readings(lexicon.forms[form] ?? '');
          if (readings.some((reading) => isFormOf(reading, word))) own.add(form);
        }
        return own.size === 0 ? [] : [[stem, own]];
      });
    });
  }
}

/** What a table holds for a key, made the first time; a full table starts anew. */
function remember<K, V>(table: Map<K, V>, most: number, key: K, make: () => V): V {
  const known = table.get(key);
  if (known !== undefined) return known;
  if (table.size >= most) table.clear();
  const made = make();
  table.set(key, made);
  return made;
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
