/** The evidence that ranks a passage: what each feature is stands here, what each is worth in data/retrieval/weights.txt. */

import { B, K1 } from '../indexing/stem-index.js';
import { formOf, type TokenStore } from '../indexing/token-store.js';
import type { Match } from './matcher.js';
import { bestWindow, pairs, type Scratch } from './proximity.js';
import type { Query } from './query.js';
import type { Statistics } from './statistics.js';

export const FEATURES = [
  'surface', // BM25 of the words exactly as typed, as a share of the query's worth
  'skeleton', // BM25 of consonant skeletons, stems included
  'coverage', // share of the query's worth that stems cover, and by their quality synonyms and other spellings
  'logCoverage',
  'wordShare', // share of the query's words that are covered in any way, however common
  'pairs', // share of neighbouring query words that stand together
  'exactPairs', // the same with the words as typed, side by side
  'window', // share of the worth inside the best 20-word window
  'narrow', // the same for 8 words
  'position', // 1 / (1 + ln(1 + position of the first match))
  'length', // ln of the passage's length
  'title', // share of the worth that the article's title covers
  'titleOnly', // of it, what the passage lacks
  'nearby', // share of the worth that only the paragraphs next to it cover
  'number', // a number near the best window when the question asks for one
  'date', // a date in the passage when the question asks for one
  'place', // a known place near the best window when the question asks where
  'soft', // share of the worth that words like the missing ones make up for
] as const;
export type Feature = (typeof FEATURES)[number];

const WINDOW = 20;
const NARROW = 8;
/** A number that answers stands in the best window or so many words from it. */
const MARGIN = 4;
/** Position of a passage without any match. */
const NOWHERE = 1000;
/** Keeps the logarithm of a coverage of nothing finite. */
const LEAST_COVERAGE = 0.05;

/** What the features of one query's candidates are computed from. */
export interface FeatureSource {
  readonly query: Query;
  readonly statistics: Statistics;
  readonly store: TokenStore;
  /** By form id: 1 for numbers. */
  readonly isNumber: Uint8Array;
  /** By form id: 1 for years and months. */
  readonly isDate: Uint8Array;
  /** By form id: 1 for names of countries and cities. */
  readonly isPlace: Uint8Array;
  /** Share of the query's worth that words like the missing ones make up for in a passage, by id. */
  readonly softCoverage: (passage: number) => number;
  /** Matches in a passage, by id. */
  readonly matches: (passage: number) => readonly Match[];
  /** Matches in the title of the passage's article. */
  readonly titleMatches: (passage: number) => readonly Match[];
  /** The paragraphs before and after it in its article. */
  readonly neighbours: (passage: number) => readonly number[];
}

/** How one concept is met in a passage and around it. */
interface Count {
  surface: number;
  stem: number;
  skeleton: number;
  /** Best quality of an alternative. */
  alternative: number;
  inTitle: boolean;
  nearby: boolean;
}

const NOTHING: Count = {
  ...{ surface: 0, stem: 0, skeleton: 0, alternative: 0, inTitle: false, nearby: false },
};

/** Counts for one passage how each concept of the query is met; the counts are overwritten by the next one's. */
function createCounter(source: FeatureSource): (passage: number) => readonly Count[] {
  const counts = source.query.concepts.map((): Count => ({ ...NOTHING }));

  const countMatch = ({ concept, kind, quality }: Match): void => {
    const count = counts[concept];
    if (count === undefined) return;
    if (kind === 'alternative') {
      count.alternative = Math.max(count.alternative, quality);
      return;
    }
    count.skeleton++;
    if (kind !== 'skeleton') count.stem++;
    if (kind === 'surface') count.surface++;
  };
  const note = (matches: readonly Match[], place: 'inTitle' | 'nearby'): void => {
    for (const { concept } of matches) {
      const count = counts[concept];
      if (count !== undefined) count[place] = true;
    }
  };

  return (passage) => {
    for (const count of counts) Object.assign(count, NOTHING);
    for (const match of source.matches(passage)) countMatch(match);
    note(source.titleMatches(passage), 'inTitle');
    for (const neighbour of source.neighbours(passage)) note(source.matches(neighbour), 'nearby');
    return counts;
  };
}

