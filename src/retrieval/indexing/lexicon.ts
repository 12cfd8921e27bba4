/**
 * The words of a library: every normalised form that occurs, its stem and the stem's consonant skeleton, as numbers.
 *
 * Passages are stored as sequences of form ids, so that ranking compares numbers and never analyses text again.
 */

import {
  createProcliticStripper,
  createStemmer,
  isStopWord,
  type Stemmer,
  skeleton,
  wordFrequencies,
} from '../../arabic/index.js';
import { createPace } from '../pace.js';

/** Stem id of function words, which have no stem of interest. */
export const NO_STEM = 0;

export interface Lexicon {
  /** Form id → normalised word. */
  readonly forms: readonly string[];
  /** Form id → occurrences in the library. */
  readonly counts: Uint32Array;
  /** Form id → stem id, {@link NO_STEM} for function words. */
  readonly stemOf: Uint32Array;
  /** Stem id → stem; the first entry stands for no stem. */
  readonly stems: readonly string[];
  /** Form id → number of the word without article and proclitics; two forms of one word share it. */
  readonly bareOf: Uint32Array;
  /** Stem id → skeleton id. */
  readonly skeletonOf: Uint32Array;
  readonly skeletons: readonly string[];
  formId(form: string): number | undefined;
  stemId(stem: string): number | undefined;
  skeletonId(consonants: string): number | undefined;
  /** Stems any word, known to the library or not, as the library's own words were stemmed. */
  readonly stem: Stemmer;
  readonly skeleton: (stem: string) => string;
  /** The number of any word without article and proclitics, undefined when the library lacks it. */
  readonly bareId: (form: string) => number | undefined;
}

/** Gives consecutive numbers to strings in the order in which they come. */
export class Numbering {
  readonly names: string[] = [];
  readonly #ids = new Map<string, number>();

  /** The number of a name, a new one when it has none yet. */
  add(name: string): number {
    const known = this.#ids.get(name);
    if (known !== undefined) return known;
    this.#ids.set(name, this.names.length);
    return this.names.push(name) - 1;
  }

  get(name: string): number | undefined {
    return this.#ids.get(name);
  }
}

/** A lexicon of the given forms; `stems` are those of an earlier run, in the order of the forms, or made anew. */
export async function createLexicon(
  forms: Numbering,
  counts: Uint32Array,
  known?: readonly string[],
): Promise<Lexicon> {
  const shipped = wordFrequencies();
  const frequency = (form: string): number => {
    const id = forms.get(form);
    return (shipped.get(form) ?? 0) + (id === undefined ? 0 : (counts[id] ?? 0));
  };
  const stem = createStemmer(frequency);
  const stems = new Numbering();
  const skeletons = new Numbering();
  stems.add('');
  skeletons.add('');
  const strip = createProcliticStripper(frequency);
  const bare = new Numbering();
  const bareOf = new Uint32Array(forms.names.length);
  const stemOf = new Uint32Array(forms.names.length);
  const pace = createPace();
  for (const [id, form] of forms.names.entries()) {
    bareOf[id] = bare.add(strip(form));
    stemOf[id] = stems.add(known?.[id] ?? (isStopWord(form) ? '' : stem(form)));
    if (id % 64 === 0) await pace();
  }
  const skeletonOf = new Uint32Array(stems.names.length);
  for (const [id, name] of stems.names.entries()) {
    skeletonOf[id] = skeletons.add(skeleton(name));
    if (id % 64 === 0) await pace();
  }
  return {
    forms: forms.names,
    counts,
    stemOf,
    bareOf,
    stems: stems.names,
    skeletonOf,
    skeletons: skeletons.names,
    formId: (form) => forms.get(form),
    stemId: (name) => stems.get(name),
    skeletonId: (consonants) => skeletons.get(consonants),
    stem,
    skeleton,
    bareId: (form) => bare.get(strip(form)),
  };
}

/** One line of the lexicon's file. */
export const lexiconLine = (lexicon: Lexicon, id: number): string =>
  `${lexicon.forms[id]}\t${lexicon.counts[id]}\t${lexicon.stems[lexicon.stemOf[id] ?? NO_STEM]}`;
