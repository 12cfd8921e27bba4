/**
 * `npm run bench -- weights [--ablation]`: fits the ranking weights, cross-validated, and writes data/retrieval/weights.txt.
 *
 * Trained on the questions of arcd (over their own paragraphs and over a mixed pool), on headlines and on the development
 * questions; xquad is only measured. Folds never part questions on neighbouring paragraphs.
 */

import { writeFileSync } from 'node:fs';
import { FEATURES } from '../../src/retrieval/ranking/features.js';
import { fitWeights, order } from './listwise.js';
import { measureQuery } from './metrics.js';
import { readQuestions } from './questions.js';
import { headlineSet, isPresent, mixSets, readBeir, readNews } from './sets.js';
import { type JudgedList, judgeQuestions, judgeSet, withLibrary } from './training-lists.js';

const TARGET = new URL('../../data/retrieval/weights.txt', import.meta.url);
const FOLDS = 5;
/** Share of each set in the loss; a set that is missing here is only measured. */
const SHARES: Readonly<Record<string, number>> = {
  arcd: 1.6,
  'arcd, mixed': 1,
  headlines: 0.4,
  questions: 0.4,
};
const HEADLINES_EVERY = 8;
const XQUAD_EVERY = 3;

type Lists = Readonly<Record<string, readonly JudgedList[]>>;

async function collect(): Promise<Lists> {
  const arcd = readBeir('arcd');
  const xquad = readBeir('xquad');
  const news = headlineSet(readNews(), HEADLINES_EVERY);
  const mixed = mixSets('mixed', [arcd, xquad], news.articles);
  const questions = await readQuestions();
  return {
    arcd: await withLibrary(arcd.articles, async (library) => judgeSet(library, arcd, arcd.queries)),
    ...(await withLibrary(mixed.articles, async (library) => ({
      'arcd, mixed': judgeSet(library, arcd, arcd.queries),
      'xquad, mixed': judgeSet(
        library,
        xquad,
        xquad.queries.filter((_, index) => index % XQUAD_EVERY === 0),
      ),
      headlines: judgeSet(library, news, news.queries),
    }))),
    questions: await withLibrary(questions.articles, async (library) => judgeQuestions(library, questions)),
  };
}

function foldOf(group: string): number {
  let hash = 7;
  for (const letter of group) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

function train(lists: Lists, active: readonly boolean[], without: number | null): Float64Array {
  const training = Object.entries(SHARES).flatMap(([name, share]) => {
    const members = lists[name] ?? [];
    return members
      .filter(({ group }) => foldOf(group) !== without)
      .map((list) => ({ ...list, weight: share / members.length }));
  });
  return fitWeights(training, active);
}

/** nDCG@10 and success at 1 in per cent, by set, each list judged by weights that did not see its fold. */
function crossValidate(lists: Lists, active: readonly boolean[]): Record<string, [number, number]> {
  const sums: Record<string, [number, number]> = {};
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = train(lists, active, fold);
    for (const [name, members] of Object.entries(lists)) {
      for (const list of members.filter(({ group }) => foldOf(group) === fold)) {
        const ranking = order(list, weights).flatMap((index) => list.articles[index] ?? []);
        const { ndcg, s1 } = measureQuery(ranking, list.relevant);
        const [sumOfNdcg, sumOfS1] = sums[name] ?? [0, 0];
        sums[name] = [sumOfNdcg + (100 * ndcg) / members.length, sumOfS1 + (100 * s1) / members.length];
      }
    }
  }
  return sums;
}

const row = (name: string, figures: Record<string, [number, number]>, sets: readonly string[]): string =>
  `| ${[name, ...sets.map((set) => (figures[set] ?? []).map((value) => value.toFixed(1)).join(' / '))].join(' | ')} |`;

function head(figures: Record<string, [number, number]>): string {
  const results = Object.entries(figures).map(
    ([set, [ndcg, s1]]) => `${set} ${ndcg.toFixed(1)} / ${s1.toFixed(1)}`,
  );
  return `# What each feature of src/retrieval/ranking/features.ts weighs: feature | weight.
# Made by \`npm run bench -- weights\` (bench/retrieval/train.ts): softmax over each question's candidates, L2. Trained on the
# shared arcd questions, news headlines and development questions. Cross-validated nDCG@10 / success at 1 of this run:
# ${results.join('; ')}
`;
}

/** Entry of `npm run bench -- weights`. */
export async function runTraining(args: readonly string[]): Promise<void> {
  if (!isPresent('bench/arcd/corpus.jsonl') || !isPresent('corpus/ant.jsonl.gz')) {
    console.log('Skipped: the shared test sets are not there.');
    return;
  }
  const lists = await collect();
  const all = FEATURES.map(() => true);
  const figures = crossValidate(lists, all);
  const sets = Object.keys(lists);
  console.log(`| features | ${sets.join(' | ')} |\n| --- |${' --- |'.repeat(sets.length)}`);
  console.log(row('all', figures, sets));
  if (args.includes('--ablation')) {
    for (const left of FEATURES) {
      console.log(
        row(
          `without ${left}`,
          crossValidate(
            lists,
            FEATURES.map((name) => name !== left),
          ),
          sets,
        ),
      );
    }
    return;
  }
  const weights = train(lists, all, null);
  const lines = FEATURES.map((name, index) => `${name} | ${(weights[index] ?? 0).toFixed(3)}`);
  writeFileSync(TARGET, `${head(figures)}${lines.join('\n')}\n`);
  console.error('Wrote data/retrieval/weights.txt');
}
