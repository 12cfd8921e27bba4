/** From a folder of raw articles to a new version of the library: the stages below, one after the other. */

import { type Article, type Rejection, readCorpus } from '../corpus/index.js';
import { attribute, buildRegister, type Quote } from '../quotes/index.js';
import { buildLibrary } from '../retrieval/index.js';

export interface IngestProgress {
  readonly stage: 'reading' | 'quotes' | 'index' | 'check';
  readonly done: number;
  /** Null while the total is not known yet. */
  readonly total: number | null;
}

export interface IngestSummary {
  readonly articles: number;
  readonly paragraphs: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly seconds: number;
  readonly rejected: readonly Rejection[];
}

export interface IngestRequest {
  /** Files or folders of articles. */
  readonly paths: readonly string[];
  /** Folder of the library. */
  readonly directory: string;
  readonly onProgress?: (progress: IngestProgress) => void;
}

/** How many articles are attributed between two reports of progress. */
const REPORT_EVERY = 50;

export interface AnnotatedArticle {
  readonly article: Article;
  readonly quotes: readonly Quote[];
}

/** Finds the quotes of every article. */
export function annotateAll(
  articles: readonly Article[],
  onProgress: (progress: IngestProgress) => void = () => {},
): AnnotatedArticle[] {
  return articles.map((article, done) => {
    if (done % REPORT_EVERY === 0) onProgress({ stage: 'quotes', done, total: articles.length });
    return { article, quotes: attribute(article) };
  });
}

/**
 * Reads, cleans, attributes and indexes the articles of `paths` and makes the result the current library.
 *
 * The old library stays as it is until the new one was opened and queried. Input that cannot be read is listed in
 * the summary and costs nothing else.
 *
 * @throws Error when no article could be read or the library cannot be written.
 */
export async function ingest(request: IngestRequest): Promise<IngestSummary> {
  const started = performance.now();
  const onProgress = request.onProgress ?? (() => {});
  const { articles, rejected, sample } = await readCorpus(request.paths, {
    onProgress: ({ articles: done }) => onProgress({ stage: 'reading', done, total: null }),
  });
  if (articles.length === 0) {
    const [first] = rejected;
    const reason =
      first === undefined
        ? 'Files of the kinds .txt, .md, .jsonl and .jsonl.gz are read; check CORPUS_DIR or the path.'
        : `The first problem: ${first.file}: ${first.reason}`;
    throw new Error(`No article found in ${request.paths.join(', ')}; the library stays as it is. ${reason}`);
  }
  const annotated = annotateAll(articles, onProgress);
  const { speakers, speakerOf } = buildRegister(annotated);
  const quotes = annotated.map((article) => article.quotes);
  const manifest = await buildLibrary({ articles, quotes, speakerOf, speakers, sample }, request.directory, {
    onProgress: ({ stage, done, total }) =>
      onProgress({ stage: stage === 'checking' ? 'check' : 'index', done, total }),
  });
  return {
    articles: manifest.articles,
    paragraphs: manifest.paragraphs,
    quotes: manifest.quotes,
    speakers: manifest.speakers,
    seconds: Math.round((performance.now() - started) / 10) / 100,
    rejected,
  };
}