/** Worth of the concepts that are met in a passage and around it. */
interface Sums {
  surface: number;
  skeleton: number;
  coverage: number;
  /** Concepts met in any way. */
  words: number;
  title: number;
  titleOnly: number;
  nearby: number;
}

/** @param saturation - what a number of occurrences counts in a passage of this length (BM25) */
function sumUp(
  { concepts }: Query,
  counts: readonly Count[],
  saturation: (frequency: number) => number,
): Sums {
  const sum: Sums = { surface: 0, skeleton: 0, coverage: 0, words: 0, title: 0, titleOnly: 0, nearby: 0 };
  for (let index = 0; index < concepts.length; index++) {
    const concept = concepts[index];
    const count = counts[index];
    if (concept === undefined || count === undefined) continue;
    const { worth, skeletonWorth } = concept;
    const { stem, skeleton, alternative } = count;
    const credit = stem > 0 ? 1 : alternative;
    const isHere = credit > 0 || skeleton > 0;
    sum.surface += worth * saturation(count.surface);
    sum.skeleton += skeletonWorth * saturation(skeleton);
    sum.coverage += worth * credit;
    if (isHere) sum.words++;
    if (count.inTitle) sum.title += worth;
    if (count.inTitle && !isHere) sum.titleOnly += worth;
    if (count.nearby && !count.inTitle && !isHere) sum.nearby += worth;
  }
  return sum;
}

/** Looks for forms of the kind that answers; the query's own words do not count. */
function createAnswerSearch({ query, store, isNumber, isDate, isPlace }: FeatureSource) {
  const asked = new Set(query.concepts.map(({ form }) => form));
  const holds = (passage: number, flags: Uint8Array, from: number, to: number): boolean => {
    const start = store.offsets[passage] ?? 0;
    const end = Math.min(store.offsets[passage + 1] ?? start, start + to);
    for (let at = start + Math.max(0, from); at < end; at++) {
      const form = formOf(store.tokens[at] ?? 0);
      if (flags[form] === 1 && !asked.has(form)) return true;
    }
    return false;
  };
  /** @param window - position of the first word of the best window */
  return (passage: number, window: number): Pick<Record<Feature, number>, 'number' | 'date' | 'place'> => {
    const near = (flags: Uint8Array): boolean =>
      holds(passage, flags, window - MARGIN, window + WINDOW + MARGIN);
    const { expects } = query;
    return {
      number: expects === 'number' && near(isNumber) ? 1 : 0,
      date: expects === 'date' && holds(passage, isDate, 0, Number.POSITIVE_INFINITY) ? 1 : 0,
      place: expects === 'place' && near(isPlace) ? 1 : 0,
    };
  };
}

/** Computes the feature values of passages for one query, in the order of {@link FEATURES}. */
export function createFeatureComputer(source: FeatureSource): (passage: number) => Float64Array {
  const { query, statistics } = source;
  const { concepts } = query;
  const count = createCounter(source);
  const answers = createAnswerSearch(source);
  const scratch: Scratch = { first: concepts.map(() => 0), second: concepts.map(() => 0) };
  const share = query.worth === 0 ? 0 : 1 / query.worth;

  return (passage) => {
    const matches = source.matches(passage);
    const length = statistics.lengths[passage] ?? 0;
    const norm = K1 * (1 - B + (B * length) / statistics.averageLength);
    const sum = sumUp(query, count(passage), (frequency) => (frequency * (K1 + 1)) / (frequency + norm));
    const wide = bestWindow(query, matches, WINDOW, scratch);
    const pair = pairs(query, matches, scratch);
    const values: Record<Feature, number> = {
      surface: sum.surface * share,
      skeleton: sum.skeleton * share,
      coverage: sum.coverage * share,
      logCoverage: Math.log(LEAST_COVERAGE + sum.coverage * share),
      wordShare: sum.words / concepts.length,
      pairs: pair.together,
      exactPairs: pair.exact,
      window: wide.share,
      narrow: bestWindow(query, matches, NARROW, scratch).share,
      position: 1 / (1 + Math.log(1 + (matches[0]?.position ?? NOWHERE))),
      length: Math.log(1 + length),
      title: sum.title * share,
      titleOnly: sum.titleOnly * share,
      nearby: sum.nearby * share,
      ...answers(passage, wide.start),
      soft: source.softCoverage(passage),
    };
    return Float64Array.from(FEATURES, (name) => values[name]);
  };
}
