/** Puts weighed passages in order by a linear model; its weights are data, made by bench/train-answers.ts. */

import { readTable } from '../arabic/index.js';
import { EVIDENCE, type Evidence, type Glanced, type Weighed } from './evidence.js';

export type Weights = Readonly<Record<string, number>>;

/** Weights of a data file, by name. */
export function readWeights(path: string): Weights {
  return Object.fromEntries(readTable(path).map(([name = '', weight]) => [name, Number(weight)]));
}

let ranking: Weights | null = null;

/** How well a passage answers; comparable within one question. */
export function answerScore(evidence: Evidence, weights?: Weights): number {
  ranking ??= readWeights('answers/ranking-weights.txt');
  const used = weights ?? ranking;
  return EVIDENCE.reduce((sum, name) => sum + (used[name] ?? 0) * evidence[name], 0);
}

/** The score as far as the words alone tell. */
export function glanceScore(words: Glanced['words']): number {
  ranking ??= readWeights('answers/ranking-weights.txt');
  const used = ranking;
  return Object.entries(words).reduce((sum, [name, value]) => sum + (used[name] ?? 0) * value, 0);
}

/** A passage with its score. */
export interface Ranked extends Weighed {
  readonly score: number;
}

/** Best first by the shipped weights or others; of equals the one that retrieval put first. */
export function rank(passages: readonly Weighed[], weights?: Weights): Ranked[] {
  return passages
    .map((passage) => ({ ...passage, score: answerScore(passage.evidence, weights) }))
    .sort((a, b) => b.score - a.score || b.evidence.lexical - a.evidence.lexical);
}
