/** How much of a question's words a passage, a slice of it, or an article has. */

import type { Candidate, WordMatch } from '../retrieval/index.js';
import type { Reading } from './reading.js';
import type { AnswerRequest } from './request.js';
import type { Slice } from './sentences.js';

const SURENESS: Readonly<Record<Exclude<WordMatch['kind'], 'alternative'>, number>> = {
  surface: 1,
  stem: 0.95,
  skeleton: 0.6,
};

/** Quality of a match with a synonym as rare as the word itself. */
const SYNONYM = 0.35;

/** Names in another form are the same name; synonyms and other spellings may be. */
const alternativeSureness = (quality: number): number =>
  quality >= 0.75 ? 0.9 : quality >= SYNONYM ? Math.max(0.6, quality) : (0.6 * quality) / SYNONYM;

/** Consonants far commoner than the word are met by chance: «نيس» in «ناس». */
const skeletonSureness = (rarity: number): number => Math.min(1, rarity / 0.6);

/** How surely each word of the request is met, 0 … 1, by its index. */
export function strengths(matches: readonly WordMatch[], words: number): Float64Array {
  const strength = new Float64Array(words);
  for (const { word, kind, quality } of matches) {
    const sure =
      kind === 'alternative'
        ? alternativeSureness(quality)
        : SURENESS[kind] * (kind === 'skeleton' ? skeletonSureness(quality) : 1);
    strength[word] = Math.max(strength[word] ?? 0, sure);
  }
  return strength;
}

/** A word of the same consonants is often another word, the more so the commoner they are; a synonym often another thing. */
const WEAK = { skeleton: 0.3, synonym: 0.5 };

/**
 * How surely each word is met by itself, another form of it or another form of the same name: what supports an answer.
 * Names are never met by a word of the same consonants.
 */
export function sureStrengths(matches: readonly WordMatch[], words: AnswerRequest['words']): Float64Array {
  const strength = new Float64Array(words.length);
  for (const { word, kind, quality } of matches) {
    const isName = words[word]?.name != null;
    const weak = isName
      ? 0
      : kind === 'skeleton'
        ? WEAK.skeleton * skeletonSureness(quality)
        : WEAK.synonym * Math.min(1, quality / SYNONYM);
    const sure =
      kind === 'surface' || kind === 'stem'
        ? SURENESS[kind]
        : quality >= 0.75 && kind === 'alternative'
          ? 0.9
          : weak;
    strength[word] = Math.max(strength[word] ?? 0, sure);
  }
  return strength;
}

/** The larger of two at each place. */
export const larger = (some: Float64Array, others: Float64Array): Float64Array =>
  some.map((value, at) => Math.max(value, others[at] ?? 0));

/** Share of the request's worth that is met. */
export function share(request: AnswerRequest, strength: Float64Array): number {
  if (request.worth === 0) return 0;
  return request.words.reduce((sum, { worth }, at) => sum + worth * (strength[at] ?? 0), 0) / request.worth;
}

/** The best lexical score of each article's candidates. */
export function articleScores(candidates: readonly Candidate[]): Map<number, number> {
  const found = new Map<number, number>();
  for (const { passage, score } of candidates) {
    found.set(passage.article, Math.max(score, found.get(passage.article) ?? score));
  }
  return found;
}

/** How surely the candidates of each article together have each word of the request. */
export function articleStrengths(
  { words }: AnswerRequest,
  candidates: readonly Candidate[],
): Map<number, Float64Array> {
  const found = new Map<number, Float64Array>();
  for (const { passage, matches } of candidates) {
    const own = strengths(matches, words.length);
    const known = found.get(passage.article);
    found.set(
      passage.article,
      known === undefined ? own : own.map((value, at) => Math.max(value, known[at] ?? 0)),
    );
  }
  return found;
}

/** The matches that stand inside a slice. */
export function matchesWithin(matches: readonly WordMatch[], { tokens }: Reading, slice: Slice): WordMatch[] {
  return matches.filter(({ position }) => {
    const token = tokens[position];
    return token !== undefined && token.start >= slice.start && token.end <= slice.end;
  });
}

/** Share of the question's worth inside a slice. */
export function coverageWithin(
  request: AnswerRequest,
  matches: readonly WordMatch[],
  reading: Reading,
  slice: Slice,
): number {
  return share(request, strengths(matchesWithin(matches, reading, slice), request.words.length));
}
