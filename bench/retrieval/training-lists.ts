/** Candidates with features and grades, as the ranking model is trained and judged on them. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../../src/corpus/index.js';
import { buildLibrary, type Candidate, type Library, openLibrary } from '../../src/retrieval/index.js';
import { FEATURES } from '../../src/retrieval/ranking/features.js';
import type { TrainingList } from './listwise.js';
import { fold, type QuestionSet } from './questions.js';
import type { Query, RetrievalSet } from './sets.js';

/** One query's candidates, with what is needed to score their order. */
export interface JudgedList extends TrainingList {
  readonly query: string;
  /** By candidate: ids of its article and its copies' articles. */
  readonly articles: readonly (readonly string[])[];
  readonly relevant: ReadonlyMap<string, number>;
}

const DEPTH = 60;

/** Builds a library of the articles for the time of `work`. */
export async function withLibrary<T>(
  articles: readonly Article[],
  work: (library: Library, directory: string) => Promise<T>,
): Promise<T> {
  const directory = await mkdtemp(join(tmpdir(), 'isnad-bench-'));
  try {
    await buildLibrary({ articles, quotes: [], speakerOf: [], speakers: [], sample: false }, directory);
    return await work(await openLibrary(directory), directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

const featuresOf = ({ evidence }: Candidate): Float64Array =>
  Float64Array.from(FEATURES, (name) => evidence[name] ?? 0);

/** Lists of some queries of a set over all its articles; questions on neighbouring paragraphs share a group. */
export function judgeSet(library: Library, set: RetrievalSet, queries: readonly Query[]): JudgedList[] {
  return queries.map(({ id, text }) => {
    const relevant = set.qrels.get(id) ?? new Map<string, number>();
    const candidates = library.retrieve({ text, depth: DEPTH });
    const articles = candidates.map(({ passage }) =>
      [passage.article, ...passage.copies.map((copy) => library.passages[copy]?.article ?? -1)].map(
        (article) => library.articles[article]?.id ?? '',
      ),
    );
    const [first = ''] = relevant.keys();
    return {
      query: id,
      group: first.replace(/\d+$/, (number) => String(Math.floor(Number(number) / 12))),
      weight: 1,
      features: candidates.map(featuresOf),
      grades: articles.map(([article = '']) => relevant.get(article) ?? 0),
      articles,
      relevant,
    };
  });
}

/** Lists of the development questions, where paragraphs are relevant and not articles. */
export function judgeQuestions(library: Library, set: QuestionSet): JudgedList[] {
  return set.queries.map(({ id, text }) => {
    const references = set.relevantText.get(id) ?? [];
    const candidates = library.retrieve({ text, depth: DEPTH });
    const isRelevant = candidates.map(({ passage }) => {
      const paragraph = fold(passage.text);
      return references.some((reference) => paragraph.includes(reference));
    });
    const names = candidates.map(({ passage }) => [String(passage.id)]);
    const relevant = new Map(
      names.flatMap(([name = ''], index) => (isRelevant[index] ? [[name, 1] as const] : [])),
    );
    return {
      query: id,
      group: id,
      weight: 1,
      features: candidates.map(featuresOf),
      grades: isRelevant.map(Number),
      articles: names,
      relevant: relevant.size > 0 ? relevant : new Map([['missed', 1]]),
    };
  });
}
