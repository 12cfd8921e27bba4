/**
 * Trains the two small models of answer choice on question sets, with cross-validation, and writes them as data:
 *
 *   npx tsx bench/train-answers.ts LIBRARY=QUESTIONS.jsonl [LIBRARY=QUESTIONS.jsonl …] [--write]
 *
 * The ranking model orders the passages of a question; the abstention model says whether the first one answers. Both stay
 * near hand-set priors with fixed signs, since a hundred questions cannot teach more. Prints the trade-off of abstention.
 */

import { writeFileSync } from 'node:fs';
import { SUPPORT, type Support } from '../src/answer/abstention.js';
import { createTools } from '../src/answer/answer-question.js';
import { EVIDENCE, type Evidence } from '../src/answer/evidence.js';
import { readWeights, type Weights } from '../src/answer/ranking.js';
import { openLibrary } from '../src/retrieval/index.js';
import { type Case, readCases } from './answers/dataset.js';
import { fitLists, fitLogistic, type Sample } from './answers/fit.js';

const RANKING = 'answers/ranking-weights.txt';
const ABSTENTION = 'answers/abstention-weights.txt';
const FOLDS = 10;
/** What questions made unanswerable weigh against really unanswerable ones, which weigh more than answerable ones. */
const WEIGHT = { without: 0.25, altered: 0.5, unanswerable: 3 };
/** Share of the answerable questions that may be refused. */
const REFUSED = 0.072;

const evidenceRow = (evidence: Evidence): number[] => EVIDENCE.map((name) => evidence[name]);
const supportRow = (support: Support): number[] => SUPPORT.map((name) => support[name]);
const named = (names: readonly string[], values: readonly number[]): Weights =>
  Object.fromEntries(names.map((name, at) => [name, values[at] ?? 0]));

function trainRanking(cases: readonly Case[], prior: Weights): Weights {
  const lists = cases
    .filter(({ examples }) => examples.some(({ relevant }) => relevant))
    .map(({ examples }) => ({
      rows: examples.map(({ evidence }) => evidenceRow(evidence)),
      right: examples.some(({ cited }) => cited)
        ? examples.map(({ cited }) => cited)
        : examples.map(({ relevant }) => relevant),
    }));
  const weights = fitLists(lists, { prior: EVIDENCE.map((name) => prior[name] ?? 0), penalty: 0.005 });
  return named(EVIDENCE, weights);
}

function samples(cases: readonly Case[], ranking: Weights): Sample[] {
  return cases.flatMap((item) => {
    const found: Sample[] = [];
    const whole = item.support(ranking, 'whole');
    if (whole !== null) {
      const positive = item.answerable && whole.right;
      const weight = !item.answerable ? WEIGHT.unanswerable : whole.right ? 1 : 0;
      if (weight > 0) found.push({ row: supportRow(whole.support), positive, weight });
    }
    for (const variant of ['without', 'altered'] as const) {
      const made = item.answerable ? item.support(ranking, variant) : null;
      if (made !== null)
        found.push({ row: supportRow(made.support), positive: false, weight: WEIGHT[variant] });
    }
    return found;
  });
}

function trainAbstention(cases: readonly Case[], ranking: Weights, prior: Weights): Weights {
  const weights = fitLogistic(samples(cases, ranking), {
    prior: SUPPORT.map((name) => prior[name] ?? 0),
    penalty: 0.005,
    steps: 1500,
  });
  return named(SUPPORT, weights);
}

/** Questions on the same passage share a fold. */
function fold({ group }: Case): number {
  let hash = 0;
  for (const letter of group) hash = (Math.imul(hash, 31) + letter.charCodeAt(0)) >>> 0;
  return hash % FOLDS;
}

/** Every case judged by models that have not seen it. */
function crossValidate(cases: readonly Case[], priors: { ranking: Weights; abstention: Weights }) {
  const judged: { item: Case; rank: number; cited: boolean; logit: number; right: boolean }[] = [];
  for (let test = 0; test < FOLDS; test++) {
    const rest = cases.filter((item) => fold(item) !== test);
    const ranking = trainRanking(rest, priors.ranking);
    const abstention = trainAbstention(rest, ranking, priors.abstention);
    for (const item of cases.filter((item) => fold(item) === test)) {
      const score = ({ evidence }: { evidence: Evidence }): number =>
        EVIDENCE.reduce((sum, name) => sum + (ranking[name] ?? 0) * evidence[name], 0);
      const ordered = [...item.examples].sort((a, b) => score(b) - score(a));
      const first = item.support(ranking, 'whole');
      const logit =
        first === null
          ? -99
          : SUPPORT.reduce((sum, name) => sum + (abstention[name] ?? 0) * first.support[name], 0);
      judged.push({
        item,
        rank: ordered.findIndex(({ relevant }) => relevant),
        cited: ordered[0]?.cited ?? false,
        logit,
        right: first?.right ?? false,
      });
    }
  }
  return judged;
}

