/** Question sets as training data: the evidence of each question's passages, and which of them answer. */

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { type Support, supportOf } from '../../src/answer/abstention.js';
import type { ConversationContext } from '../../src/answer/answer.js';
import {
  type AnswerTools,
  analyse,
  type Considered,
  consider,
  contextAfter,
} from '../../src/answer/answer-question.js';
import type { Evidence } from '../../src/answer/evidence.js';
import { type Ranked, rank, type Weights } from '../../src/answer/ranking.js';
import { normalise, tokenise } from '../../src/arabic/index.js';
import type { QuotedSpeaker } from '../../src/quotes/index.js';
import type { ContentWord } from '../../src/retrieval/question/index.js';

const questionLine = z.looseObject({
  id: z.string(),
  question: z.string(),
  type: z.string(),
  context: z.string().nullish(),
  relevant: z.array(z.looseObject({ text: z.string().optional() })).default([]),
  speaker: z.string().nullish(),
});

/** One passage of a question. */
export interface Example {
  readonly evidence: Evidence;
  readonly relevant: boolean;
  /** Relevant, and the quote that answers is the right speaker's, where the question has one. */
  readonly cited: boolean;
}

/**
 * Which passages a question is judged with: all; all but the relevant ones; or all for the question with one of its names
 * or nouns exchanged for another question's, so that nothing answers it.
 */
export type Variant = 'whole' | 'without' | 'altered';

/** One question: its passages in retrieval's order. */
export interface Case {
  readonly id: string;
  /** Questions on the same passage, also of another library, share it. */
  readonly group: string;
  readonly answerable: boolean;
  /** Has the answer a speaker? */
  readonly spoken: boolean;
  readonly examples: readonly Example[];
  /** Support of the best passage under some weights; null without passages, or when there is no such variant. */
  support(weights: Weights, variant: Variant): { support: Support; right: boolean } | null;
}

const letters = (text: string): string => normalise(text).replace(/[^\p{L}\p{N}]/gu, '');

interface Asked {
  readonly id: string;
  readonly considered: Considered;
  readonly wanted: readonly string[];
  readonly speaker: string | null;
  readonly isFollowUp: boolean;
}

/** Asks all questions of a file, follow-ups after their own questions. Conversational inputs are left out. */
export function readCases(tools: AnswerTools, path: string): Case[] {
  const contexts = new Map<string, ConversationContext>();
  const asked: Asked[] = [];
  const now = Date.now();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, question, type, context, relevant, speaker = null } = questionLine.parse(JSON.parse(line));
    if (type === 'smoke') continue;
    const before = context == null ? null : (contexts.get(context) ?? null);
    const considered = consider(tools, analyse(tools, question, now), before, now);
    contexts.set(id, contextAfter(tools, considered, before));
    const wanted = relevant.flatMap(({ text }) => (text === undefined ? [] : [letters(text)]));
    asked.push({ id, considered, wanted, speaker, isFollowUp: before !== null });
  }
  return asked.map((item, at) => {
    const text = item.isFollowUp || item.wanted.length === 0 ? null : alteredQuestion(tools, asked, at);
    const altered = text === null ? null : consider(tools, analyse(tools, text, now), null, now);
    return toCase(tools, item, altered);
  });
}

/** Names and nouns of a question that another's may stand in for. */
function exchangeable({ considered }: Asked): readonly ContentWord[] {
  const { content, askedNoun } = considered.request.question;
  return content.filter(({ verb, weight, form }) => !verb && weight === 1 && form !== askedNoun);
}

/** The question with one name or noun exchanged; the same in every run. */
function alteredQuestion({ library }: AnswerTools, asked: readonly Asked[], at: number): string | null {
  const item = asked[at];
  if (item === undefined) return null;
  const own = exchangeable(item);
  const word = own[at % Math.max(1, own.length)];
  if (word === undefined) return null;
  const { text, content } = item.considered.request.question;
  for (let step = 1; step < asked.length; step++) {
    const other = asked[(at + 7 * step) % asked.length];
    const others = other === undefined ? [] : exchangeable(other);
    const stranger = others[at % Math.max(1, others.length)];
    if (stranger === undefined || library.rarity(stranger.form) === null) continue;
    if (content.some(({ form }) => form === stranger.form)) continue;
    if (item.wanted.some((wanted) => wanted.includes(letters(stranger.text)))) continue;
    return text.slice(0, word.start) + stranger.text + text.slice(word.end);
  }
  return null;
}

/** Does a quote's speaker have two words of a name, or all when there are fewer; of an unnamed one the role counts. */
function isNamed(name: string, speaker: QuotedSpeaker | null): boolean {
  const wanted = nameWords(name);
  const given = nameWords(speaker?.name ?? speaker?.role ?? '');
  const shared = wanted.filter((word) => given.includes(word)).length;
  return shared > 0 && shared >= Math.min(2, wanted.length, given.length);
}

const nameWords = (name: string): string[] => tokenise(name).map(({ form }) => form);

function toCase(
  tools: AnswerTools,
  { id, considered, wanted, speaker }: Asked,
  altered: Considered | null,
): Case {
  const { request, ranked } = considered;
  const isRelevant = ({ reading }: Ranked): boolean => {
    const text = letters(reading.passage.text);
    return wanted.some((want) => text.includes(want) || (text.length >= 30 && want.includes(text)));
  };
  const relevant = new Map(ranked.map((passage) => [passage.reading.passage.id, isRelevant(passage)]));
  const has = (passage: Ranked): boolean => relevant.get(passage.reading.passage.id) === true;
  return {
    id,
    group: wanted[0] ?? letters(request.question.text),
    answerable: wanted.length > 0,
    spoken: wanted.length > 0 && speaker !== null,
    examples: ranked.map((passage) => ({
      evidence: passage.evidence,
      relevant: has(passage),
      cited: has(passage) && (speaker === null || isNamed(speaker, passage.quote?.quote.speaker ?? null)),
    })),
    support(weights, variant) {
      const judged = variant === 'altered' ? altered : considered;
      if (judged === null) return null;
      const left = variant === 'without' ? ranked.filter((passage) => !has(passage)) : judged.ranked;
      const ordered = rank(left, weights);
      const support = supportOf(tools.library, judged.request, ordered);
      if (support === null) return null;
      return { support, right: variant !== 'altered' && ordered.slice(0, 1).some(has) };
    },
  };
}
