import { crossProducts } from "./cross-products.js";
import type { Evaluated, Smooth } from "./newton.js";
import type { PairDifferences } from "./pairwise-logistic.js";

export interface PairwiseProblem extends Smooth {
  /** The weight of all judgements. */
  readonly judged: number;
}

/** The summed surprise at judgements and half the ridge, to be minimised; see `pairwiseLogistic`. */
export function pairwiseLoss(data: PairDifferences, penalties: Float64Array): PairwiseProblem {
  const { rows, columns, values, weights } = data;
  const scale = new Float64Array(columns);
  let judged = 0;
  for (let i = 0; i < rows; i++) {
    judged += weights[i]!;
    for (let j = 0; j < columns; j++) scale[j]! += weights[i]! * Math.abs(values[i * columns + j]!);
  }
  return {
    columns,
    scale,
    judged,
    evaluate: (point) => evaluate(data, point, penalties),
    curvature(point) {
      const odds = logOdds(data, point);
      const matrix = crossProducts(values, rows, columns, (row) => {
        const tail = Math.exp(-Math.abs(odds[row]!));
        return (weights[row]! * tail) / (1 + tail) ** 2;
      });
      for (let j = 0; j < columns; j++) matrix[j * columns + j]! += penalties[j]!;
      return matrix;
    },
  };
}

function evaluate(data: PairDifferences, point: Float64Array, penalties: Float64Array): Evaluated {
  const { rows, columns, values, weights, ties } = data;
  const slopes = logOdds(data, point);
  let value = 0;
  let lost = 0;
  for (let i = 0; i < rows; i++) {
    const odds = slopes[i]!;
    const second = ties[i]! / 2; // how far the judgement is for the second
    const tail = Math.exp(-Math.abs(odds));
    const probability = odds > 0 ? tail / (1 + tail) : 1 / (1 + tail); // that the second wins
    const surprise = Math.log1p(tail) + (odds > 0 ? second * odds : (second - 1) * odds);
    // Compensated as in stats/sum.ts.
    const part = weights[i]! * surprise;
    const next = value + part;
    const added = next - value;
    lost += value - (next - added) + (part - added);
    value = next;
    slopes[i] = weights[i]! * (second - probability);
  }
  value += lost;
  const gradient = combined(values, slopes, rows, columns);
  for (let j = 0; j < columns; j++) {
    value += (penalties[j]! * point[j]! ** 2) / 2;
    gradient[j]! += penalties[j]! * point[j]!;
  }
  return { value, gradient };
}

// Four rows at a time: a sum waits for the one before it, and four do not wait for each other.
function logOdds({ rows, columns, values }: PairDifferences, point: Float64Array): Float64Array {
  const odds = new Float64Array(rows);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const first = i * columns;
    const [second, third, fourth] = [first + columns, first + 2 * columns, first + 3 * columns];
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
  for (; i < rows; i++) for (let j = 0; j < columns; j++) odds[i]! += point[j]! * values[i * columns + j]!;
  return odds;
}

function combined(values: Float64Array, slopes: Float64Array, rows: number, columns: number): Float64Array {
  const sums = new Float64Array(columns);
  let i = 0;
  for (; i + 4 <= rows; i += 4) {
    const first = i * columns;
    const [second, third, fourth] = [first + columns, first + 2 * columns, first + 3 * columns];
    const a = slopes[i]!;
    const b = slopes[i + 1]!;
    const c = slopes[i + 2]!;
    const d = slopes[i + 3]!;
    for (let j = 0; j < columns; j++)
      sums[j] =
        sums[j]! +
        a * values[first + j]! +
        b * values[second + j]! +
        (c * values[third + j]! + d * values[fourth + j]!);
  }
  for (; i < rows; i++) for (let j = 0; j < columns; j++) sums[j]! += slopes[i]! * values[i * columns + j]!;
  return sums;
}
