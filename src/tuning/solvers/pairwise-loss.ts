import { sum } from "../../stats/sum.js";
import { crossProducts } from "./cross-products.js";
import type { Evaluated, Smooth } from "./newton.js";
import type { PairDifferences } from "./pairwise-logistic.js";

export interface PairwiseProblem extends Smooth {
  /** The weight of all judgements. */
  readonly judged: number;
}

// Rows that are gone over twice while the second-level cache holds them.
const block = 256;

/** The summed surprise at judgements and half the ridge, to be minimised; see `pairwiseLogistic`. */
export function pairwiseLoss(
  data: PairDifferences,
  penalties: Float64Array,
  scale = columnSizes(data),
): PairwiseProblem {
  const { rows, columns, values, weights } = data;
  const slopes = new Float64Array(rows);
  const factors = new Float64Array(rows);
  let at: Float64Array | null = null; // the point of the factors
  const evaluated = (point: Float64Array) => {
    at = point;
    return evaluate(data, point, penalties, slopes, factors);
  };
  return {
    columns,
    scale,
    judged: sum(weights),
    roughCurvature: null,
    evaluate: evaluated,
    curvature(point) {
      if (at !== point) evaluated(point);
      const matrix = crossProducts(values, rows, columns, factors);
      for (let j = 0; j < columns; j++) matrix[j * columns + j]! += penalties[j]!;
      return matrix;
    },
  };
}

/** The weighted sum of the sizes of each column's differences; not finite where one of them is not. */
export function columnSizes({ rows, columns, values, weights }: PairDifferences): Float64Array {
  const scale = new Float64Array(columns);
  for (let i = 0, at = 0; i < rows; i++, at += columns) {
    const weight = weights[i]!;
    for (let j = 0; j < columns; j++) scale[j] = scale[j]! + weight * Math.abs(values[at + j]!);
  }
  return scale;
}

function evaluate(
  data: PairDifferences,
  point: Float64Array,
  penalties: Float64Array,
  slopes: Float64Array,
  factors: Float64Array,
): Evaluated {
  const { rows, columns } = data;
  const gradient = new Float64Array(columns);
  const surprises = new Float64Array(Math.ceil(rows / block));
  for (let from = 0; from < rows; from += block) {
    const to = Math.min(rows, from + block);
    logOdds(slopes, data, point, from, to);
    surprises[from / block] = surprise(slopes, factors, data, from, to);
    combine(gradient, data, slopes, from, to);
  }
  let value = sum(surprises);
  for (let j = 0; j < columns; j++) {
    value += (penalties[j]! * point[j]! ** 2) / 2;
    gradient[j]! += penalties[j]! * point[j]!;
  }
  return { value, gradient };
}

// The log odds become the derivatives by them, the factors the second ones; what comes back is the surprise.
function surprise(
  odds: Float64Array,
  factors: Float64Array,
  { weights, ties }: PairDifferences,
  from: number,
  to: number,
): number {
  let total = 0;
  for (let i = from; i < to; i++) {
    const one = odds[i]!;
    const second = ties[i]! / 2; // how far the judgement is for the second
    const tail = Math.exp(-Math.abs(one));
    const probability = one > 0 ? tail / (1 + tail) : 1 / (1 + tail); // that the second wins
    total += weights[i]! * (Math.log1p(tail) + (one > 0 ? second * one : (second - 1) * one));
    odds[i] = weights[i]! * (second - probability);
    factors[i] = weights[i]! * probability * (1 - probability);
  }
  return total;
}

// Four rows at a time: a sum waits for the one before it, and four do not wait for each other.
function logOdds(
  odds: Float64Array,
  { columns, values }: PairDifferences,
  point: Float64Array,
  from: number,
  to: number,
): void {
  let i = from;
  for (; i + 4 <= to; i += 4) {
    const first = i * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let j = 0; j < columns; j++) {
      const weight = point[j]!;
      a += weight * values[first + j]!;
      b += weight * values[second + j]!;
      c += weight * values[third + j]!;
      d += weight * values[fourth + j]!;
    }
    odds[i] = a;
    odds[i + 1] = b;
    odds[i + 2] = c;
    odds[i + 3] = d;
  }
  for (; i < to; i++) {
    let one = 0;
    for (let j = 0; j < columns; j++) one += point[j]! * values[i * columns + j]!;
    odds[i] = one;
  }
}

function combine(
  sums: Float64Array,
  { columns, values }: PairDifferences,
  slopes: Float64Array,
  from: number,
  to: number,
): void {
  let i = from;
  for (; i + 4 <= to; i += 4) {
    const first = i * columns;
    const second = first + columns;
    const third = second + columns;
    const fourth = third + columns;
    const a = slopes[i]!;
    const b = slopes[i + 1]!;
    const c = slopes[i + 2]!;
    const d = slopes[i + 3]!;
    for (let j = 0; j < columns; j++) {
      const left = a * values[first + j]! + b * values[second + j]!;
      sums[j] = sums[j]! + left + (c * values[third + j]! + d * values[fourth + j]!);
    }
  }
  for (; i < to; i++) for (let j = 0; j < columns; j++) sums[j]! += slopes[i]! * values[i * columns + j]!;
}

/** How far the weights move the log odds of a judgement, on average and where no signal works against another. */
export function meanLogOdds(weights: Float64Array, { scale, judged }: PairwiseProblem): number {
  return weights.reduce((sum, weight, j) => sum + (Math.abs(weight) * scale[j]!) / judged, 0);
}
