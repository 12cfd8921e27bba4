/** First stage: the passages worth a closer look, by BM25 over stems and, for less, skeletons. */

import { type Lexicon, NO_STEM } from '../indexing/lexicon.js';
import { bestHits, Postings, type WeightedKey } from '../indexing/postings.js';
import type { TokenStore } from '../indexing/token-store.js';
import type { Query } from './query.js';
import { type Statistics, stemWorth } from './statistics.js';

/** BM25 parameters, chosen on the development sets: docs/retrieval.md. */
export const K1 = 0.9;
export const B = 0.6;
/** What a common skeleton counts against a common stem. */
const SKELETON_SHARE = 0.4;
/** Alternatives lead to candidates, too, but behind the words themselves. */
const ALTERNATIVE_SHARE = 0.6;

export interface CandidateSource {
  /** Ids of the `depth` best passages, best first; of near copies only their representative. */
  candidates(query: Query, depth: number): number[];
}

/** Prepares candidate search; `included` says which passages stand for themselves. */
export async function createCandidateSource(
  lexicon: Lexicon,
  store: TokenStore,
  statistics: Statistics,
  included: (passage: number) => boolean,
): Promise<CandidateSource> {
  const { passages, lengths, averageLength } = statistics;
  const stemOf = (form: number): number => lexicon.stemOf[form] ?? NO_STEM;
  const skeletonOf = (form: number): number => lexicon.skeletonOf[stemOf(form)] ?? 0;
  const stems = await Postings.of(store, stemOf, lexicon.stems.length, included, passages);
  const skeletons = await Postings.of(store, skeletonOf, lexicon.skeletons.length, included, passages);
  const norms = Float32Array.from(
    lengths,
    (length) => K1 * (1 - B + (B * length) / Math.max(1, averageLength)),
  );
  const scores = new Float32Array(passages);

  const stemKeys = ({ concepts, alternatives }: Query): WeightedKey[] => {
    const weights = new Map<number, number>();
    for (const { stemId, worth } of concepts) if (stemId >= 0) weights.set(stemId, worth);
    for (const { stems: member, concepts: covered, quality } of alternatives) {
      const rarest = member.reduce((best, stem) =>
        stems.frequency(stem) < stems.frequency(best) ? stem : best,
      );
      if (weights.has(rarest)) continue;
      const own = stemWorth(statistics, lexicon.stems[rarest] ?? '', stems.frequency(rarest));
      const stoodFor = covered.reduce((sum, concept) => sum + (concepts[concept]?.worth ?? 0), 0);
      weights.set(rarest, Math.min(own, stoodFor) * quality * ALTERNATIVE_SHARE);
    }
    return [...weights].map(([key, weight]) => ({ key, weight }));
  };

  const candidates = (query: Query, depth: number): number[] => {
    scores.fill(0);
    stems.accumulate(stemKeys(query), K1, norms, scores);
    const related = query.concepts.flatMap(({ skeletonId, skeletonWorth }) =>
      skeletonId > 0 ? [{ key: skeletonId, weight: skeletonWorth * SKELETON_SHARE }] : [],
    );
    skeletons.accumulate(related, K1, norms, scores);
    return bestHits(scores, depth).map(({ passage }) => passage);
  };
  return { candidates };
}
