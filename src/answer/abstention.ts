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
  'support', // share of the demanded worth of the question's own words that passage (or, for less, title) has
  'sentence', // best share inside one sentence
  'missing', // the dearest own word that is missing: its share of the worth by how much it is demanded
  'missingName', // 1 when an own noun or name, dear and demanded in full, is missing
  'missingNouns', // share of the own nouns and names that are missing
  'unknown', // share of the worth of demanded words that the corpus lacks
  'noun', // the counted noun is missing
  'speaks', // asked-for speaker speaks (0.5 when none is asked for)
  'topic', // share of the topic that the speaker's quote lacks (0 when none is asked for)
  'silent', // asked-for speaker neither speaks nor is named
  'otherDate', // the question's day or year is another
  'otherOutlet', // the asked-for outlet did not report it
  'kind', // the kind of answer asked for is there
  'margin', // how far the best passage is ahead of those of several other articles
  'followUp', // goes on from an answered question
  'words', // 1 / number of words: short questions are met by chance
] as const;
export type SupportName = (typeof SUPPORT)[number];
export type Support = Readonly<Record<SupportName, number>>;

/** A word that stands only in the title supports less. */
const TITLE_SHARE = 0.8;
/** Words with at least this demand are names and nouns. */
const NOUN = 0.9;
/** A word that is met less surely than this is missing. */
const MET = 0.35;
/** The most that a match of a word the corpus lacks can count. */
const GUESSED = 0.4;
/** A word is dear when its worth is at least this share of the dearest own word's. */
const DEAR = 0.6;
/** Nouns that count anything: «كم شخصا» is answered by «60 راهبا». */
const ANYTHING = /^(?:شخص|واحد|مره|مرات|ناس|فرد|افراد|حاله|حالات|عدد|مبلغ|قيمه|نسبه|سعر|ثمن)/;

/** What supports the best of the ranked passages as an answer. */
export function supportOf(request: AnswerRequest, ranked: readonly Ranked[]): Support | null {
  const best = ranked[0];
  if (best === undefined) return null;
  const { evidence } = best;
  const own = ownWords(request, best);
  const demanded = own.reduce((sum, word) => sum + word.worth * word.demand, 0) || 1;
  const dearest = Math.max(0, ...own.map((word) => word.worth * word.demand));
  const lacking = own.map((word) => word.worth * word.demand * (1 - word.met));
  const nouns = own.filter(({ demand }) => demand >= NOUN);
  const missing = nouns.filter(({ met }) => met < MET);
  const asks = request.question.speaker !== null && request.question.type !== 'who-is';
  return {
    bias: 1,
    support: 1 - lacking.reduce((sum, value) => sum + value, 0) / demanded,
    sentence: evidence.sentence,
    missing: Math.max(0, ...lacking) / demanded,
    missingName: missing.some(({ worth }) => worth >= DEAR * dearest) ? 1 : 0,
    missingNouns: missing.length / Math.max(1, nouns.length),
    unknown: own.reduce((sum, word, at) => sum + (word.known ? 0 : (lacking[at] ?? 0)), 0) / demanded,
    noun: countedNounMissing(request, own),
    speaks: asks ? evidence.speaks : 0.5,
    topic: asks && evidence.speaks > 0 ? Math.max(0, 1 - evidence.speaksAbout / evidence.speaks) : 0,
    silent: evidence.silent,
    otherDate: evidence.otherDate,
    otherOutlet: evidence.otherOutlet,
    kind: evidence.kind,
    margin: marginOf(ranked),
    followUp: evidence.sameArticle,
    words: 1 / Math.max(1, own.length),
  };
}

/** Other spellings and words of the same consonants are evidence for ranking, but weak support: most of all for words unknown. */
function sureness(known: boolean, strength: number): number {
  return Math.min(known ? 1 : GUESSED, strength ** 1.5);
}

type OwnWord = AnswerRequest['words'][number] & { readonly met: number };

/** The question's own words but the asked-for speaker's, with how surely the passage or its title has each. */
function ownWords(request: AnswerRequest, { strength, titleStrength }: Ranked): OwnWord[] {
  return request.words
    .map((word, at) => ({
      ...word,
      met: sureness(word.known, Math.max(strength[at] ?? 0, TITLE_SHARE * (titleStrength[at] ?? 0))),
    }))
    .filter(({ inherited, speaker }) => !inherited && !speaker);
}

function countedNounMissing({ question }: AnswerRequest, own: readonly OwnWord[]): number {
  if (question.type !== 'how-many' || question.askedNoun === null || ANYTHING.test(question.askedNoun))
    return 0;
  const noun = own.find(({ form }) => form === question.askedNoun);
  return noun === undefined ? 0 : 1 - noun.met;
}

/** The field to be ahead of: the best passages of this many other articles, so that a story told by some outlets stands out. */
const FIELD = 6;
/** A lead of this much is as clear as any. */
const AHEAD = 10;

/** How far the best passage is ahead of the field, 0 … 1. */
function marginOf(ranked: readonly Ranked[]): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const others = new Map<number, number>();
  for (const { reading, score } of ranked) {
    const { article } = reading.passage;
    if (article !== best.reading.passage.article && !others.has(article)) others.set(article, score);
    if (others.size === FIELD) break;
  }
  const last = [...others.values()].at(-1) ?? best.score - AHEAD;
  return Math.min(1, Math.max(0, (best.score - last) / AHEAD));
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
