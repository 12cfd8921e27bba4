/** What speaks for a passage as the answer, beyond its words: who speaks, which outlet and date, what kind of answer it holds. */

import { coversDate } from '../arabic/index.js';
import type { Candidate, Library } from '../retrieval/index.js';
import type { QuestionDate } from '../retrieval/question/index.js';
import { expectationOf, type MetWords, typeEvidence } from './answer-type.js';
import { coverageWithin, share, strengths } from './coverage.js';
import type { PassageQuote, Reading } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';
import type { Aliases } from './speaker-alias.js';
import { speakerEvidence } from './speaker-evidence.js';

/** Names of the evidence, in the order of the model's weights. */
export const EVIDENCE = [
  'lexical', // retrieval's score, below the best candidate's
  'coverage', // share of the question's worth that the passage has
  'context', // share that it lacks and its article's title has
  'nearby', // share that it and the title lack and other candidates of its article have
  'sentence', // best share inside one sentence or quote
  'names', // share of the rarest words' worth that the passage has
  'speaks', // the asked-for speaker speaks in the passage
  'speaksAbout', // … and the quote or its sentence has the topic's words
  'silent', // a speaker is asked for and neither speaks nor is named
  'outlet', // the asked-for outlet published or is credited
  'otherOutlet', // another outlet than the asked-for one, or an excluded one
  'date', // a date of the question is the passage's or the article's
  'otherDate', // the question's year or day is neither in the passage nor the article's
  'kind', // the kind of answer that is asked for
  'kindAbout', // the same times the share of the question that the passage, its title or its article has
  'noun', // the counted noun, when the question asks how many
  'quoted', // somebody's words are asked for and the passage quotes somebody
  'sameArticle', // the article that answered the question before
] as const;
export type EvidenceName = (typeof EVIDENCE)[number];
export type Evidence = Readonly<Record<EvidenceName, number>>;

/** A passage with its evidence and the slice that speaks best for it. */
export interface Weighed {
  readonly candidate: Candidate;
  readonly reading: Reading;
  readonly evidence: Evidence;
  /** Sentence or quote that answers best. */
  readonly slice: Slice;
  /** Quote that answers, when the answer is somebody's words. */
  readonly quote: PassageQuote | null;
  /** Index of each word of the request → how surely the passage has it, 0 … 1. */
  readonly strength: Float64Array;
  /** The same for the article's title. */
  readonly titleStrength: Float64Array;
}

/** What a question's candidates say about each other. */
export interface Surroundings {
  /** Best lexical score. */
  readonly best: number;
  /** What the asked-for role stands for in the articles. */
  readonly aliases: Aliases;
  /** Article's index → how surely its candidates together have each word. */
  readonly article: ReadonlyMap<number, Float64Array>;
}

/**
 * Weighs one candidate.
 */
export function weigh(
  library: Library,
  request: AnswerRequest,
  candidate: Candidate,
  reading: Reading,
  { best, aliases, article }: Surroundings,
): Weighed {
  const strength = strengths(candidate.matches, request.words.length);
  const titleStrength = strengths(candidate.titleMatches, request.words.length);
  const missing = titleStrength.map((value, at) => Math.max(0, value - (strength[at] ?? 0)));
  const around = article.get(candidate.passage.article) ?? strength;
  const beside = around.map((value, at) =>
    Math.max(0, value - Math.max(strength[at] ?? 0, titleStrength[at] ?? 0)),
  );
  const [coverage, context, nearby] = [
    share(request, strength),
    share(request, missing),
    share(request, beside),
  ];
  const place = bestPlace(request, candidate, reading);
  const speaking = speakerEvidence(request, candidate, reading, strength, aliases.get(reading.article.id));
  const evidence: Evidence = {
    lexical: (candidate.score - best) / 4,
    coverage,
    context,
    nearby,
    sentence: place.coverage,
    names: nameShare(request, strength),
    speaks: speaking.speaks,
    speaksAbout: speaking.about,
    silent: speaking.silent,
    ...outletEvidence(library, request, candidate, reading),
    ...dateEvidence(request, reading),
    kind: place.kind,
    kindAbout: place.kind * (coverage + context + nearby),
    noun: countedNoun(request, strength),
    quoted: wantsWords(request) && reading.quotes.length > 0 ? 1 : 0,
    sameArticle: request.article !== null && request.article === reading.article.id ? 1 : 0,
  };
  return { candidate, reading, evidence, slice: place.slice, quote: speaking.quote, strength, titleStrength };
}

