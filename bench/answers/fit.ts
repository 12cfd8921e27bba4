/** Small convex fits by projected gradient descent: few features, signs fixed, weights held near a prior. */

export interface FitOptions {
  /** Start and centre of the penalty; a weight keeps the sign that its prior has. */
  readonly prior: readonly number[];
  /** Strength of the penalty on the distance from the prior. */
  readonly penalty: number;
  readonly steps?: number;
  readonly rate?: number;
}

/** A list of feature rows of which at least one is right. */
export interface List {
  readonly rows: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

const dot = (a: readonly number[], b: readonly number[]): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0);

/** Keeps each weight on its prior's side of zero. */
function project(weights: number[], prior: readonly number[]): void {
  for (const [at, value] of prior.entries()) {
    const weight = weights[at] ?? 0;
    if (value > 0) weights[at] = Math.max(0, weight);
    if (value < 0) weights[at] = Math.min(0, weight);
  }
}

function descend(
  gradient: (weights: readonly number[]) => number[],
  { prior, penalty, steps = 400, rate = 0.5 }: FitOptions,
): number[] {
  const weights = [...prior];
  for (let step = 0; step < steps; step++) {
    const slope = gradient(weights);
    const pace = rate / Math.sqrt(1 + step / 20);
    for (const [at, value] of slope.entries()) {
      const pull = penalty * ((weights[at] ?? 0) - (prior[at] ?? 0));
      weights[at] = (weights[at] ?? 0) - pace * (value + pull);
    }
    project(weights, prior);
  }
  return weights;
}

/** Listwise softmax regression: the probability that a right row stands first is made large. */
export function fitLists(lists: readonly List[], options: FitOptions): number[] {
  return descend((weights) => {
    const slope = new Array<number>(options.prior.length).fill(0);
    for (const { rows, right } of lists) {
      const scores = rows.map((row) => dot(row, weights));
      const top = Math.max(...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const all = odds.reduce((sum, value) => sum + value, 0);
      const good = odds.reduce((sum, value, at) => sum + (right[at] ? value : 0), 0);
      for (const [at, row] of rows.entries()) {
        const share = (odds[at] ?? 0) / all - (right[at] ? (odds[at] ?? 0) / good : 0);
        for (const [feature, value] of row.entries()) slope[feature] = (slope[feature] ?? 0) + share * value;
      }
    }
    return slope.map((value) => value / Math.max(1, lists.length));
  }, options);
}

export interface Sample {
  readonly row: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/** Logistic regression. */
export function fitLogistic(samples: readonly Sample[], options: FitOptions): number[] {
  const all = samples.reduce((sum, { weight }) => sum + weight, 0);
  return descend((weights) => {
    const slope = new Array<number>(options.prior.length).fill(0);
    for (const { row, positive, weight } of samples) {
      const error = 1 / (1 + Math.exp(-dot(row, weights))) - (positive ? 1 : 0);
      for (const [feature, value] of row.entries()) {
        slope[feature] = (slope[feature] ?? 0) + (error * value * weight) / all;
      }
    }
    return slope;
  }, options);
}
