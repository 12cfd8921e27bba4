/** Which sentence of a passage answers a question best. */

import { expectationOf, typeEvidence } from './answer-type.js';
import { larger, matchesWithin, share, strengths } from './coverage.js';
import type { Glanced } from './evidence.js';
import { metWords } from './met-words.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';
import { actOfQuote, askedActs } from './speech-act.js';

/** A sentence with what speaks for it. */
export interface Place {
  readonly slice: Slice;
  readonly coverage: number;
  readonly informed: number;
  readonly kind: number;
}

/** What the kind of answer counts beside the share of the question's words when a sentence is chosen. */
const KIND = 0.6;

/** What the act that the question asks about counts there: a demand, a denial. */
const ACT = 0.3;

/** A word that all sentences of the passage have does not tell which of them answers: it loses this share of its worth. */
const COMMON = 0.6;

/** Of two sentences with nearly as much, the one in which somebody speaks has a source. */
const QUOTED = 0.05;

/** The sentence with the most of the question's words and the kind of answer that is asked for. */
export function bestPlace(request: AnswerRequest, { matches, known, reading, attributed }: Glanced): Place {
  const expectation = expectationOf(request.question);
  const met = metWords(request, matches);
  const acts = askedActs(request);
  let best: Place | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  const found = reading.sentences.map((slice) => ({
    slice,
    inside: larger(
      strengths(matchesWithin(matches, reading, slice), request.words.length),
      attributed.within(slice),
    ),
  }));
  const telling = withoutCommon(
    request,
    found.map(({ inside }) => inside),
  );
  for (const { slice, inside } of found) {
    const coverage = share(request, inside);
    const kind = typeEvidence(reading, slice, met, expectation);
    const spoken = reading.quotes.filter(({ quote }) => quote.start < slice.end && slice.start < quote.end);
    const act = Math.max(0, ...spoken.map((item) => actOfQuote(acts, reading, item)));
    const score = share(telling, inside) + KIND * kind + ACT * act + (spoken.length > 0 ? QUOTED : 0);
    if (score <= bestScore) continue;
    bestScore = score;
    const told = inside.map((value, at) => Math.max(value, known[at] ?? 0));
    best = { slice, coverage, kind, informed: share(request, told) };
  }
  const whole = { start: 0, end: reading.passage.text.length };
  return best ?? { slice: whole, coverage: 0, informed: 0, kind: 0 };
}

/** A match that is less sure than this does not make a word common. */
const MET = 0.3;

/** The request with words worth the less the more sentences have them; the whole keeps its worth. */
function withoutCommon(request: AnswerRequest, sentences: readonly Float64Array[]): AnswerRequest {
  const others = sentences.length - 1;
  if (others < 1) return request;
  const words = request.words.map((word, at) => {
    const having = sentences.filter((inside) => (inside[at] ?? 0) > MET).length;
    return { ...word, worth: word.worth * (1 - (COMMON * Math.max(0, having - 1)) / others) };
  });
  return { ...request, words };
}