function countedNoun({ question, words }: AnswerRequest, strength: Float64Array): number {
  const at = question.type === 'how-many' ? words.findIndex(({ form }) => form === question.askedNoun) : -1;
  return at < 0 ? 0 : (strength[at] ?? 0);
}

const wantsWords = ({ question }: AnswerRequest): boolean =>
  question.expects === 'words' || question.type === 'who-said';

/** Share of the worth of the rarer half of the words: names, figures, the unusual verb. */
function nameShare(request: AnswerRequest, strength: Float64Array): number {
  const own = request.words.map((word, at) => ({ ...word, at })).filter(({ inherited }) => !inherited);
  const rare = own.sort((a, b) => b.worth - a.worth).slice(0, Math.ceil(own.length / 2));
  const worth = rare.reduce((sum, word) => sum + word.worth, 0);
  return worth === 0 ? 0 : rare.reduce((sum, word) => sum + word.worth * (strength[word.at] ?? 0), 0) / worth;
}

interface Place {
  readonly slice: Slice;
  readonly coverage: number;
  readonly kind: number;
}

/** What the kind of answer counts beside the share of the question's words when a sentence is chosen. */
const KIND = 0.6;

/** The sentence with the most of the question's words and the kind of answer that is asked for. */
function bestPlace(request: AnswerRequest, candidate: Candidate, reading: Reading): Place {
  const expectation = expectationOf(request.question);
  const met: MetWords = new Map(
    candidate.matches.map(({ word, position }) => [position, request.words[word]?.worth ?? 0]),
  );
  let best: Place | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const slice of reading.sentences) {
    const coverage = coverageWithin(request, candidate, reading, slice);
    const kind = typeEvidence(reading, slice, met, expectation);
    const score = coverage + KIND * kind;
    if (score > bestScore) {
      bestScore = score;
      best = { slice, coverage, kind };
    }
  }
  return best ?? { slice: { start: 0, end: reading.passage.text.length }, coverage: 0, kind: 0 };
}

function outletEvidence(
  library: Library,
  { question }: AnswerRequest,
  candidate: Candidate,
  reading: Reading,
): Pick<Evidence, 'outlet' | 'otherOutlet'> {
  const wanted = question.outlets.filter(({ excluded }) => !excluded);
  const excluded = question.outlets.filter((mention) => mention.excluded);
  const names = new Set<string | null>([reading.article.outlet.name]);
  for (const copy of candidate.passage.copies) {
    const article = library.passages[copy]?.article;
    names.add(article === undefined ? null : (library.articles[article]?.outlet.name ?? null));
  }
  const via = reading.quotes.some(({ quote }) => wanted.some(({ outlet }) => quote.via?.includes(outlet)));
  const right = wanted.some(({ outlet }) => names.has(outlet)) || via;
  const wrong =
    (wanted.length > 0 && !right) || excluded.some(({ outlet }) => names.size === 1 && names.has(outlet));
  return { outlet: right ? 1 : 0, otherOutlet: wrong ? 1 : 0 };
}

function dateEvidence({ question }: AnswerRequest, reading: Reading): Pick<Evidence, 'date' | 'otherDate'> {
  if (question.dates.length === 0) return { date: 0, otherDate: 0 };
  const met = question.dates.filter((date) => hasDate(date, reading));
  const missed = question.dates.filter((date) => !met.includes(date) && !date.yearless);
  return { date: met.length / question.dates.length, otherDate: missed.length / question.dates.length };
}

/** Is the day, month or year the article's own, or among the dates that the passage gives? */
function hasDate(date: QuestionDate, reading: Reading): boolean {
  const { published } = reading.article;
  if (published !== null && coversDate({ ...date, precision: 'day' }, published)) return true;
  if (date.yearless) {
    return reading.dates.some(({ from }) => from.slice(-5, -3) === date.from.slice(-5, -3));
  }
  return reading.dates.some(({ from, to, yearless }) => !yearless && from <= date.to && date.from <= to);
}
