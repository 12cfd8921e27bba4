/** Eigenvalues and eigenvectors of a small symmetric matrix, by Jacobi's cyclic rotations (Golub and Van Loan, 8.5). */

const MOST_SWEEPS = 30;
const PRECISION = 1e-12;

export interface Eigen {
  /** By magnitude, largest first. */
  readonly values: Float64Array;
  /** Row by row; column j belongs to value j. */
  readonly vectors: Float64Array;
}

/** Decomposes a matrix of `size` rows, stored row by row; only its upper triangle is read. */
export function symmetricEigen(matrix: Float64Array, size: number): Eigen {
  const work = new Float64Array(size * size);
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    vectors[i * size + i] = 1;
    for (let j = 0; j < size; j++) {
      work[i * size + j] = matrix[Math.min(i, j) * size + Math.max(i, j)] ?? 0;
    }
  }
  for (let sweep = 0; sweep < MOST_SWEEPS && !isDiagonal(work, size); sweep++) {
    for (let p = 0; p < size; p++) {
      for (let q = p + 1; q < size; q++) annihilate(work, vectors, size, p, q);
    }
  }
  return sorted(work, vectors, size);
}

function isDiagonal(work: Float64Array, size: number): boolean {
  let beside = 0;
  let all = 0;
  for (let at = 0; at < work.length; at++) {
    const square = (work[at] ?? 0) ** 2;
    all += square;
    if (at % (size + 1) !== 0) beside += square;
  }
  return beside <= PRECISION ** 2 * all;
}

/** Turns rows and columns p and q so that their common entry becomes zero. */
function annihilate(work: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const common = work[p * size + q] ?? 0;
  if (common === 0) return;
  const difference = (work[q * size + q] ?? 0) - (work[p * size + p] ?? 0);
  const ratio = difference / (2 * common);
  const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(1 + ratio * ratio));
  const cosine = 1 / Math.sqrt(1 + tangent * tangent);
  const sine = tangent * cosine;
  for (let k = 0; k < size; k++) turn(work, k * size + p, k * size + q, cosine, sine);
  for (let k = 0; k < size; k++) turn(work, p * size + k, q * size + k, cosine, sine);
  for (let k = 0; k < size; k++) turn(vectors, k * size + p, k * size + q, cosine, sine);
}

function turn(entries: Float64Array, first: number, second: number, cosine: number, sine: number): void {
  const a = entries[first] ?? 0;
  const b = entries[second] ?? 0;
  entries[first] = cosine * a - sine * b;
  entries[second] = sine * a + cosine * b;
}

function sorted(work: Float64Array, vectors: Float64Array, size: number): Eigen {
  const diagonal = Array.from({ length: size }, (_, index) => work[index * (size + 1)] ?? 0);
  const order = diagonal
    .map((_, index) => index)
    .sort((a, b) => Math.abs(diagonal[b] ?? 0) - Math.abs(diagonal[a] ?? 0) || a - b);
  const ordered = new Float64Array(size * size);
  for (const [to, from] of order.entries()) {
    for (let row = 0; row < size; row++) ordered[row * size + to] = vectors[row * size + from] ?? 0;
  }
  return { values: Float64Array.from(order, (index) => diagonal[index] ?? 0), vectors: ordered };
}
