/** `npm run bench -- NAME [options]`: the project's benchmarks, each skipped with a message where its data are missing. */

type Benchmark = (args: readonly string[]) => Promise<void>;

const BENCHMARKS: Readonly<Record<string, () => Promise<Benchmark>>> = {
  quotes: async () => (await import('./quotes.js')).runQuotesBenchmark,
  retrieval: async () => (await import('./retrieval/benchmark.js')).runBenchmark,
  weights: async () => (await import('./retrieval/train.js')).runTraining,
};

const [name = 'retrieval', ...args] = process.argv.slice(2);
const load = BENCHMARKS[name];
if (load === undefined) {
  console.error(`No benchmark «${name}». There are: ${Object.keys(BENCHMARKS).join(', ')}`);
  process.exitCode = 2;
} else {
  const benchmark = await load();
  await benchmark(args);
}
