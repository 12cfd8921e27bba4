/**
 * First stage: the passages worth a closer look.
 *
 * MiniSearch finds them by the telling stems of the query; stems too common for it, and for less the consonant skeletons,
 * are added from typed arrays. One BM25 for all.
 */

import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { bestHits, type Postings, type WeightedKey } from '../indexing/postings.js';
import { addStemScores, CANDIDATE_B, commonFrom, K1, type StemIndex } from '../indexing/stem-index.js';
import type { Query } from './query.js';
import { type Statistics, stemWorth } from './statistics.js';

/** What a common skeleton counts against a common stem. */
const SKELETON_SHARE = 0.4;
/** Alternatives lead to candidates, too, but behind the words themselves. */
const ALTERNATIVE_SHARE = 0.6;
/**
 * What the title's score and that of the better neighbouring paragraph add to a passage: the paragraph that answers often
 * has few of the words, for the news names its subject once.
 */
const TITLE_SHARE = 0.5;
const NEIGHBOUR_SHARE = 0.3;

/** Other words looked up for a query at most: each costs time, and the cheaper ones find nothing that the others do not. */
const MOST_ALTERNATIVES = 24;

export interface CandidateSource {
  /** Ids of the `depth` best passages, best first; of near copies only their representative. */
  candidates(query: Query, depth: number): number[];
}

/** What candidates are found by. */
export interface CandidateIndexes {
  readonly lexicon: Lexicon;
  readonly statistics: Statistics;
  /** The telling stems. */
  readonly index: StemIndex;
  /** Passages by stem id. */
  readonly stems: Postings;
  /** Passages by skeleton id. */
  readonly skeletons: Postings;
  /** Articles by the stem ids of their titles. */
  readonly titles: Postings;
  /** Passage id → its article. */
  readonly articleOf: Uint32Array;
  /** By passage: whether it stands for itself. */
  readonly included: readonly boolean[];
}

export function createCandidateSource(indexes: CandidateIndexes): CandidateSource {
  const { lexicon, statistics, index, stems, skeletons, titles, articleOf, included } = indexes;
  const { passages, lengths, averageLength, stemFrequency } = statistics;
  const common = commonFrom(statistics.counted);
  const frequency = (stem: number): number => stemFrequency[stem] ?? 0;
  const isCommon = (stem: number): boolean => frequency(stem) > common;
  const norms = Float32Array.from(
    lengths,
    (length) => K1 * (1 - CANDIDATE_B + (CANDIDATE_B * length) / Math.max(1, averageLength)),
  );
  const scores = new Float32Array(passages);
  const inArticle = new Float32Array(passages);
  const titleScores = new Float32Array((articleOf.at(-1) ?? -1) + 1);
  const titleNorms = new Float32Array(titleScores.length).fill(K1);

  /** Stem id → what it is worth: the query's own stems, and the rarest stem of each of the dearest alternatives. */
  const stemWorths = ({ concepts, alternatives }: Query): Map<number, number> => {
    const worths = new Map<number, number>();
    for (const { stemId, worth } of concepts) if (stemId >= 0) worths.set(stemId, worth);
    const others = new Map<number, number>();
    for (const { stems: member, concepts: covered, quality } of alternatives) {
      const rarest = member.reduce((best, stem) => (frequency(stem) < frequency(best) ? stem : best));
      if (worths.has(rarest) || others.has(rarest)) continue;
      const own = stemWorth(statistics, lexicon.stems[rarest] ?? '', frequency(rarest));
      const stoodFor = covered.reduce((sum, concept) => sum + (concepts[concept]?.worth ?? 0), 0);
      others.set(rarest, Math.min(own, stoodFor) * quality * ALTERNATIVE_SHARE);
    }
    const dearest = [...others].sort((a, b) => b[1] - a[1]).slice(0, MOST_ALTERNATIVES);
    for (const [stem, worth] of dearest) worths.set(stem, worth);
    return worths;
  };

  /** Copies get no score, so that only representatives become candidates. */
  const addSurroundings = (): void => {
    const scoreWithin = (article: number, passage: number): number =>
      articleOf[passage] === article ? (scores[passage] ?? 0) : 0;
    for (let passage = 0; passage < passages; passage++) {
      const article = articleOf[passage] ?? 0;
      const best = Math.max(scoreWithin(article, passage - 1), scoreWithin(article, passage + 1));
      inArticle[passage] = included[passage]
        ? (scores[passage] ?? 0) + TITLE_SHARE * (titleScores[article] ?? 0) + NEIGHBOUR_SHARE * best
        : 0;
    }
  };

  const candidates = (query: Query, depth: number): number[] => {
    scores.fill(0);
    const worths = [...stemWorths(query)];
    const all = worths.map(([key, weight]): WeightedKey => ({ key, weight }));
    const telling = worths
      .filter(([stem]) => !isCommon(stem))
      .map(([stem, worth]) => ({ stem: lexicon.stems[stem] ?? '', worth }));
    addStemScores(index, telling, (stem) => frequency(lexicon.stemId(stem) ?? NO_STEM), scores);
    stems.accumulate(
      all.filter(({ key }) => isCommon(key)),
      K1,
      norms,
      scores,
    );
    const related = query.concepts.flatMap(({ skeletonId, skeletonWorth }) =>
      skeletonId > 0 ? [{ key: skeletonId, weight: skeletonWorth * SKELETON_SHARE }] : [],
    );
    skeletons.accumulate(related, K1, norms, scores);
    titleScores.fill(0);
    titles.accumulate(all, K1, titleNorms, titleScores);
    addSurroundings();
    return bestHits(inArticle, depth).map(({ passage }) => passage);
  };
  return { candidates };
}
