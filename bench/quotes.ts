/**
 * `npm run bench -- quotes`: speed of cleaning and attribution, and whether time grows with the input.
 *
 * Ratios are against cleaning alone in the same run. Articles: ../shared/corpus/ant.jsonl.gz where it is, else the
 * sample corpus, read as often as makes a measurable run.
 */

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readCorpus } from '../src/corpus/index.js';
import { attribute } from '../src/quotes/index.js';

const SHARED = fileURLToPath(new URL('../../shared/corpus/ant.jsonl.gz', import.meta.url));
const SAMPLE = fileURLToPath(new URL('../corpus', import.meta.url));
const RUNS = 3;
/** Sentences of a synthetic paragraph; the second is ten times the first. */
const LENGTHS = [1000, 10_000] as const;

const HARD_SENTENCES: Readonly<Record<string, string>> = {
  'many cues': 'وقال سليم وأضاف أن نبيل أكد أن هالة أوضحت أن الجسر سيفتح. ',
  'many marks': 'قال سليم "نعم" و"لا" و"ربما" و«كلا" ثم “مضى. ',
  'one long line': 'وأشار مدير الحدائق إلى أن الأشجار التي زرعت في الربيع الماضي تحتاج إلى الماء ',
};

function seconds(work: () => void): number {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function speed(): Promise<void> {
  const path = existsSync(SHARED) ? SHARED : SAMPLE;
  if (path === SAMPLE) console.log('../shared is missing: measured on the sample corpus.');
  const cleaning: number[] = [];
  const quoting: number[] = [];
  let [articles, quotes] = [0, 0];
  for (let run = 0; run <= RUNS; run++) {
    const started = performance.now();
    const corpus = await readCorpus([path]);
    const cleaned = (performance.now() - started) / 1000;
    quotes = 0;
    const attributed = seconds(() => {
      for (const article of corpus.articles) quotes += attribute(article).length;
    });
    articles = corpus.articles.length;
    if (run === 0) continue; // warm-up
    cleaning.push(cleaned);
    quoting.push(attributed);
  }
  const [clean, quote] = [median(cleaning), median(quoting)];
  console.log(`${articles} articles, ${quotes} quotes, median of ${RUNS} runs`);
  console.log(`cleaning alone        ${(articles / clean).toFixed(0)} articles/s`);
  console.log(
    `cleaning and quotes   ${(articles / (clean + quote)).toFixed(0)} articles/s  (${((clean + quote) / clean).toFixed(1)} × the time of cleaning)`,
  );
}

function growth(): void {
  const [small, large] = LENGTHS;
  for (const [name, sentence] of Object.entries(HARD_SENTENCES)) {
    const time = (count: number): number => {
      const paragraphs = [sentence.repeat(count)];
      return median(Array.from({ length: RUNS }, () => seconds(() => attribute({ paragraphs }))));
    };
    time(small); // warm-up
    console.log(
      `${name.padEnd(14)} ${large / small} × the text takes ${(time(large) / time(small)).toFixed(1)} × the time`,
    );
  }
}

export async function runQuotesBenchmark(): Promise<void> {
  await speed();
  growth();
}
