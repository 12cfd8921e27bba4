/**
 * The strongest directions of a large sparse symmetric matrix, by random projection.
 *
 * Halko, Martinsson and Tropp, "Finding structure with randomness" (SIAM Review 2011): multiply a few random columns by the
 * matrix some times, make them orthonormal, and solve the small problem inside the space that they span.
 */

import type { Pace } from '../pace.js';
import { seededNumbers } from '../seeded-numbers.js';
import type { SparseMatrix } from './association.js';
import { symmetricEigen } from './symmetric-eigen.js';

/** Columns beyond the wanted ones, for accuracy. */
const OVERSAMPLING = 8;
/** Multiplications that find the strongest directions, all but the first to sharpen them. */
export const ROUNDS = 3;
/** A column of which less than this share of its square is its own adds nothing but rounding. */
const SPANNED = 1e-9;
/** The share of a singular value that scales its direction (Levy and Goldberg's p). */
const EIGENVALUE_POWER = 0.5;
const SEED = 20_11;
const PAUSE_EVERY = 128;

/** Columns of equal height side by side, stored row by row. */
interface Columns {
  readonly rows: number;
  readonly width: number;
  readonly values: Float64Array;
}

async function multiply(
  matrix: SparseMatrix,
  { rows, width, values }: Columns,
  pace: Pace,
): Promise<Columns> {
  const product = new Float64Array(rows * width);
  const sum = new Float64Array(width);
  for (let row = 0; row < rows; row++) {
    sum.fill(0);
    const end = matrix.starts[row + 1] ?? 0;
    for (let at = matrix.starts[row] ?? 0; at < end; at++) {
      const weight = matrix.values[at] ?? 0;
      const from = (matrix.columns[at] ?? 0) * width;
      for (let column = 0; column < width; column++) {
        sum[column] = (sum[column] ?? 0) + weight * (values[from + column] ?? 0);
      }
    }
    product.set(sum, row * width);
    if (row % PAUSE_EVERY === 0) await pace();
  }
  return { rows, width, values: product };
}

/** The inner products of all columns of `a` with those of `b`, row by row; a symmetric result of which only the upper triangle is filled. */
async function innerProducts(a: Columns, b: Columns, pace: Pace): Promise<Float64Array> {
  const { width } = a;
  const products = new Float64Array(width * width);
  for (let row = 0; row < a.rows; row++) {
    const from = row * width;
    for (let i = 0; i < width; i++) {
      const weight = a.values[from + i] ?? 0;
      for (let j = i; j < width; j++) {
        const at = i * width + j;
        products[at] = (products[at] ?? 0) + weight * (b.values[from + j] ?? 0);
      }
    }
    if (row % PAUSE_EVERY === 0) await pace();
  }
  return products;
}

/** `columns` times a small square matrix of which the first `kept` columns are taken. */
async function rotate(columns: Columns, small: Float64Array, kept: number, pace: Pace): Promise<Columns> {
  const { rows, width, values } = columns;
  const rotated = new Float64Array(rows * kept);
  const sum = new Float64Array(kept);
  for (let row = 0; row < rows; row++) {
    sum.fill(0);
    for (let i = 0; i < width; i++) {
      const weight = values[row * width + i] ?? 0;
      for (let j = 0; j < kept; j++) sum[j] = (sum[j] ?? 0) + weight * (small[i * width + j] ?? 0);
    }
    rotated.set(sum, row * kept);
    if (row % PAUSE_EVERY === 0) await pace();
  }
  return { rows, width: kept, values: rotated };
}

/**
 * The inverse of the upper triangle R for which RᵀR is a Gram matrix (Cholesky); columns that the ones before them already
 * span become zero.
 */
function inverseTriangle(gram: Float64Array, size: number): Float64Array {
  const entry = (matrix: Float64Array, row: number, column: number): number =>
    matrix[row * size + column] ?? 0;
  const upper = new Float64Array(size * size);
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    for (let row = 0; row <= column; row++) {
      let rest = entry(gram, row, column);
      for (let k = 0; k < row; k++) rest -= entry(upper, k, row) * entry(upper, k, column);
      const pivot = entry(upper, row, row);
      if (row < column) upper[row * size + column] = pivot === 0 ? 0 : rest / pivot;
      else if (rest > SPANNED * entry(gram, row, row)) upper[row * size + row] = Math.sqrt(rest);
    }
    const pivot = entry(upper, column, column);
    if (pivot === 0) continue;
    inverse[column * size + column] = 1 / pivot;
    for (let row = 0; row < column; row++) {
      let sum = 0;
      for (let k = row; k < column; k++) sum += entry(inverse, row, k) * entry(upper, k, column);
      inverse[row * size + column] = -sum / pivot;
    }
  }
  return inverse;
}

/** Columns that span the same space and are orthonormal. */
async function orthonormal(columns: Columns, pace: Pace): Promise<Columns> {
  const gram = await innerProducts(columns, columns, pace);
  return rotate(columns, inverseTriangle(gram, columns.width), columns.width, pace);
}

/**
 * A vector for each row of a symmetric matrix: its coordinates along the strongest directions, strongest first, each scaled
 * by the square root of its strength. Rows whose vectors point the same way have similar entries.
 *
 * @returns `dimensions` numbers a row, row by row
 */
export async function embedRows(
  matrix: SparseMatrix,
  dimensions: number,
  pace: Pace,
  onRound: () => void = () => {},
): Promise<Float64Array> {
  const width = Math.min(dimensions + OVERSAMPLING, matrix.size);
  const kept = Math.min(dimensions, width);
  const random = seededNumbers(SEED);
  const start = Float64Array.from({ length: matrix.size * width }, () => random() * 2 - 1);
  let space: Columns = { rows: matrix.size, width, values: start };
  for (let round = 0; round < ROUNDS; round++) {
    space = await orthonormal(await multiply(matrix, space, pace), pace);
    onRound();
  }
  const inside = await innerProducts(space, await multiply(matrix, space, pace), pace);
  const { vectors, values } = symmetricEigen(inside, width);
  const scaled = vectors.map((entry, at) => entry * Math.abs(values[at % width] ?? 0) ** EIGENVALUE_POWER);
  const embedded = await rotate(space, scaled, kept, pace);
  if (kept === dimensions) return embedded.values;
  const padded = new Float64Array(matrix.size * dimensions);
  for (let row = 0; row < matrix.size; row++) {
    padded.set(embedded.values.subarray(row * kept, (row + 1) * kept), row * dimensions);
  }
  return padded;
}
