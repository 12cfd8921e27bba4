/** The inverted index: MiniSearch over one field of stems, its snapshot as lines, and candidate search without its sorting. */

import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { createPace } from '../pace.js';

/** One unit of the index: an id of the caller's and its stems. */
export interface IndexedDocument {
  readonly id: number;
  /** Stems separated by single spaces. */
  readonly stems: string;
}

/** A stem to look for and how much it counts. */
export interface WeightedStem {
  readonly stem: string;
  readonly weight: number;
}

export interface Hit {
  readonly id: number;
  /** Weighted BM25+ sum. */
  readonly score: number;
}

const FIELD = 'stems';

/** MiniSearch must take our stems as they are. BM25 parameters were chosen on the development sets, see docs/retrieval.md. */
const OPTIONS: Options<IndexedDocument> = {
  fields: [FIELD],
  tokenize: (stems) => (stems === '' ? [] : stems.split(' ')),
  processTerm: (stem) => stem,
  autoVacuum: false,
  searchOptions: { bm25: { k: 0.9, b: 0.6, d: 0.5 }, combineWith: 'OR' },
};

export type StemIndex = MiniSearch<IndexedDocument>;

export const createStemIndex = (): StemIndex => new MiniSearch<IndexedDocument>(OPTIONS);

/**
 * The best hits for weighted stems, best first.
 *
 * MiniSearch multiplies a score by the number of matched words; that is undone here. It also sorts all hits, often tens of
 * thousands: they are taken in its filter instead, which runs before, and none is left to sort.
 */
export function searchStems(index: StemIndex, stems: readonly WeightedStem[], depth: number): Hit[] {
  const hits: Hit[] = [];
  const weights = new Map(stems.map(({ stem, weight }) => [stem, weight]));
  index.search([...weights.keys()].join(' '), {
    boostTerm: (stem) => weights.get(stem) ?? 0,
    filter: ({ id, score, queryTerms }) => {
      hits.push({ id, score: score / (queryTerms.length || 1) });
      return false;
    },
  });
  return best(hits, depth);
}

/** The `depth` best of many hits: a threshold from a sorted list of scores is cheaper than sorting the hits. */
function best(hits: Hit[], depth: number): Hit[] {
  if (hits.length > depth) {
    const scores = Float64Array.from(hits, ({ score }) => score).sort();
    const least = scores[scores.length - depth] ?? 0;
    hits = hits.filter(({ score }) => score >= least);
  }
  return hits.sort((a, b) => b.score - a.score || a.id - b.id).slice(0, depth);
}

/** The snapshot as lines: average length, ids, lengths, then one stem a line with its documents and frequencies. */
export function* snapshotLines(index: StemIndex): Generator<string> {
  const { averageFieldLength, documentIds, fieldLength, index: entries } = index.toJSON();
  const shortIds = Object.keys(documentIds);
  yield JSON.stringify(averageFieldLength);
  yield JSON.stringify(shortIds.map((id) => documentIds[id]));
  yield JSON.stringify(shortIds.map((id) => fieldLength[id]?.[0]));
  for (const [stem, fields] of entries) {
    const postings = Object.entries(fields['0'] ?? {});
    yield `${stem}\t${postings.map(([id, frequency]) => (frequency === 1 ? id : `${id}:${frequency}`)).join(' ')}`;
  }
}

function parsePostings(line: string): [string, Record<string, Record<string, number>>] {
  const [stem = '', postings = ''] = line.split('\t');
  const frequencies: Record<string, number> = {};
  for (const posting of postings.split(' ')) {
    const colon = posting.indexOf(':');
    if (colon < 0) frequencies[posting] = 1;
    else frequencies[posting.slice(0, colon)] = Number(posting.slice(colon + 1));
  }
  return [stem, { 0: frequencies }];
}

const keyed = <T, U>(values: readonly T[], value: (item: T) => U): Record<string, U> =>
  Object.fromEntries(values.map((item, id) => [id, value(item)]));

/** Rebuilds the index from {@link snapshotLines} in slices that leave the event loop free. */
export async function readSnapshot(groups: AsyncIterable<readonly string[]>): Promise<StemIndex> {
  const pace = createPace();
  const head: string[] = [];
  const index: AsPlainObject['index'] = [];
  for await (const lines of groups) {
    for (const line of lines) {
      if (head.length < 3) head.push(line);
      else index.push(parsePostings(line));
      await pace();
    }
  }
  const [averageFieldLength, ids, lengths]: [number[], number[], number[]] = [
    JSON.parse(head[0] ?? '[]'),
    JSON.parse(head[1] ?? '[]'),
    JSON.parse(head[2] ?? '[]'),
  ];
  return MiniSearch.loadJSAsync<IndexedDocument>(
    {
      documentCount: ids.length,
      nextId: ids.length,
      documentIds: keyed(ids, (id) => id),
      fieldIds: { [FIELD]: 0 },
      fieldLength: keyed(lengths, (length) => [length]),
      averageFieldLength,
      storedFields: {},
      dirtCount: 0,
      index,
      serializationVersion: 2,
    },
    OPTIONS,
  );
}
