/** The evidence that ranks a passage: what each feature is stands here, what each is worth in data/retrieval/weights.txt. */

import type { Lexicon } from '../indexing/lexicon.js';
import { B, K1 } from '../indexing/stem-index.js';
import { formOf, type TokenStore } from '../indexing/token-store.js';
import type { Match } from './matcher.js';
import type { Query } from './query.js';
import type { Statistics } from './statistics.js';

export const FEATURES = [
  'stem', // BM25 of the stems, as a share of the query's worth
  'surface', // BM25 of the words exactly as typed
  'word', // BM25 of the words but for article and proclitics
  'skeleton', // BM25 of consonant skeletons, stems included
  'coverage', // share of the query's worth that the stems cover
  'logCoverage',
  'skeletonCoverage', // share covered by skeletons where stems fail
  'wordShare', // share of the query's words that are covered, however common
  'rarest', // 1 when the rarest word is there
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
] as const;
export type Feature = (typeof FEATURES)[number];

const WINDOW = 20;
const NARROW = 8;

/** What the features of one query's candidates are computed from. */
export interface FeatureSource {
  readonly query: Query;
  readonly statistics: Statistics;
  readonly store: TokenStore;
  readonly lexicon: Lexicon;
  readonly isNumber: Uint8Array;
  readonly isDate: Uint8Array;
  /** Matches in a passage, by id. */
  readonly matches: (passage: number) => readonly Match[];
  /** Matches in the title of the passage's article. */
  readonly titleMatches: (passage: number) => readonly Match[];
  /** The paragraphs before and after it in its article. */
  readonly neighbours: (passage: number) => readonly number[];
}

/** How often each concept is met, by kind of match. */
interface Counts {
  readonly surface: Float64Array;
  readonly word: Float64Array;
  readonly stem: Float64Array;
  readonly skeleton: Float64Array;
  /** Best quality of an alternative. */
  readonly alternative: Float64Array;
}

function count(matches: readonly Match[], concepts: number): Counts {
  const surface = new Float64Array(concepts);
  const word = new Float64Array(concepts);
  const stem = new Float64Array(concepts);
  const skeleton = new Float64Array(concepts);
  const alternative = new Float64Array(concepts);
  for (const { concept, kind, isSameWord, quality } of matches) {
    if (kind === 'alternative') alternative[concept] = Math.max(alternative[concept] ?? 0, quality);
    else {
      skeleton[concept] = (skeleton[concept] ?? 0) + 1;
      if (kind !== 'skeleton') stem[concept] = (stem[concept] ?? 0) + 1;
      if (isSameWord) word[concept] = (word[concept] ?? 0) + 1;
      if (kind === 'surface') surface[concept] = (surface[concept] ?? 0) + 1;
    }
  }
  return { surface, word, stem, skeleton, alternative };
}

/** Distinct concepts of the matches inside a moving window: the best share of worth, and where that window begins. */
function bestWindow(
  query: Query,
  matches: readonly Match[],
  width: number,
): { share: number; start: number } {
  const { concepts } = query;
  const inside = new Uint16Array(concepts.length);
  let worth = 0;
  let best = 0;
  let start = 0;
  for (let tail = 0, head = 0; head < matches.length; head++) {
    const entering = matches[head];
    if (entering === undefined) break;
    if ((inside[entering.concept] ?? 0) === 0) worth += concepts[entering.concept]?.worth ?? 0;
    inside[entering.concept] = (inside[entering.concept] ?? 0) + 1;
    for (let leaving = matches[tail]; leaving && entering.position - leaving.position >= width; ) {
      inside[leaving.concept] = (inside[leaving.concept] ?? 1) - 1;
      if (inside[leaving.concept] === 0) worth -= concepts[leaving.concept]?.worth ?? 0;
      tail++;
      leaving = matches[tail];
    }
    if (worth > best + 1e-9) {
      best = worth;
      start = matches[tail]?.position ?? 0;
    }
  }
  return { share: best / query.worth, start };
}

/** Shares of neighbouring query words that stand within two words in the passage, in order; and as typed, side by side. */
function pairs(query: Query, matches: readonly Match[]): { together: number; exact: number } {
  const { concepts } = query;
  if (concepts.length < 2) return { together: 0, exact: 0 };
  const together = new Uint8Array(concepts.length);
  const exact = new Uint8Array(concepts.length);
  for (const [index, first] of matches.entries()) {
    for (let next = index + 1; next < matches.length; next++) {
      const second = matches[next];
      if (second === undefined || second.position - first.position > 2) break;
      if (second.concept !== first.concept + 1) continue;
      together[first.concept] = 1;
      if (first.kind === 'surface' && second.kind === 'surface' && second.position === first.position + 1) {
        exact[first.concept] = 1;
      }
    }
  }
  let all = 0;
  const sums = { together: 0, exact: 0 };
  for (let index = 0; index + 1 < concepts.length; index++) {
    const worth = Math.min(concepts[index]?.worth ?? 0, concepts[index + 1]?.worth ?? 0);
    all += worth;
    if (together[index] === 1) sums.together += worth;
    if (exact[index] === 1) sums.exact += worth;
  }
  return all === 0 ? sums : { together: sums.together / all, exact: sums.exact / all };
}

