/** Retrieval metrics as ../shared/score/retrieval.mjs computes them. */

import type { RetrievalSet } from './sets.js';

export interface Metrics {
  readonly ndcg: number;
  readonly mrr: number;
  readonly s1: number;
  readonly s5: number;
  readonly r100: number;
}

const discounted = (grades: readonly number[]): number =>
  grades.slice(0, 10).reduce((sum, grade, index) => sum + grade / Math.log2(index + 2), 0);

/** Metrics of one query's ranking of article ids. */
export function measureQuery(ranking: readonly string[], relevant: ReadonlyMap<string, number>): Metrics {
  const grades = ranking.map((id) => relevant.get(id) ?? 0);
  const first = grades.slice(0, 10).findIndex((grade) => grade > 0);
  return {
    ndcg: discounted(grades) / discounted([...relevant.values()].sort((a, b) => b - a)),
    mrr: first < 0 ? 0 : 1 / (first + 1),
    s1: first === 0 ? 1 : 0,
    s5: first >= 0 && first < 5 ? 1 : 0,
    r100: grades.slice(0, 100).filter((grade) => grade > 0).length / relevant.size,
  };
}

/** Means over all queries of a set; a query without a ranking counts as zero. */
export function measure(set: RetrievalSet, run: ReadonlyMap<string, readonly string[]>): Metrics {
  const sum = { ndcg: 0, mrr: 0, s1: 0, s5: 0, r100: 0 };
  for (const [query, relevant] of set.qrels) {
    const metrics = measureQuery(run.get(query) ?? [], relevant);
    sum.ndcg += metrics.ndcg;
    sum.mrr += metrics.mrr;
    sum.s1 += metrics.s1;
    sum.s5 += metrics.s5;
    sum.r100 += metrics.r100;
  }
  const queries = set.qrels.size;
  return {
    ndcg: sum.ndcg / queries,
    mrr: sum.mrr / queries,
    s1: sum.s1 / queries,
    s5: sum.s5 / queries,
    r100: sum.r100 / queries,
  };
}

/** In per cent, as in notes and tables. */
export const formatMetrics = ({ ndcg, mrr, s1, s5, r100 }: Metrics): string =>
  [ndcg, mrr, s1, s5, r100].map((value) => (100 * value).toFixed(1)).join('/');
