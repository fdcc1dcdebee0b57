import type { Evaluated, Smooth } from "./newton.js";
import type { PairDifferences } from "./pairwise-logistic.js";

export interface PairwiseProblem extends Smooth {
  /** The weight of all judgements. */
  readonly judged: number;
}

/** The summed surprise at judgements, ready to be minimised with a ridge. */
export interface PairwiseLoss {
  /** The matrix of second derivatives at weights of zero, where it is largest. */
  curvatureAtZero(penalties: Float64Array): Float64Array;
  smooth(penalties: Float64Array): PairwiseProblem;
}

/** See `pairwiseLogistic`. */
export function pairwiseLoss(data: PairDifferences): PairwiseLoss {
  const { rows, columns, values, weights } = data;
  const scale = new Float64Array(columns);
  let judged = 0;
  for (let i = 0; i < rows; i++) {
    judged += weights[i]!;
    for (let j = 0; j < columns; j++) scale[j]! += weights[i]! * Math.abs(values[i * columns + j]!);
  }
  const curvature = (point: Float64Array, penalties: Float64Array) =>
    withDiagonal(secondDerivatives(data, point), penalties, columns);
  return {
    curvatureAtZero: (penalties) => curvature(new Float64Array(columns), penalties),
    smooth: (penalties) => ({
      columns,
      scale,
      judged,
      evaluate: (point) => evaluate(data, point, penalties),
      curvature: (point) => curvature(point, penalties),
    }),
  };
}

function evaluate(data: PairDifferences, point: Float64Array, penalties: Float64Array): Evaluated {
  const { rows, columns, values, weights, ties } = data;
  const gradient = new Float64Array(columns);
  let [value, lost] = [0, 0];
  for (let i = 0, at = 0; i < rows; i++, at += columns) {
    let odds = 0;
    for (let j = 0; j < columns; j++) odds += values[at + j]! * point[j]!;
    const share = 1 - ties[i]! / 2;
    const tail = Math.exp(-Math.abs(odds));
    const other = odds > 0 ? tail / (1 + tail) : 1 / (1 + tail); // the probability that the second wins
    const surprise = Math.log1p(tail) + (odds > 0 ? (1 - share) * odds : -share * odds);
    // Compensated as in stats/sum.ts.
    const part = weights[i]! * surprise;
    const next = value + part;
    const added = next - value;
    lost += value - (next - added) + (part - added);
    value = next;
    const slope = weights[i]! * (1 - share - other);
    for (let j = 0; j < columns; j++) gradient[j]! += slope * values[at + j]!;
  }
  value += lost;
  for (let j = 0; j < columns; j++) {
    value += (penalties[j]! * point[j]! ** 2) / 2;
    gradient[j]! += penalties[j]! * point[j]!;
  }
  return { value, gradient };
}

function secondDerivatives({ rows, columns, values, weights }: PairDifferences, point: Float64Array): Float64Array {
  const matrix = new Float64Array(columns * columns);
  for (let i = 0, at = 0; i < rows; i++, at += columns) {
    let odds = 0;
    for (let j = 0; j < columns; j++) odds += values[at + j]! * point[j]!;
    const tail = Math.exp(-Math.abs(odds));
    const factor = (weights[i]! * tail) / (1 + tail) ** 2;
    for (let j = 0; j < columns; j++) {
      const scaled = factor * values[at + j]!;
      for (let k = 0; k <= j; k++) matrix[j * columns + k]! += scaled * values[at + k]!;
    }
  }
  return matrix;
}

function withDiagonal(matrix: Float64Array, diagonal: Float64Array, n: number): Float64Array {
  for (let j = 0; j < n; j++) {
    matrix[j * n + j]! += diagonal[j]!;
    for (let k = 0; k < j; k++) matrix[k * n + j] = matrix[j * n + k]!;
  }
  return matrix;
}
