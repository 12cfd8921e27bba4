/** Which sentence of a passage answers a question best. */

import { expectationOf, typeEvidence } from './answer-type.js';
import { larger, matchesWithin, share, strengths } from './coverage.js';
import type { Glanced } from './evidence.js';
import type { MetWords } from './met-words.js';
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

/** Of two sentences with nearly as much, the one in which somebody speaks has a source. */
const QUOTED = 0.05;

/** The sentence with the most of the question's words and the kind of answer that is asked for. */
export function bestPlace(request: AnswerRequest, { matches, known, reading, attributed }: Glanced): Place {
  const expectation = expectationOf(request.question);
  const met: MetWords = new Map(
    matches.map(({ word, position }) => [position, request.words[word]?.form ?? '']),
  );
  const acts = askedActs(request);
  let best: Place | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const slice of reading.sentences) {
    const inside = larger(
      strengths(matchesWithin(matches, reading, slice), request.words.length),
      attributed.within(slice),
    );
    const coverage = share(request, inside);
    const kind = typeEvidence(reading, slice, met, expectation);
    const spoken = reading.quotes.filter(({ quote }) => quote.start < slice.end && slice.start < quote.end);
    const act = Math.max(0, ...spoken.map((item) => actOfQuote(acts, reading, item)));
    const score = coverage + KIND * kind + ACT * act + (spoken.length > 0 ? QUOTED : 0);
    if (score <= bestScore) continue;
    bestScore = score;
    const told = inside.map((value, at) => Math.max(value, known[at] ?? 0));
    best = { slice, coverage, kind, informed: share(request, told) };
  }
  const whole = { start: 0, end: reading.passage.text.length };
  return best ?? { slice: whole, coverage: 0, informed: 0, kind: 0 };
}
