import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { measure } from '../../bench/retrieval/metrics.js';
import { readBeir, SHARED } from '../../bench/retrieval/sets.js';
import { searchRun } from '../../src/retrieval/index.js';
import { libraryOf } from './corpus.js';

const isThere = existsSync(new URL('bench/arcd/corpus.jsonl', SHARED));

/** Floors a little below the measured figures in docs/retrieval.md: they guard against losing quality unnoticed. */
const LEAST_NDCG = 0.85;
const LEAST_S1 = 0.715;
/** Seconds on an idle machine, minutes on a busy one. */
const TIMEOUT_MS = 240_000;

describe.skipIf(!isThere)('retrieval on the shared sets (skipped where ../shared is missing)', () => {
  it('keeps its quality on arcd', { timeout: TIMEOUT_MS }, async () => {
    const set = readBeir('arcd');
    const library = await libraryOf(set.articles);
    const run = new Map(
      set.queries.map(
        ({ id, text }) => [id, searchRun(library, text).map(({ article }) => article)] as const,
      ),
    );
    const metrics = measure(set, run);
    expect(metrics.ndcg).toBeGreaterThan(LEAST_NDCG);
    expect(metrics.s1).toBeGreaterThan(LEAST_S1);
  });
});