type Judged = ReturnType<typeof crossValidate>;

function report(title: string, judged: Judged): void {
  const answerable = judged.filter(({ item }) => item.answerable);
  const share = (count: number, of: number): string => ((100 * count) / Math.max(1, of)).toFixed(1);
  const within = (depth: number): number => answerable.filter(({ rank }) => rank >= 0 && rank < depth).length;
  const spoken = judged.filter(({ item }) => item.spoken);
  const cited = share(spoken.filter(({ cited }) => cited).length, spoken.length);
  console.log(
    `${title}: ${judged.length} questions, first ${share(within(1), answerable.length)}%, in 3 ${share(within(3), answerable.length)}%, of ${spoken.length} with a speaker right first passage and speaker ${cited}%`,
  );
  const unanswerable = judged.filter(({ item }) => !item.answerable);
  console.log('  refused of the answerable → declined of the unanswerable (refused although right)');
  for (const limit of [0.02, 0.04, 0.06, 0.08, 0.1, 0.15, 0.2]) {
    const threshold = thresholdFor(judged, limit);
    const declined = unanswerable.filter(({ logit }) => logit < threshold).length;
    const refused = answerable.filter(({ logit }) => logit < threshold);
    console.log(
      `  ${share(refused.length, answerable.length)}% (${refused.filter(({ right }) => right).length}) → ${share(declined, unanswerable.length)}%`,
    );
  }
}

/** The logit below which at most a share of the answerable questions falls. */
function thresholdFor(judged: Judged, limit: number): number {
  const logits = judged
    .filter(({ item }) => item.answerable)
    .map(({ logit }) => logit)
    .sort((a, b) => a - b);
  const at = Math.floor(limit * logits.length);
  const [below, above] = [logits[at - 1] ?? (logits[0] ?? 0) - 1, logits[at] ?? 0];
  return (below + above) / 2;
}

function table(title: string, weights: Weights, sets: readonly string[]): string {
  const rows = Object.entries(weights).map(([name, value]) => `${name} | ${value.toFixed(3)}`);
  return [`# ${title}`, `# Made by bench/train-answers.ts on ${sets.join(', ')}.`, ...rows, ''].join('\n');
}

async function main(): Promise<void> {
  const args = process.argv.slice(2).filter((argument) => argument !== '--write');
  const priors = {
    ranking: readWeights('answers/ranking-priors.txt'),
    abstention: readWeights('answers/abstention-priors.txt'),
  };
  const sets = [];
  for (const argument of args) {
    const [library = '', questions = ''] = argument.split('=');
    sets.push({ questions, cases: readCases(createTools(await openLibrary(library)), questions) });
  }
  const all = sets.flatMap(({ cases }) => cases);
  const judged = crossValidate(all, priors);
  for (const { questions, cases } of sets)
    report(
      questions,
      judged.filter(({ item }) => cases.includes(item)),
    );
  report('all', judged);
  const ranking = trainRanking(all, priors.ranking);
  const abstention = trainAbstention(all, ranking, priors.abstention);
  const threshold = 1 / (1 + Math.exp(-thresholdFor(judged, REFUSED)));
  console.log(ranking, abstention, threshold);
  if (!process.argv.includes('--write')) return;
  const names = sets.map(({ questions }) => questions.split('/').at(-1) ?? '');
  writeFileSync(
    new URL(`../data/${RANKING}`, import.meta.url),
    table(
      'Weights of the evidence that ranks passages as answers (src/answer/evidence.ts names it): evidence | weight.',
      ranking,
      names,
    ),
  );
  writeFileSync(
    new URL(`../data/${ABSTENTION}`, import.meta.url),
    table(
      'Weights of the support that decides whether the best passage answers (src/answer/abstention.ts names it): support | weight; declined below the threshold.',
      { ...abstention, threshold },
      names,
    ),
  );
}

await main();
