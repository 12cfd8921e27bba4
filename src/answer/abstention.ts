/**
 * Whether the best passage answers at all: a logistic model over how well the question's parts are supported.
 *
 * The share of matched words alone cannot tell (right person, wrong event); the rarest word that is missing, words that
 * the corpus has never seen, the asked-for speaker's silence and a wrong year can. Weights: data/answers/abstention-weights.txt,
 * made by bench/train-answers.ts; the trade-off is in docs/answers.md.
 */

import { type Ranked, readWeights, type Weights } from './ranking.js';
import type { AnswerRequest } from './request.js';

/** Names of the support features, in the order of the data file. */
export const SUPPORT = [
  'bias',
  'support', // share of the worth of the question's own words that passage (or, for less, title) has
  'sentence', // best share inside one sentence
  'missing', // share of the worth of the dearest own word that is missing
  'unknown', // share of the worth of words that the corpus lacks
  'speaks', // asked-for speaker speaks (0.5 when none is asked for)
  'speaksAbout', // … about the topic (0 when none is asked for)
  'silent', // asked-for speaker neither speaks nor is named
  'otherDate', // the question's day or year is another
  'otherOutlet', // the asked-for outlet did not report it
  'kind', // the kind of answer asked for is there
  'words', // 1 / number of words: short questions are met by chance
] as const;
export type SupportName = (typeof SUPPORT)[number];
export type Support = Readonly<Record<SupportName, number>>;

/** A word that stands only in the title supports less. */
const TITLE_SHARE = 0.8;

/** What supports the best passage as an answer. */
export function supportOf(request: AnswerRequest, best: Ranked): Support {
  const { evidence, strength, titleStrength } = best;
  const met = (at: number): number => Math.max(strength[at] ?? 0, TITLE_SHARE * (titleStrength[at] ?? 0));
  const own = request.words
    .map((word, at) => ({ ...word, met: met(at) }))
    .filter(({ inherited, speaker }) => !inherited && !speaker);
  const worth = own.reduce((sum, word) => sum + word.worth, 0) || 1;
  const missing = own.map((word) => (word.worth * (1 - word.met)) / worth);
  return {
    bias: 1,
    support: own.reduce((sum, word) => sum + word.worth * word.met, 0) / worth,
    sentence: evidence.sentence,
    missing: Math.max(0, ...missing),
    unknown: own.reduce((sum, word) => sum + (word.known || word.met > 0 ? 0 : word.worth), 0) / worth,
    speaks: request.question.speaker === null ? 0.5 : evidence.speaks,
    speaksAbout: evidence.speaksAbout,
    silent: evidence.silent,
    otherDate: evidence.otherDate,
    otherOutlet: evidence.otherOutlet,
    kind: evidence.kind,
    words: 1 / Math.max(1, own.length),
  };
}

let model: Weights | null = null;

/** Probability that the best passage answers, 0 … 1. */
export function answerProbability(support: Support, weights?: Weights): number {
  model ??= readWeights('answers/abstention-weights.txt');
  const used = weights ?? model;
  const logit = SUPPORT.reduce((sum, name) => sum + (used[name] ?? 0) * support[name], 0);
  return 1 / (1 + Math.exp(-logit));
}

/** Questions whose best passage answers with less than this probability are declined. */
export function answerThreshold(): number {
  model ??= readWeights('answers/abstention-weights.txt');
  return model.threshold ?? 0.5;
}
