/**
 * Whether the best passage answers at all: a logistic model over how well the question's parts are supported.
 *
 * The share of matched words alone cannot tell (right person, wrong event); the names, the verb and the counted noun that
 * are missing, words that the corpus has never seen, the asked-for speaker's silence and a wrong year can.
 * Weights: data/answers/abstention-weights.txt, made by bench/train-answers.ts; the trade-off is in docs/answers.md.
 */

import type { Library, Passage, WordMatch } from '../retrieval/index.js';
import { isCountedAnyhow } from './answer-type.js';
import { matchesWithin, sureStrengths } from './coverage.js';
import { type Ranked, readWeights, type Weights } from './ranking.js';
import type { AnswerRequest } from './request.js';

/** Names of the support features, in the order of the data file. */
export const SUPPORT = [
  'bias',
  'support', // share of the demanded worth of the question's own words that passage (or, for less, title) has in any way
  'sure', // the same, by themselves or as the same name only
  'sentence', // best share inside one sentence
  'informed', // the same for a reader who knows the title and the article's other candidates
  'pairs', // share of the question's neighbouring words that stand together
  'missing', // the dearest own word that is missing: its share of the worth by how much it is demanded
  'missingNouns', // share of the own nouns and names that are missing
  'missingName', // a listed name or figure is missing, even from the title
  'absentName', // … and from the whole article
  'likelyName', // a word that is likely a name is missing
  'verb', // the question's verb is missing, also in other forms and words
  'sureVerb', // … or met by another word only
  'elsewhere', // the question's verb is met, but not in the sentence that would answer
  'unknown', // share of the worth of demanded words that the corpus lacks
  'noun', // the counted noun is missing
  'speaks', // asked-for speaker speaks (0.5 when none is asked for)
  'topic', // share of the topic that the speaker's quote lacks (0 when none is asked for)
  'silent', // asked-for speaker neither speaks nor is named
  'otherDate', // the question's day or year is another
  'otherOutlet', // the asked-for outlet did not report it
  'kind', // the kind of answer asked for is there
  'otherKind', // a number or date is asked for and none that fits is there
  'margin', // how far the best passage is ahead of those of several other articles
  'followUp', // goes on from an answered question
  'words', // 1 / number of words: short questions are met by chance
] as const;
export type SupportName = (typeof SUPPORT)[number];
export type Support = Readonly<Record<SupportName, number>>;

/** A word that stands only in the title supports less; one that stands only in other paragraphs still less. */
const SHARE = { title: 0.8, article: 0.5 };
/** Words with at least this demand are names and nouns. */
const NOUN = 0.9;
/** A word that is met less surely than this is missing. */
const MET = 0.35;
/** The most that a match of a word the corpus lacks can count. */
const GUESSED = 0.4;
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
  const unsure = own.reduce((sum, word) => sum + word.worth * word.demand * (1 - word.sure), 0);
  const nouns = own.filter(({ demand }) => demand >= NOUN);
  const asks = request.question.speaker !== null && request.question.type !== 'who-is';
  return {
    bias: 1,
    support: 1 - lacking.reduce((sum, value) => sum + value, 0) / demanded,
    sure: 1 - unsure / demanded,
    sentence: evidence.sentence,
    informed: evidence.informed,
    pairs: evidence.pairs,
    missing: Math.max(0, ...lacking) / demanded,
    missingNouns: nouns.filter(({ met }) => met < MET).length / Math.max(1, nouns.length),
    ...missingNames(own),
    ...missingVerb(own),
    elsewhere: isVerbElsewhere(request, best) ? 1 : 0,
    unknown: own.reduce((sum, word, at) => sum + (word.known ? 0 : (lacking[at] ?? 0)), 0) / demanded,
    noun: countedNounMissing(request, own),
    speaks: asks ? evidence.speaks : 0.5,
    topic: asks && evidence.speaks > 0 ? Math.max(0, 1 - evidence.speaksAbout / evidence.speaks) : 0,
    silent: evidence.silent,
    otherDate: evidence.otherDate,
    otherOutlet: evidence.otherOutlet,
    kind: evidence.kind,
    otherKind: isMeasured(request) && evidence.kind < FITTING ? 1 : 0,
    margin: marginOf(ranked),
    followUp: evidence.sameArticle,
    words: 1 / Math.max(1, own.length),
  };
}

const isMeasured = ({ question }: AnswerRequest): boolean =>
  question.expects === 'number' || question.expects === 'date';

/** Other spellings and words of the same consonants are evidence for ranking, but weak support: most of all for words unknown. */
function sureness(known: boolean, strength: number): number {
  return Math.min(known ? 1 : GUESSED, strength ** 1.5);
}

type OwnWord = AnswerRequest['words'][number] & {
  /** How surely passage or title have it in any way. */
  readonly met: number;
  /** How surely they have it by itself or as the same name. */
  readonly sure: number;
  /** The same with the article's other paragraphs. */
  readonly article: number;
};

/** The question's own words but the asked-for speaker's, with how surely passage, title and article have each. */
function ownWords(library: Library, request: AnswerRequest, best: Ranked): OwnWord[] {
  const around = articleStrengths(library, request, best.reading.passage);
  return request.words
    .map((word, at) => {
      const title = SHARE.title * (best.titleSure[at] ?? 0);
      const sure = Math.max(best.sure[at] ?? 0, title);
      const met = sureness(word.known, Math.max(word.name === null ? (best.strength[at] ?? 0) : sure, title));
      return { ...word, met, sure, article: Math.max(sure, around[at] ?? 0) };
    })
    .filter(({ inherited, speaker }) => !inherited && !speaker);
}

/** How surely the article's paragraphs together have each word. */
function articleStrengths(library: Library, { words }: AnswerRequest, passage: Passage): Float64Array {
  const strength = new Float64Array(words.length);
  const first = passage.id - passage.paragraph;
  const paragraphs = library.articles[passage.article]?.paragraphs.length ?? 0;
  for (let id = first; id < first + paragraphs; id++) {
    for (const [at, value] of sureStrengths(library.match(words, id), words).entries()) {
      strength[at] = Math.max(strength[at] ?? 0, value);
    }
  }
  return strength;
}

function missingNames(own: readonly OwnWord[]): Pick<Support, 'missingName' | 'absentName' | 'likelyName'> {
  const listed = own.filter(({ name }) => name === 'listed');
  return {
    missingName: listed.some(({ sure }) => sure < MET) ? 1 : 0,
    absentName: listed.some(({ article }) => article < MET) ? 1 : 0,
    likelyName: own.some(({ name, article }) => name === 'likely' && article < MET) ? 1 : 0,
  };
}

function missingVerb(own: readonly OwnWord[]): Pick<Support, 'verb' | 'sureVerb'> {
  const verbs = own.filter(({ verb, weight }) => verb && weight >= NOUN);
  if (verbs.length === 0) return { verb: 0, sureVerb: 0 };
  return {
    verb: 1 - Math.max(...verbs.map(({ met }) => met)),
    sureVerb: 1 - Math.max(...verbs.map(({ sure }) => sure)),
  };
}

/** Is the verb met in the passage, but not in its best sentence? */
function isVerbElsewhere({ words }: AnswerRequest, { matches, reading, slice }: Ranked): boolean {
  const isVerb = ({ word }: WordMatch): boolean => words[word]?.verb === true && !words[word]?.inherited;
  return matches.some(isVerb) && !matchesWithin(matches, reading, slice).some(isVerb);
}

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
