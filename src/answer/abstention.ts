/**
 * Whether the best passage answers at all: a logistic model over how well the question's parts are supported.
 *
 * The share of matched words alone cannot tell (right person, wrong event); the names, events and counted nouns that are
 * missing, words that the corpus has never seen, the asked-for speaker's silence and a wrong year can.
 * Weights: data/answers/abstention-weights.txt, made by bench/train-answers.ts; the trade-off is in docs/answers.md.
 */

import type { Library } from '../retrieval/index.js';
import { isCountedAnyhow } from './asked-measure.js';
import { type OwnWord, ownWords } from './own-words.js';
import { type Ranked, readWeights, type Weights } from './ranking.js';
import type { AnswerRequest } from './request.js';

/** Names of the support features, in the order of the data file. */
export const SUPPORT = [
  'bias',
  'missing', // the dearest own word that is missing: its share of the worth by how much it is demanded
  'missingNouns', // share of the own nouns and names that are missing
  'absentName', // a listed name or figure is missing from the whole article
  'scattered', // the dearest own word that the answering sentence lacks: its share of the worth
  'bare', // of what is asked about the names, the answering sentence has nothing
  'plainFact', // an event or property that news tells by its own word is missing
  'unknown', // share of the worth of demanded words that the corpus lacks
  'noun', // the counted noun is missing
  'speaks', // asked-for speaker speaks (0.5 when none is asked for)
  'silent', // asked-for speaker neither speaks nor is named
  'otherDate', // the question's day or year is another
  'otherOutlet', // the asked-for outlet did not report it
  'kind', // the kind of answer asked for is there
  'otherKind', // a number or date is asked for and none that fits is there
  'margin', // how far the best passage is ahead of those of several other articles
  'next', // how far it is ahead of the best of another article
  'followUp', // goes on from an answered question
  'words', // 1 / number of words: short questions are met by chance
] as const;
export type SupportName = (typeof SUPPORT)[number];
export type Support = Readonly<Record<SupportName, number>>;

/** Words with at least this demand are names and nouns. */
const NOUN = 0.9;
/** A word that is met less surely than this is missing. */
const MET = 0.35;
/** Weaker evidence of a number or date than this is another number or date. */
const FITTING = 0.5;

/** What supports the best of the ranked passages as an answer. */
export function supportOf(
  library: Library,
  request: AnswerRequest,
  ranked: readonly Ranked[],
): Support | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const { evidence } = best;
  const own = ownWords(library, request, best);
  const demanded = own.reduce((sum, word) => sum + word.worth * word.demand, 0) || 1;
  const lacking = own.map((word) => word.worth * word.demand * (1 - word.met));
  const nouns = own.filter(({ demand }) => demand >= NOUN);
  const asks = request.question.speaker !== null && request.question.type !== 'who-is';
  return {
    bias: 1,
    missing: Math.max(0, ...lacking) / demanded,
    missingNouns: nouns.filter(({ met }) => met < MET).length / Math.max(1, nouns.length),
    absentName: own.some(({ name, article }) => name === 'listed' && article < MET) ? 1 : 0,
    ...lackOfSentence(own),
    plainFact: 1 - Math.min(1, ...own.flatMap(({ plainFact, met }) => (plainFact ? met : []))),
    unknown: own.reduce((sum, word, at) => sum + (word.known ? 0 : (lacking[at] ?? 0)), 0) / demanded,
    noun: countedNounMissing(request, own),
    speaks: asks ? evidence.speaks : 0.5,
    silent: evidence.silent,
    otherDate: evidence.otherDate,
    otherOutlet: evidence.otherOutlet,
    kind: evidence.kind,
    otherKind: isMeasured(request) && evidence.kind < FITTING ? 1 : 0,
    ...marginsOf(ranked),
    followUp: evidence.sameArticle,
    words: 1 / Math.max(1, own.length),
  };
}

/** What the sentence that would answer lacks. */
function lackOfSentence(own: readonly OwnWord[]): Pick<Support, 'scattered' | 'bare'> {
  const worth = own.reduce((sum, word) => sum + word.worth, 0) || 1;
  const asked = own.filter(({ naming, date }) => !naming && date === null);
  return {
    scattered: Math.max(0, ...own.map((word) => word.worth * (1 - word.inSentence))) / worth,
    bare: asked.length === 0 ? 0 : 1 - Math.max(...asked.map(({ inSentence }) => inSentence)),
  };
}

const isMeasured = ({ question }: AnswerRequest): boolean =>
  question.expects === 'number' || question.expects === 'date';

function countedNounMissing({ question }: AnswerRequest, own: readonly OwnWord[]): number {
  if (question.type !== 'how-many' || question.askedNoun === null || isCountedAnyhow(question.askedNoun))
    return 0;
  const noun = own.find(({ form }) => form === question.askedNoun);
  return noun === undefined ? 0 : 1 - noun.met;
}

/** The field to be ahead of: the best passages of this many other articles, so that a story told by some outlets stands out. */
const FIELD = 6;
/** A lead of this much is as clear as any. */
const AHEAD = 10;

/** The best passage of another article is well behind from here on. */
const CLEAR = 3;

const inUnit = (value: number): number => Math.min(1, Math.max(0, value));

/** How far the best passage is ahead of the field and of the next article, 0 … 1. */
function marginsOf(ranked: readonly Ranked[]): Pick<Support, 'margin' | 'next'> {
  const best = ranked[0];
  if (best === undefined) return { margin: 0, next: 0 };
  const others = new Map<number, number>();
  for (const { reading, score } of ranked) {
    const { article } = reading.passage;
    if (article !== best.reading.passage.article && !others.has(article)) others.set(article, score);
    if (others.size === FIELD) break;
  }
  const behind = [...others.values()].map((score) => best.score - score);
  return {
    margin: inUnit((behind.at(-1) ?? AHEAD) / AHEAD),
    next: inUnit((behind[0] ?? CLEAR) / CLEAR),
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