/** Concepts met in other places, such as the title. */
function covered(matches: readonly Match[], flags: Uint8Array): void {
  for (const { concept } of matches) flags[concept] = 1;
}

function has(source: FeatureSource, passage: number, flags: Uint8Array, from: number, to: number): boolean {
  const { tokens, offsets } = source.store;
  const start = offsets[passage] ?? 0;
  const end = Math.min(offsets[passage + 1] ?? start, start + to);
  const asked = new Set(source.query.concepts.map(({ form }) => form));
  for (let at = start + Math.max(0, from); at < end; at++) {
    const form = formOf(tokens[at] ?? 0);
    if (flags[form] === 1 && !asked.has(form)) return true;
  }
  return false;
}

/** The feature values of one passage for one query, in the order of {@link FEATURES}. */
export function computeFeatures(source: FeatureSource, passage: number): Float64Array {
  const { query, statistics } = source;
  const { concepts } = query;
  const matches = source.matches(passage);
  const counts = count(matches, concepts.length);
  const length = statistics.lengths[passage] ?? 0;
  const norm = K1 * (1 - B + (B * length) / statistics.averageLength);
  const saturation = (frequency: number): number =>
    frequency === 0 ? 0 : (frequency * (K1 + 1)) / (frequency + norm);
  const here = new Uint8Array(concepts.length);
  covered(matches, here);
  const title = new Uint8Array(concepts.length);
  covered(source.titleMatches(passage), title);
  const nearby = new Uint8Array(concepts.length);
  for (const neighbour of source.neighbours(passage)) covered(source.matches(neighbour), nearby);

  const sum = {
    ...{
      stem: 0,
      word: 0,
      surface: 0,
      skeleton: 0,
      coverage: 0,
      skeletonCoverage: 0,
      alternativeCoverage: 0,
      words: 0,
    },
    ...{ title: 0, titleOnly: 0, nearby: 0 },
  };
  let rarest = 0;
  let rarestWorth = 0;
  for (const [index, { worth, skeletonWorth }] of concepts.entries()) {
    const stem = counts.stem[index] ?? 0;
    const skeleton = counts.skeleton[index] ?? 0;
    const alternative = counts.alternative[index] ?? 0;
    const credit = stem > 0 ? 1 : alternative;
    sum.stem += worth * credit * saturation(Math.max(stem, Math.ceil(alternative)));
    sum.surface += worth * saturation(counts.surface[index] ?? 0);
    sum.word += worth * saturation(counts.word[index] ?? 0);
    sum.skeleton += skeletonWorth * saturation(skeleton);
    sum.coverage += worth * credit;
    if (credit === 0 && skeleton > 0) sum.skeletonCoverage += skeletonWorth;
    if (here[index] === 1) sum.words++;
    if (worth > rarestWorth) {
      rarestWorth = worth;
      rarest = Math.max(credit, skeleton > 0 ? 0.5 : 0);
    }
    if (title[index] === 1) {
      sum.title += worth;
      if (here[index] === 0) sum.titleOnly += worth;
    } else if (nearby[index] === 1 && here[index] === 0) sum.nearby += worth;
  }
  const share = query.worth === 0 ? 0 : 1 / query.worth;
  const wide = bestWindow(query, matches, WINDOW);
  const pair = pairs(query, matches);
  const values: Record<Feature, number> = {
    stem: sum.stem * share,
    surface: sum.surface * share,
    word: sum.word * share,
    skeleton: sum.skeleton * share,
    coverage: sum.coverage * share,
    logCoverage: Math.log(0.05 + sum.coverage * share),
    skeletonCoverage: sum.skeletonCoverage * share,
    wordShare: sum.words / concepts.length,
    rarest,
    pairs: pair.together,
    exactPairs: pair.exact,
    window: wide.share,
    narrow: bestWindow(query, matches, NARROW).share,
    position: 1 / (1 + Math.log(1 + (matches[0]?.position ?? 1000))),
    length: Math.log(1 + length),
    title: sum.title * share,
    titleOnly: sum.titleOnly * share,
    nearby: sum.nearby * share,
    number:
      query.expects === 'number' &&
      has(source, passage, source.isNumber, wide.start - 4, wide.start + WINDOW + 4)
        ? 1
        : 0,
    date:
      query.expects === 'date' && has(source, passage, source.isDate, 0, Number.POSITIVE_INFINITY) ? 1 : 0,
  };
  return Float64Array.from(FEATURES, (name) => values[name]);
}
