/**
 * `npm run bench -- retrieval [--lucene] [--size N]`: quality and cost of retrieval beside its peers, in one run.
 *
 * Quality on the shared sets and on their mixture with news; cost on a pool of N paragraphs (61,000 unless told).
 */

import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { answerQuestion, createTools } from '../../src/answer/answer-question.js';
import { currentVersion, openLibrary, searchRun } from '../../src/retrieval/index.js';
import { heapInUse, type Measured, seconds, timeQueries, watchEventLoop } from './measuring.js';
import { formatMetrics, measure } from './metrics.js';
import { isLuceneThere, measureLucene, measureMiniSearch } from './peers.js';
import { headlineSet, isPresent, mixSets, type RetrievalSet, readBeir, readNews } from './sets.js';
import { speedPool } from './speed-pool.js';
import { withLibrary } from './training-lists.js';

const SIZE = 61_000;

async function folderSize(folder: string): Promise<number> {
  const sizes = await Promise.all((await readdir(folder)).map((name) => stat(join(folder, name))));
  return sizes.reduce((sum, { size }) => sum + size, 0);
}

interface OwnMeasured extends Measured {
  /** Longest time in ms that loading kept the event loop. */
  readonly blocked: number;
  /** Milliseconds of whole questions: analysis, retrieval, answer choice and citation. */
  readonly questions: { readonly p50: number; readonly p99: number };
}

async function measureOwn(set: RetrievalSet): Promise<OwnMeasured> {
  const building = performance.now();
  return withLibrary(set.articles, async (built, directory) => {
    const build = seconds(building);
    const folder = join(directory, (await currentVersion(directory)) ?? '');
    const before = heapInUse();
    const stopWatching = watchEventLoop();
    const loading = performance.now();
    const library = await openLibrary(directory);
    const load = seconds(loading);
    const blocked = stopWatching();
    const heap = heapInUse() - before;
    const { run, p50, p99 } = timeQueries(set.queries, (text) =>
      searchRun(library, text).map(({ article }) => article),
    );
    const tools = createTools(library);
    const questions = timeQueries(set.queries, (text) =>
      answerQuestion(tools, { text, context: null, now: Date.now() }).answers.map(({ article }) => article),
    );
    const disk = await folderSize(folder);
    if (built.passages.length !== library.passages.length)
      throw new Error('The library changed while it was measured.');
    return { name: 'Isnad', run, build, load, heap, disk, p50, p99, blocked, questions };
  });
}

const megabytes = (bytes: number): string => (bytes === 0 ? '–' : (bytes / 1e6).toFixed(0));

function costRow({ name, build, load, heap, disk, p50, p99 }: Measured, base: Measured): string {
  const ratio = (value: number, other: number): string =>
    value === 0 || other === 0 ? '' : ` (${(value / other).toFixed(2)}×)`;
  return `| ${[
    name,
    `${build.toFixed(1)}${ratio(build, base.build)}`,
    `${load.toFixed(2)}${ratio(load, base.load)}`,
    `${megabytes(heap)}${ratio(heap, base.heap)}`,
    `${megabytes(disk)}${ratio(disk, base.disk)}`,
    `${p50.toFixed(1)}${ratio(p50, base.p50)}`,
    `${p99.toFixed(1)}${ratio(p99, base.p99)}`,
  ].join(' | ')} |`;
}

async function compareQuality(sets: readonly RetrievalSet[], withLucene: boolean): Promise<void> {
  console.log('nDCG@10 / MRR@10 / S@1 / S@5 / R@100 in %\n');
  console.log('| set | Isnad | MiniSearch defaults | Lucene 8 ArabicAnalyzer |\n| --- | --- | --- | --- |');
  for (const set of sets) {
    const lucene = withLucene ? measureLucene(set) : null;
    const engines = [await measureOwn(set), measureMiniSearch(set), ...(lucene === null ? [] : [lucene])];
    const cells = engines.map(({ run }) => formatMetrics(measure(set, run)));
    console.log(`| ${set.name}, ${set.articles.length} paragraphs | ${cells.join(' | ')} |`);
  }
}

/** The row of whole questions, beside a mere search by MiniSearch's defaults. */
function wholeQuestions({ questions }: OwnMeasured, { p50, p99 }: Measured): string {
  const cells = [
    `${questions.p50.toFixed(1)} (${(questions.p50 / p50).toFixed(2)}×)`,
    `${questions.p99.toFixed(1)} (${(questions.p99 / p99).toFixed(2)}×)`,
  ];
  return `| Isnad, whole questions with answer choice | | | | | ${cells.join(' | ')} |`;
}

async function compareCost(set: RetrievalSet, withLucene: boolean): Promise<void> {
  const own = await measureOwn(set);
  const base = measureMiniSearch(set);
  const lucene = withLucene ? measureLucene(set) : null;
  console.log(
    `\n${set.articles.length} paragraphs, ${set.queries.length} questions; × of MiniSearch's defaults\n`,
  );
  console.log(
    '| engine | build s | load s | heap MB | disk MB | p50 ms | p99 ms |\n| --- | --- | --- | --- | --- | --- | --- |',
  );
  for (const engine of [own, base, ...(lucene === null ? [] : [lucene])]) console.log(costRow(engine, base));
  console.log(wholeQuestions(own, base));
  console.log(
    `\nIsnad's heap holds articles and texts, too. Loading kept the event loop for at most ${own.blocked.toFixed(0)} ms.`,
  );
}

function optionValue(args: readonly string[], option: string, fallback: number): number {
  const at = args.indexOf(option);
  const value = at < 0 ? fallback : Number(args[at + 1]);
  if (!Number.isInteger(value) || value < 1) throw new Error(`${option} wants a whole number from 1`);
  return value;
}

/** Entry of `npm run bench -- retrieval`. */
export async function runBenchmark(args: readonly string[]): Promise<void> {
  if (!isPresent('bench/arcd/corpus.jsonl') || !isPresent('corpus/ant.jsonl.gz')) {
    console.log('Skipped: the shared test sets are not there.');
    return;
  }
  const withLucene = args.includes('--lucene') && isLuceneThere();
  const arcd = readBeir('arcd');
  const xquad = readBeir('xquad');
  const news = readNews();
  const headlines = headlineSet(news);
  const mixed = mixSets('arcd and xquad, mixed with news', [arcd, xquad], headlines.articles);
  await compareQuality([arcd, xquad, mixed, headlines], withLucene);
  const pool = speedPool(news, optionValue(args, '--size', SIZE) - arcd.articles.length);
  await compareCost({ ...arcd, name: 'speed', articles: [...arcd.articles, ...pool] }, withLucene);
}
