/** Question sets as training data: the evidence of each question's passages, and which of them answer. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Support, supportOf } from '../../src/answer/abstention.js';
import type { ConversationContext } from '../../src/answer/answer.js';
import { type AnswerTools, analyse, consider, contextAfter } from '../../src/answer/answer-question.js';
import type { Evidence } from '../../src/answer/evidence.js';
import { type Ranked, rank, type Weights } from '../../src/answer/ranking.js';
import type { AnswerRequest } from '../../src/answer/request.js';
import { normalise } from '../../src/arabic/index.js';

const questionLine = z.looseObject({
  id: z.string(),
  question: z.string(),
  type: z.string(),
  context: z.string().nullish(),
  relevant: z.array(z.looseObject({ text: z.string().optional() })).default([]),
});

/** One passage of a question. */
export interface Example {
  readonly evidence: Evidence;
  readonly relevant: boolean;
}

/** One question: its passages in retrieval's order. */
export interface Case {
  readonly id: string;
  readonly answerable: boolean;
  readonly examples: readonly Example[];
  /** Support of the best passage under some weights; `without`: as if no relevant passage were in the library. */
  support(weights: Weights, without: boolean): { support: Support; right: boolean } | null;
}

const letters = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '');

/** Asks all questions of a file, follow-ups after their own questions. Conversational inputs are left out. */
export function readCases(tools: AnswerTools, path: string): Case[] {
  const contexts = new Map<string, ConversationContext>();
  const cases: Case[] = [];
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, question, type, context, relevant } = questionLine.parse(JSON.parse(line));
    if (type === 'smoke') continue;
    const now = Date.now();
    const before = context == null ? null : (contexts.get(context) ?? null);
    const considered = consider(tools, analyse(tools, question, now), before, now);
    contexts.set(id, contextAfter(tools, considered, before));
    const wanted = relevant.flatMap(({ text }) => (text === undefined ? [] : [letters(text)]));
    cases.push(toCase(id, considered, wanted));
  }
  return cases;
}

function toCase(
  id: string,
  { request, ranked }: { request: AnswerRequest; ranked: readonly Ranked[] },
  wanted: readonly string[],
): Case {
  const isRelevant = ({ reading }: Ranked): boolean => {
    const text = letters(reading.passage.text);
    return wanted.some((want) => text.includes(want) || (text.length >= 30 && want.includes(text)));
  };
  const relevant = new Map(ranked.map((passage) => [passage.reading.passage.id, isRelevant(passage)]));
  const has = (passage: Ranked): boolean => relevant.get(passage.reading.passage.id) === true;
  return {
    id,
    answerable: wanted.length > 0,
    examples: ranked.map((passage) => ({ evidence: passage.evidence, relevant: has(passage) })),
    support(weights, without) {
      const left = without ? ranked.filter((passage) => !has(passage)) : ranked;
      const ordered = rank(left, weights);
      const support = supportOf(request, ordered);
      return support === null ? null : { support, right: ordered.slice(0, 1).some(has) };
    },
  };
}
