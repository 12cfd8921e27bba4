/**
 * The index of telling words: MiniSearch over one field of stems, its snapshot as lines, and search without its sorting.
 *
 * Very common stems are not in it: each hit of MiniSearch costs about a microsecond, and common words have tens of thousands.
 * They are read from plain typed arrays instead, see postings.ts.
 */

import MiniSearch, { type AsPlainObject, type Options } from 'minisearch';
import { createPace } from '../pace.js';

/** One unit of the index: an id of the caller's and its stems. */
export interface IndexedDocument {
  readonly id: number;
  /** Stems separated by single spaces. */
  readonly stems: string;
}

/** A stem to look for and what its presence is worth. */
export interface WeightedStem {
  readonly stem: string;
  readonly worth: number;
}

const FIELD = 'stems';

/** BM25 parameters, chosen on the development sets: docs/retrieval.md. */
export const K1 = 0.9;
export const B = 0.6;

/** MiniSearch must take our stems as they are. */
const OPTIONS: Options<IndexedDocument> = {
  fields: [FIELD],
  tokenize: (stems) => (stems === '' ? [] : stems.split(' ')),
  processTerm: (stem) => stem,
  autoVacuum: false,
  searchOptions: { bm25: { k: K1, b: B, d: 0 }, combineWith: 'OR' },
};

const COMMON_SHARE = 0.01;
const COMMON_LEAST = 300;
/** Stems in more passages than this are common: left out of the index. */
export const commonFrom = (passages: number): number => Math.max(COMMON_LEAST, COMMON_SHARE * passages);

export type StemIndex = MiniSearch<IndexedDocument>;

export const createStemIndex = (): StemIndex => new MiniSearch<IndexedDocument>(OPTIONS);

/**
 * Adds the BM25 of weighted stems to `scores`, by document id.
 *
 * MiniSearch weighs a word by its own inverse document frequency and multiplies a score by the number of matched words: both
 * are undone here. It also sorts all hits: they are taken in its filter, which runs before, and none is left to sort.
 */
export function addStemScores(
  index: StemIndex,
  stems: readonly WeightedStem[],
  frequency: (stem: string) => number,
  scores: Float32Array,
): void {
  const worths = new Map(stems.map(({ stem, worth }) => [stem, worth]));
  const inverse = (held: number): number => Math.log(1 + (index.documentCount - held + 0.5) / (held + 0.5));
  index.search([...worths.keys()].join(' '), {
    boostTerm: (stem) => (worths.get(stem) ?? 0) / inverse(frequency(stem)),
    filter: ({ id, score, queryTerms }) => {
      scores[id] = (scores[id] ?? 0) + score / (queryTerms.length || 1);
      return false;
    },
  });
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
