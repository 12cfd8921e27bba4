/** The linear model that puts candidates in order; its weights are data, made by `npm run bench -- weights`. */

import { readTable } from '../../arabic/index.js';
import { FEATURES } from './features.js';

/** Weights in the order of the features; a feature without a line weighs nothing. */
export function readWeights(path = 'retrieval/weights.txt'): Float64Array {
  const weights = new Map(readTable(path).map(([name = '', weight]) => [name, Number(weight)]));
  return Float64Array.from(FEATURES, (name) => weights.get(name) ?? 0);
}

export function score(weights: Float64Array, features: Float64Array): number {
  return features.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0);
}
