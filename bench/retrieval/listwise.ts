/** Fits a linear ranking model: softmax over each query's candidates (ListNet's top-one loss), L2-regularised. */

/** One query's candidates. */
export interface TrainingList {
  /** Lists of one group never stand in training and test at once. */
  readonly group: string;
  /** Feature values by candidate. */
  readonly features: readonly Float64Array[];
  /** Grade of each candidate, 0 for a wrong one. */
  readonly grades: readonly number[];
  /** How much the list counts, 1 normally. */
  readonly weight: number;
}

export interface FitOptions {
  /** L2 on the weights of standardised features. */
  readonly penalty?: number;
  readonly steps?: number;
  readonly rate?: number;
}

interface Scale {
  readonly mean: Float64Array;
  readonly deviation: Float64Array;
}

/** Lists with their standardised features in one array, row by row. */
interface Matrix {
  readonly rows: Float32Array;
  readonly target: Float32Array;
  /** List number → its first row; one more entry than lists. */
  readonly starts: Uint32Array;
  /** Share of each list in the loss. */
  readonly shares: Float64Array;
}

function scaleOf(lists: readonly TrainingList[], size: number): Scale {
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  let count = 0;
  for (const { features } of lists) {
    for (const values of features) {
      count++;
      for (let i = 0; i < size; i++) {
        const value = values[i] ?? 0;
        mean[i] = (mean[i] ?? 0) + value;
        square[i] = (square[i] ?? 0) + value * value;
      }
    }
  }
  const deviation = square.map((sum, i) => {
    const average = (mean[i] ?? 0) / count;
    const variance = sum / count - average * average;
    return variance > 1e-12 ? Math.sqrt(variance) : 0;
  });
  return { mean: mean.map((sum) => sum / count), deviation };
}

function toMatrix(lists: readonly TrainingList[], active: readonly boolean[], scale: Scale): Matrix {
  const size = active.length;
  const starts = new Uint32Array(lists.length + 1);
  for (const [index, { features }] of lists.entries())
    starts[index + 1] = (starts[index] ?? 0) + features.length;
  const count = starts[lists.length] ?? 0;
  const rows = new Float32Array(count * size);
  const target = new Float32Array(count);
  const all = lists.reduce((sum, { weight }) => sum + weight, 0);
  for (const [index, { features, grades }] of lists.entries()) {
    const total = grades.reduce((sum, grade) => sum + grade, 0);
    for (const [candidate, values] of features.entries()) {
      const row = (starts[index] ?? 0) + candidate;
      target[row] = (grades[candidate] ?? 0) / total;
      for (let i = 0; i < size; i++) {
        const deviation = scale.deviation[i] ?? 0;
        if (active[i] && deviation > 0)
          rows[row * size + i] = ((values[i] ?? 0) - (scale.mean[i] ?? 0)) / deviation;
      }
    }
  }
  return { rows, target, starts, shares: Float64Array.from(lists, ({ weight }) => weight / all) };
}

/** Adds the gradient of one list's loss. */
function addGradient(matrix: Matrix, list: number, weights: Float64Array, gradient: Float64Array): void {
  const { rows, target, starts, shares } = matrix;
  const size = weights.length;
  const start = starts[list] ?? 0;
  const end = starts[list + 1] ?? start;
  const scores = new Float64Array(end - start);
  let top = Number.NEGATIVE_INFINITY;
  for (let row = start; row < end; row++) {
    let sum = 0;
    for (let i = 0; i < size; i++) sum += (weights[i] ?? 0) * (rows[row * size + i] ?? 0);
    scores[row - start] = sum;
    if (sum > top) top = sum;
  }
  let total = 0;
  for (let at = 0; at < scores.length; at++) {
    const power = Math.exp((scores[at] ?? 0) - top);
    scores[at] = power;
    total += power;
  }
  for (let row = start; row < end; row++) {
    const pull = ((scores[row - start] ?? 0) / total - (target[row] ?? 0)) * (shares[list] ?? 0);
    if (Math.abs(pull) < 1e-10) continue;
    for (let i = 0; i < size; i++) gradient[i] = (gradient[i] ?? 0) + pull * (rows[row * size + i] ?? 0);
  }
}

/**
 * Weights for raw feature values, by Adam.
 *
 * @param active - which features may weigh anything
 */
export function fitWeights(
  lists: readonly TrainingList[],
  active: readonly boolean[],
  { penalty = 0.002, steps = 150, rate = 0.08 }: FitOptions = {},
): Float64Array {
  const useful = lists.filter(({ grades }) => grades.some((grade) => grade > 0));
  const scale = scaleOf(useful, active.length);
  const matrix = toMatrix(useful, active, scale);
  const weights = new Float64Array(active.length);
  const first = new Float64Array(active.length);
  const second = new Float64Array(active.length);
  for (let step = 1; step <= steps; step++) {
    const gradient = weights.map((weight) => weight * penalty);
    for (let list = 0; list < useful.length; list++) addGradient(matrix, list, weights, gradient);
    for (let i = 0; i < weights.length; i++) {
      const slope = gradient[i] ?? 0;
      first[i] = 0.9 * (first[i] ?? 0) + 0.1 * slope;
      second[i] = 0.99 * (second[i] ?? 0) + 0.01 * slope * slope;
      const momentum = (first[i] ?? 0) / (1 - 0.9 ** step);
      const spread = Math.sqrt((second[i] ?? 0) / (1 - 0.99 ** step));
      weights[i] = (weights[i] ?? 0) - (rate * (1 - step / (steps + 1)) * momentum) / (spread + 1e-8);
    }
  }
  return weights.map((weight, i) => ((scale.deviation[i] ?? 0) > 0 ? weight / (scale.deviation[i] ?? 1) : 0));
}

/** Candidates of a list in the order of the model, as their indices. */
export function order(list: TrainingList, weights: Float64Array): number[] {
  const scores = list.features.map((values) =>
    values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0),
  );
  return scores.map((_, index) => index).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b);
}
