/** The passages that may answer a question: found by their words, of the outlets that it accepts, the best read closely. */

import type { Candidate, Library } from '../retrieval/index.js';
import { articleScores, articleStrengths } from './coverage.js';
import { glance, type Weighed, weigh } from './evidence.js';
import { outletEvidence } from './frame-evidence.js';
import { glanceScore } from './ranking.js';
import type { Reading } from './reading.js';
import type { AnswerRequest } from './request.js';
import { type Aliases, findAliases } from './speaker-alias.js';

/** What finding candidates works with. */
export interface CandidateTools {
  readonly library: Library;
  readonly read: (passage: Reading['passage']) => Reading | null;
  /** Ids of an article's passages. */
  readonly passagesOf: (article: string) => readonly number[];
}

/** Candidates that are weighed: more where a date may bring later ones to the front, most when only some outlets count. */
const DEPTH = { plain: 60, dated: 100, filtered: 300 };

/** Finds the passages of an article by its id; the table is made at the first search. */
export function createPassageFinder(library: Library): CandidateTools['passagesOf'] {
  let known: Map<string, number[]> | null = null;
  return (article) => {
    if (known === null) {
      known = new Map(library.articles.map(({ id }) => [id, []]));
      for (const { id, article: at } of library.passages) known.get(library.articles[at]?.id ?? '')?.push(id);
    }
    return known.get(article) ?? [];
  };
}

/** Candidates for a request; `text` is the question as typed. */
export function findCandidates(tools: CandidateTools, request: AnswerRequest, text: string): Candidate[] {
  const { words, article, question } = request;
  // A follow-up may have no word in common with the passage that it goes on to.
  const also = article === null ? [] : tools.passagesOf(article);
  const plain = question.dates.length > 0 ? DEPTH.dated : DEPTH.plain;
  const depth = question.outlets.length > 0 ? DEPTH.filtered : plain;
  const found = tools.library.retrieve({ text, words, depth, also });
  return found.filter((candidate) => isFromOutlet(tools, request, candidate));
}

/** Does the passage come from an outlet that the question accepts? An outlet that is asked for is a condition, no wish. */
function isFromOutlet(
  { library, read }: CandidateTools,
  request: AnswerRequest,
  candidate: Candidate,
): boolean {
  if (request.question.outlets.length === 0) return true;
  const reading = read(candidate.passage);
  return reading !== null && outletEvidence(library, request, candidate, reading).otherOutlet === 0;
}

/** Passages that are read closely; the others are too far behind by their words. */
const READ = 18;

/** Weighs the candidates by their words, and the best of them by everything. */
export function weighAll(
  tools: CandidateTools,
  request: AnswerRequest,
  candidates: readonly Candidate[],
): Weighed[] {
  const surroundings = {
    best: candidates[0]?.score ?? 0,
    articleBest: articleScores(candidates),
    article: articleStrengths(request, candidates),
  };
  const read = candidates.flatMap((candidate) => {
    const reading = tools.read(candidate.passage);
    return reading === null ? [] : [{ candidate, reading }];
  });
  const aliases = aliasesOf(
    request,
    read.map(({ reading }) => reading),
  );
  const promising = read
    .map(({ candidate, reading }) =>
      glance(tools.library, request, candidate, surroundings, reading, aliases.get(reading.article.id)),
    )
    .map((glanced) => ({ glanced, score: glanceScore(glanced.words) }))
    .sort((a, b) => b.score - a.score)
    .filter(({ glanced }, at) => at < READ || goesOn(tools, request, glanced.candidate))
    .map(({ glanced }) => glanced);
  return promising.map((glanced) => weigh(tools.library, request, glanced, aliases));
}

/** Whom the asked-for speaker stands for when the register has nobody of that name: a role. */
function aliasesOf({ question }: AnswerRequest, readings: readonly Reading[]): Aliases {
  const { speaker } = question;
  const isRole = speaker !== null && speaker.speakers.length === 0;
  return isRole ? findAliases(speaker.words, readings) : new Map();
}

/** Is the passage of the article that answered the question before? */
const goesOn = ({ library }: CandidateTools, { article }: AnswerRequest, { passage }: Candidate): boolean =>
  article !== null && library.articles[passage.article]?.id === article;
