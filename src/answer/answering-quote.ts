/** Which quote of a passage is the answer, if the answer is somebody's words. */

import { expectationOf, typeEvidence } from './answer-type.js';
import { coverageWithin } from './coverage.js';
import type { Weighed } from './evidence.js';
import type { PassageQuote } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';

/** The kind of answer counts this much beside the share of the question's words. */
const KIND = 0.5;
/** A quote answers when it has at least this share of what the best sentence has. */
const ENOUGH = 0.35;
/** A quote that makes up this share of the sentence is what the sentence says. */
const DOMINANT = 0.45;
/** A nested quote is preferred when it has nearly all that the one around it has. */
const NESTED = 0.9;

/** Answer types that a quote must hold itself to be the answer. */
const VISIBLE: ReadonlySet<string> = new Set(['number', 'date', 'reason', 'place']);

/** The asked-for speaker's quote, else the one in the answering sentence that holds what the sentence answers with. */
export function answeringQuote(request: AnswerRequest, weighed: Weighed): PassageQuote | null {
  if (weighed.quote !== null) return weighed.quote;
  if (request.question.type === 'who-is') return null;
  const { reading, slice } = weighed;
  const whole = worthOf(request, weighed, slice);
  let best: PassageQuote | null = null;
  let most = 0;
  for (const item of reading.quotes) {
    if (item.quote.end <= slice.start || item.quote.start >= slice.end) continue;
    const worth = worthOf(request, weighed, item.quote);
    const nested = best !== null && item.quote.start >= best.quote.start && item.quote.end <= best.quote.end;
    if (best === null || worth > most || (nested && worth >= NESTED * most)) {
      most = Math.max(most, worth);
      best = item;
    }
  }
  if (best === null) return null;
  const dominates = overlap(best.quote, slice) >= DOMINANT * (slice.end - slice.start);
  return dominates || most >= ENOUGH * whole ? best : null;
}

const overlap = (a: Slice, b: Slice): number =>
  Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** How much of the question a slice has, together with the kind of answer asked for. */
function worthOf(request: AnswerRequest, { matches, reading }: Weighed, slice: Slice): number {
  const coverage = coverageWithin(request, matches, reading, slice);
  if (!VISIBLE.has(request.question.expects)) return coverage;
  const met = new Map(matches.map(({ word, position }) => [position, request.words[word]?.worth ?? 0]));
  return coverage + KIND * typeEvidence(reading, slice, met, expectationOf(request.question));
}
