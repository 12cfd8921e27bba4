/** The inflected forms of a word that the library has. */

import { isFormOf, stemmedForms, withoutArticle } from '../../arabic/index.js';
import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { remember } from './bounded-table.js';

/** A stem and those of its forms that are forms of one word. */
export type StemForms = readonly [number, ReadonlySet<number>];

/** Words remembered at most. */
const MOST_WORDS = 5000;

/** Finds the forms of words by their stems. */
export class WordForms {
  /** Form ids in the order of their stems, and where each stem's begin. */
  readonly #byStem: Uint32Array;
  readonly #starts: Uint32Array;
  readonly #known = new Map<string, readonly StemForms[]>();

  constructor(readonly lexicon: Lexicon) {
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

  /** Does the library have the very word? */
  has(word: string): boolean {
    return this.lexicon.formId(word) !== undefined;
  }

  /** A word without proclitics and article; also with a first letter that looked like a proclitic: وافق is no «و» with «افق». */
  readings(text: string): string[] {
    return [...new Set([this.lexicon.bare(text), withoutArticle(text)])];
  }

  /** The forms of a word that the library has, by each of the stems that they have. */
  of(word: string): readonly StemForms[] {
    return remember(this.#known, MOST_WORDS, word, () => {
      const { lexicon } = this;
      const stems = new Set(stemmedForms(word).map((form) => lexicon.stemId(lexicon.stem(form)) ?? NO_STEM));
      stems.delete(NO_STEM);
      return [...stems].flatMap((stem): StemForms[] => {
        const own = new Set<number>();
        for (let at = this.#starts[stem] ?? 0; at < (this.#starts[stem + 1] ?? 0); at++) {
          const form = this.#byStem[at] ?? 0;
          const readings = this.readings(lexicon.forms[form] ?? '');
          if (readings.some((reading) => isFormOf(reading, word))) own.add(form);
        }
        return own.size === 0 ? [] : [[stem, own]];
      });
    });
  }
}
