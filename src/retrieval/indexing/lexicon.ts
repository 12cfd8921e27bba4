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
  soundKey,
  wordFrequencies,
} from '../../arabic/index.js';
import type { Pace } from '../pace.js';

/** Stem id of function words, which have no stem of interest. */
export const NO_STEM = 0;

/** The words of a library as they are stored. Lists of words are in the order of their code units, without repetition. */
export interface WordTables {
  /** Form id → normalised word. */
  readonly forms: readonly string[];
  /** Stem id → stem; the first entry is empty and stands for no stem. */
  readonly stems: readonly string[];
  /** Skeleton id → skeleton; the first entry is empty. */
  readonly skeletons: readonly string[];
  /** Form id → occurrences in the library. */
  readonly counts: Uint32Array;
  /** Form id → stem id, {@link NO_STEM} for function words. */
  readonly stemOf: Uint32Array;
  /** Form id → hash of the word without article and proclitics; two forms of one word share it. */
  readonly bareOf: Uint32Array;
  /** Stem id → skeleton id. */
  readonly skeletonOf: Uint32Array;
  /** Stem ids in the order of their sound keys. */
  readonly bySound: Uint32Array;
}

export interface Lexicon extends WordTables {
  formId(form: string): number | undefined;
  stemId(stem: string): number | undefined;
  skeletonId(consonants: string): number | undefined;
  /** Stems any word, known to the library or not, as the library's own words were stemmed. */
  readonly stem: Stemmer;
  readonly skeleton: (stem: string) => string;
  /** Any word without article and proclitics. */
  readonly bare: Stemmer;
  /** What `bareOf` would hold for any word. */
  readonly bareHash: (form: string) => number;
  /** Ids of the stems that have a sound key. */
  soundsLike(key: string): Uint32Array;
}

/** Numbers before the tables of a packed file. */
const HEADER = 2;

/** The first index from which on `isBefore` is false; it must be true up to there. */
function firstIndex(length: number, isBefore: (index: number) => boolean): number {
  let from = 0;
  let to = length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** The index of a name in a sorted list. */
function find(names: readonly string[], name: string): number | undefined {
  const at = firstIndex(names.length, (index) => (names[index] ?? '') < name);
  return names[at] === name ? at : undefined;
}

/** FNV-1a over code units. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) value = Math.imul(value ^ word.charCodeAt(at), 0x01000193);
  return value >>> 0;
}

/** How the words of a library are cut, which depends on how often they occur there. */
function analysers(
  frequencyHere: (form: string) => number,
): Pick<Lexicon, 'stem' | 'skeleton' | 'bare' | 'bareHash'> {
  const shipped = wordFrequencies();
  const frequency = (form: string): number => (shipped.get(form) ?? 0) + frequencyHere(form);
  const bare = createProcliticStripper(frequency);
  return { stem: createStemmer(frequency), skeleton, bare, bareHash: (form) => hash(bare(form)) };
}

/** A lexicon over stored words. */
export function openLexicon(tables: WordTables): Lexicon {
  const { forms, stems, skeletons, counts, bySound } = tables;
  const formId = (form: string): number | undefined => find(forms, form);
  const soundAt = (index: number): string => soundKey(stems[bySound[index] ?? NO_STEM] ?? '');
  return {
    ...tables,
    ...analysers((form) => counts[formId(form) ?? -1] ?? 0),
    formId,
    stemId: (name) => find(stems, name),
    skeletonId: (consonants) => find(skeletons, consonants),
    soundsLike: (key) =>
      bySound.subarray(
        firstIndex(bySound.length, (index) => soundAt(index) < key),
        firstIndex(bySound.length, (index) => soundAt(index) <= key),
      ),
  };
}

/** Distinct names in order, and for each of the given ones its place among them. */
function sortNames(given: readonly string[]): { names: string[]; places: Uint32Array } {
  const names = [...new Set(given)].sort((a, b) => (a < b ? -1 : 1));
  const placeOf = new Map(names.map((name, place) => [name, place]));
  return { names, places: Uint32Array.from(given, (name) => placeOf.get(name) ?? 0) };
}

/** Analyses the distinct words of a library, given with their number of occurrences. */
export async function createLexicon(occurrences: ReadonlyMap<string, number>, pace: Pace): Promise<Lexicon> {
  const forms = [...occurrences.keys()].sort((a, b) => (a < b ? -1 : 1));
  const { stem, bareHash } = analysers((form) => occurrences.get(form) ?? 0);
  const stemNames: string[] = [];
  const bareOf = new Uint32Array(forms.length);
  for (const [id, form] of forms.entries()) {
    stemNames.push(isStopWord(form) ? '' : stem(form));
    bareOf[id] = bareHash(form);
    if (id % 64 === 0) await pace();
  }
  // The empty stem is there even where no function word occurs, and sorts before all others.
  const { names: stems, places } = sortNames(['', ...stemNames]);
  await pace();
  const { names: skeletons, places: skeletonOf } = sortNames(stems.map(skeleton));
  await pace();
  const sounds = stems.map(soundKey);
  const sound = (id: number): string => sounds[id] ?? '';
  const bySound = Uint32Array.from(stems.keys()).sort((a, b) =>
    sound(a) === sound(b) ? a - b : sound(a) < sound(b) ? -1 : 1,
  );
  const counts = Uint32Array.from(forms, (form) => occurrences.get(form) ?? 0);
  return openLexicon({
    ...{ forms, stems, skeletons, counts, bareOf, skeletonOf, bySound },
    stemOf: places.subarray(1),
  });
}

/** The names of all tables in one list for the disk. */
export function* listedNames({ forms, stems, skeletons }: WordTables): Generator<string> {
  yield* forms;
  yield* stems;
  yield* skeletons;
}

/** Their numbers in one array for the disk, behind the numbers of forms and stems. */
export function packNumbers(tables: WordTables): Uint32Array {
  const { forms, stems, counts, stemOf, bareOf, skeletonOf, bySound } = tables;
  const parts = [counts, stemOf, bareOf, skeletonOf, bySound];
  const packed = new Uint32Array(HEADER + parts.reduce((sum, { length }) => sum + length, 0));
  packed.set([forms.length, stems.length]);
  let at = HEADER;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** The opposite of {@link listedNames} and {@link packNumbers}. */
export function unpackTables(names: readonly string[], packed: Uint32Array): WordTables {
  const [forms = 0, stems = 0] = packed;
  let at = HEADER;
  const take = (length: number): Uint32Array => {
    at += length;
    return packed.subarray(at - length, at);
  };
  return {
    forms: names.slice(0, forms),
    stems: names.slice(forms, forms + stems),
    skeletons: names.slice(forms + stems),
    ...{ counts: take(forms), stemOf: take(forms), bareOf: take(forms) },
    ...{ skeletonOf: take(stems), bySound: take(stems) },
  };
}
