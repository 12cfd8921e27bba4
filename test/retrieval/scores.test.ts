import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/retrieval/metrics.js';
import { readBeir, SHARED } from '../../bench/retrieval/sets.js';
import { searchRun } from '../../src/retrieval/index.js';
import { libraryOf } from './corpus.js';

const isThere = existsSync(new URL('bench/arcd/corpus.jsonl', SHARED));

/** Floors a little below the measured figures in docs/retrieval.md: they guard against losing quality unnoticed. */
describe.skipIf(!isThere)('retrieval on the shared sets (skipped where ../shared is missing)', () => {
  it.each([
    ['arcd', 0.85, 0.715],
    ['xquad', 0.955, 0.915],
  ])('%s stays above nDCG@10 %d and success at 1 %d', async (name, ndcg, s1) => {
    const set = readBeir(name);
    const library = await libraryOf(set.articles);
    const run = new Map(
      set.queries.map(
        ({ id, text }) => [id, searchRun(library, text).map(({ article }) => article)] as const,
      ),
    );
    const metrics = measure(set, run);
    expect(metrics.ndcg).toBeGreaterThan(ndcg);
    expect(metrics.s1).toBeGreaterThan(s1);
  });
});
