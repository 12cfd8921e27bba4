/** Retrieval test sets: the shared BEIR folders, and sets made of the shared news corpus. */

import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Article } from '../../src/corpus/index.js';

export const SHARED = new URL('../../../shared/', import.meta.url);

export interface Query {
  readonly id: string;
  readonly text: string;
}

export interface RetrievalSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly queries: readonly Query[];
  /** Query id → article id → grade. */
  readonly qrels: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export const isPresent = (path: string): boolean => existsSync(new URL(path, SHARED));

/** Objects of a .jsonl or .jsonl.gz file below the shared folder. */
export function readJsonLines(path: string): Record<string, string>[] {
  const bytes = readFileSync(new URL(path, SHARED));
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** A clean article of given paragraphs. */
export function makeArticle(id: string, title: string | null, paragraphs: readonly string[]): Article {
  return {
    id,
    source: { file: id, line: null },
    url: null,
    outlet: { name: null, evidence: null },
    title,
    author: null,
    published: null,
    paragraphs,
    dropped: [],
  };
}

/** One of the sets in `bench/` of the shared folder. */
export function readBeir(name: string): RetrievalSet {
  const folder = `bench/${name}`;
  const qrels = new Map<string, Map<string, number>>();
  for (const line of readFileSync(new URL(`${folder}/qrels.tsv`, SHARED), 'utf8')
    .split('\n')
    .slice(1)) {
    const [query, article, grade] = line.split('\t');
    if (query === undefined || article === undefined) continue;
    const relevant = qrels.get(query) ?? new Map<string, number>();
    qrels.set(query, relevant.set(article, Number(grade)));
  }
  return {
    name,
    articles: readJsonLines(`${folder}/corpus.jsonl`).map(({ _id = '', title, text = '' }) =>
      makeArticle(_id, title === '' || title === undefined ? null : title, [text]),
    ),
    queries: readJsonLines(`${folder}/queries.jsonl`).map(({ _id = '', text = '' }) => ({ id: _id, text })),
    qrels,
  };
}

export interface NewsArticle {
  readonly id: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
}

/** The shared news articles, their lines as paragraphs, long lines cut at sentence ends. */
export function readNews(longest = 60): NewsArticle[] {
  return readJsonLines('corpus/ant.jsonl.gz').map(({ id = '', title = '', text = '' }) => ({
    id,
    title,
    paragraphs: text
      .split('\n')
      .flatMap((line) => cutAtSentences(line, longest))
      .filter((paragraph) => paragraph.split(' ').length >= 5),
  }));
}

/** Joins sentences to paragraphs of about `longest` words. */
function cutAtSentences(line: string, longest: number): string[] {
  const paragraphs: string[] = [];
  const words: string[] = [];
  for (const sentence of line.split(/(?<=[.!?؟]) +/)) {
    words.push(...sentence.split(/ +/));
    if (words.length >= longest) paragraphs.push(words.splice(0).join(' '));
  }
  if (words.length > 0) paragraphs.push(words.join(' '));
  return paragraphs;
}

/** Headlines as queries for the paragraphs of their articles, which do not show the headline. */
export function headlineSet(news: readonly NewsArticle[], every = 1): RetrievalSet {
  const articles = news.flatMap(({ id, paragraphs }) =>
    paragraphs.map((paragraph, index) => makeArticle(`${id}#${index}`, null, [paragraph])),
  );
  const asked = news.filter((_, index) => index % every === 0);
  return {
    name: 'headlines',
    articles,
    queries: asked.map(({ id, title }) => ({ id, text: title })),
    qrels: new Map(
      asked.map(({ id, paragraphs }) => [id, new Map(paragraphs.map((_, i) => [`${id}#${i}`, 1]))]),
    ),
  };
}

/** All questions of several sets over all their documents and the documents of `pool`. */
export function mixSets(name: string, sets: readonly RetrievalSet[], pool: readonly Article[]): RetrievalSet {
  return {
    name,
    articles: [...sets.flatMap(({ articles }) => articles), ...pool],
    queries: sets.flatMap(({ queries }) => queries),
    qrels: new Map(sets.flatMap(({ qrels }) => [...qrels])),
  };
}
