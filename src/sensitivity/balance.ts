import { CholeskyDecomposition, Matrix } from "ml-matrix";
import { BadInput } from "../problem.js";
import { nonNegative } from "../solvers/constraints.js";
import { leastSquares } from "../solvers/least-squares.js";
import { imbalance, importanceTarget } from "./balance-objective.js";
import { correlationsFrom, correlationsWithSum, covariances } from "./covariances.js";
import { knownRows } from "./known-rows.js";

/** What importance the signals should have. */
export interface BalanceOptions {
  /** The wanted importance of each signal, scaled to sum to 1; equal by default. */
  readonly target?: Float64Array;
  /** What an error calls the signals. */
  readonly names?: readonly string[];
}

/** Weights of a sum of signals, and how much each signal says of that sum. */
export interface Balance {
  /** At least 0, and sum to 1. */
  readonly weights: Float64Array;
  /** The correlation of each signal with the weighted sum. */
  readonly correlations: Float64Array;
  /** The correlations as shares of their sum: what the target is for. */
  readonly importance: Float64Array;
  /** The balance objective at the weights; -Infinity, or a rounding error of it, where the target is met. */
  readonly objective: number;
  /** Whether non-negative weights achieve the target, to 1e-8. Where none do, `weights` come as near as can be. */
  readonly achieved: boolean;
  /** The weights that achieve the target when they may be negative, absolute values summing to 1; null where signals are collinear. */
  readonly unconstrained: Float64Array | null;
}

/**
 * The weights under which a weighted sum of the signals, as they are given, depends on each of them as much as wanted. Nominal
 * weights hardly do: signals that vary more, or move together, count for more than their weight. In closed form w is proportional to
 * Sigma^-1 (sigma * target); where that would take a negative weight the non-negative weights with the least mean squared distance
 * from the target are found, by non-negative least squares. Rows with anything unknown are left out.
 *
 * Source: W. Becker, M. Saisana, P. Paruolo, I. Vandecasteele (2017), Weights and importance in composite indicators, Ecological
 * Indicators 80, https://doi.org/10.1016/j.ecolind.2017.03.056, whose search this solves exactly.
 * @throws BadInput when a signal is constant or unknown in all the rows, for no weight changes what it says.
 */
export function balanceWeights(signals: readonly Float64Array[], options: BalanceOptions = {}): Balance {
  return balanceFromCovariances(covariances(knownRows(signals)), signals.length, options);
}

/** The same from the covariances of so many signals, row by row. */
export function balanceFromCovariances(
  sigma: Float64Array,
  k: number,
  { target, names }: BalanceOptions = {},
): Balance {
  const wanted = importanceTarget(k, target);
  const deviations = Float64Array.from({ length: k }, (_, i) => Math.sqrt(sigma[i * k + i]!));
  for (const [i, deviation] of deviations.entries()) {
    if (deviation > 0) continue;
    throw new BadInput({
      what: "signal cannot be balanced",
      value: names?.[i] ?? `signal ${i + 1}`,
      expected: "values that differ, known beside those of all other signals",
    });
  }
  const r = Matrix.from1DArray(k, k, correlationsFrom(sigma, k));
  const free = solved(r, wanted);
  const standardised = free?.every((weight) => weight >= 0) ? free : nearest(r, wanted);
  const weights = scaled(standardised, deviations);
  const correlations = correlationsWithSum(sigma, weights);
  const total = correlations.reduce((sum, one) => sum + one, 0);
  const importance = correlations.map((one) => one / total);
  return {
    weights,
    correlations,
    importance,
    objective: imbalance(correlations, wanted),
    achieved: importance.every((one, i) => Math.abs(one - wanted[i]!) < 1e-8),
    unconstrained: free && scaled(free, deviations),
  };
}

// The correlations with the sum are proportional to R v, v the weights of the standardised signals.
function solved(r: Matrix, wanted: Float64Array): Float64Array | null {
  const factor = new CholeskyDecomposition(r);
  const diagonal = factor.lowerTriangularMatrix.diagonal();
  if (!factor.isPositiveDefinite() || diagonal.some((pivot) => pivot < 1e-6)) return null;
  return Float64Array.from(factor.solve(Matrix.columnVector(wanted)).to1DArray());
}

// Importance is R v / 1'R v. Of all v with 1'R v = 1 that are not negative, the nearest to the target minimises |(R - target 1'R) v|;
// with the condition as one more row it does so up to a factor, for |.|^2 m^2 + (s - 1)^2 is least in s where m is.
function nearest(r: Matrix, wanted: Float64Array): Float64Array {
  const columnSums = r.sum("column");
  const apart = r.to2DArray().map((row, i) => row.map((value, j) => value - wanted[i]! * columnSums[j]!));
  const solve = (rows: number[][], target: number[]) =>
    leastSquares(
      {
        rows: rows.length,
        columns: wanted.length,
        values: Float64Array.from(rows.flat()),
        target: Float64Array.from(target),
      },
      { constraints: nonNegative, penalty: 0, intercept: false },
    );
  const rows = [...apart, columnSums];
  const target = [...apart.map(() => 0), 1];
  const { weights, notes } = solve(rows, target);
  if (notes.length === 0) return weights;
  // Of collinear signals a small ridge has decided, at the cost of as small an error: held to the weights that it gave, and no longer
  // to 0, the ridge leaves the square of that.
  const held = Array.from(weights, (_, i) => Array.from(weights, (_, j) => (i === j ? 1e-4 : 0)));
  return solve([...rows, ...held], [...target, ...Array.from(weights, (weight) => 1e-4 * weight)]).weights;
}

function scaled(standardised: Float64Array, deviations: Float64Array): Float64Array {
  const weights = standardised.map((weight, i) => weight / deviations[i]!);
  const total = weights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return weights.map((weight) => weight / total);
}
