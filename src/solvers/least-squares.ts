import { BadInput } from "../problem.js";
import { constraintRows } from "./constraint-rows.js";
import { checkFeasible } from "./constraints.js";
import { crossProducts } from "./cross-products.js";
import { columnNames, degeneracy } from "./degeneracy.js";
import { firstUnknown } from "./first-unknown.js";
import type { LinearConstraints } from "./linear-constraints.js";
import { nameOf } from "./name.js";
import { newton, type Smooth } from "./newton.js";
import { snapToConstraints } from "./snap-to-constraints.js";
import type { WeightSolution } from "./weight-solution.js";

/** A column to be explained, and the columns that are to explain it. */
export interface Regression {
  readonly rows: number;
  readonly columns: number;
  /** Row-major. */
  readonly values: Float64Array;
  readonly target: Float64Array;
  /** How often each row counts; once by default. */
  readonly weights?: Float64Array;
}

/** What the weights have to satisfy, and how they are penalised. */
export interface LeastSquaresOptions {
  readonly constraints: LinearConstraints;
  /** The ridge: this times the sum of squared weights is added, as scikit-learn's alpha. The intercept is free of it. */
  readonly penalty: number;
  /** Whether a constant is fitted too; no constraint is on it. */
  readonly intercept: boolean;
  /** What notes call the columns. */
  readonly names?: readonly string[];
}

/** Least squares with the constant that was fitted; 0 where none was asked. */
export interface LeastSquares extends WeightSolution {
  readonly intercept: number;
}

/**
 * The weights whose sum of columns is nearest to the target, of those that satisfy the constraints: minimises the weighted sum
 * of squared errors and the penalty times the sum of squared weights. With non-negative weights this is NNLS. Solved to
 * rounding by the active-set method of `quadratic` and one step more on the errors that are left.
 *
 * Collinear or constant columns are decided by a small ridge and noted. A constant target gets weights of zero with an intercept.
 *
 * Source: C. Lawson, R. Hanson (1974), Solving Least Squares Problems, chapter 23; Goldfarb and Idnani, see `quadratic`.
 * @throws BadInput for values that are not finite, no rows, a negative penalty, and constraints that nothing satisfies.
 * @example
 * import { leastSquares, nonNegative } from "cloutlab";
 *
 * // Two signals of four accounts, row by row; the target is three times the first and once the second.
 * const values = Float64Array.of(1, 0, 0, 1, 1, 1, 2, 1);
 * const data = { rows: 4, columns: 2, values, target: Float64Array.of(3, 1, 4, 7) };
 * const { weights } = leastSquares(data, { constraints: nonNegative, penalty: 0, intercept: false });
 */
export function leastSquares(data: Regression, options: LeastSquaresOptions): LeastSquares {
  const { constraints, penalty } = options;
  const { columns } = data;
  check(data, options);
  const centred = centre(data, options.intercept);
  const products = crossProducts(centred.values, data.rows, columns, centred.weights);
  for (let j = 0; j < columns; j++) products[j * columns + j]! += penalty;
  const { ridge, notes } = degeneracy(products, data.rows, columnNames(columns, options.names));
  const found = newton(
    smooth(centred, products, penalty, ridge),
    constraintRows(constraints, columns),
    new Float64Array(columns),
  );
  if (!found) throw new BadInput({ what: "the constraints contradict each other" });
  const weights = snapToConstraints(found.weights, constraints);
  return {
    solver: `${nameOf(constraints)}least squares (active set)`,
    weights,
    intercept: centred.targetMean - centred.means.reduce((sum, mean, j) => sum + mean * weights[j]!, 0),
    objective: 2 * found.value,
    iterations: found.iterations,
    evaluations: found.evaluations,
    residual: found.residual,
    converged: found.residual <= 1e-9,
    notes,
  };
}

interface Centred {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float64Array;
  readonly target: Float64Array;
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly targetMean: number;
}

// With an intercept the best one makes the weighted mean error zero: taking the means off leaves the other weights.
function centre(data: Regression, intercept: boolean): Centred {
  const { rows, columns } = data;
  const weights = data.weights ?? new Float64Array(rows).fill(1);
  const means = new Float64Array(columns);
  if (!intercept) return { ...data, weights, means, targetMean: 0 };
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let targetMean = 0;
  for (let i = 0; i < rows; i++) {
    targetMean += (weights[i]! / total) * data.target[i]!;
    for (let j = 0; j < columns; j++) means[j]! += (weights[i]! / total) * data.values[i * columns + j]!;
  }
  const values = data.values.map((value, at) => value - means[at % columns]!);
  return { rows, columns, values, target: data.target.map((value) => value - targetMean), weights, means, targetMean };
}

function smooth(data: Centred, products: Float64Array, penalty: number, ridge: Float64Array | null): Smooth {
  const { rows, columns, values, target, weights } = data;
  const penalties = Float64Array.from({ length: columns }, (_, j) => penalty + (ridge?.[j] ?? 0));
  const matrix = products.map((cell, at) =>
    ridge && at % (columns + 1) === 0 ? cell + ridge[at / (columns + 1)]! : cell,
  );
  const scale = new Float64Array(columns);
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) scale[j]! += weights[i]! * Math.abs(values[i * columns + j]! * target[i]!);
  return {
    columns,
    scale,
    curvature: () => matrix.slice(),
    roughCurvature: null,
    evaluate(point) {
      const gradient = penalties.map((one, j) => one * point[j]!);
      let value = penalties.reduce((sum, one, j) => sum + one * point[j]! ** 2, 0);
      for (let i = 0, at = 0; i < rows; i++, at += columns) {
        let error = -target[i]!;
        for (let j = 0; j < columns; j++) error += values[at + j]! * point[j]!;
        value += weights[i]! * error ** 2;
        for (let j = 0; j < columns; j++) gradient[j]! += weights[i]! * error * values[at + j]!;
      }
      return { value: value / 2, gradient };
    },
  };
}

function check(data: Regression, { constraints, penalty, names }: LeastSquaresOptions): void {
  const { rows, columns, values, target, weights } = data;
  if (values.length !== rows * columns || target.length !== rows || (weights && weights.length !== rows))
    throw new RangeError(`${rows} rows of ${columns} columns, but ${values.length} values, ${target.length} targets`);
  const unknown = firstUnknown(values);
  if (unknown >= 0)
    throw new BadInput({
      what: "not a finite value",
      column: columnNames(columns, names)[unknown % columns]!,
      row: Math.floor(unknown / columns) + 1,
      value: String(values[unknown]),
      expected: "a number in every row",
    });
  const missing = target.findIndex((value) => !Number.isFinite(value));
  if (missing >= 0)
    throw new BadInput({ what: "not a finite target", row: missing + 1, value: String(target[missing]) });
  if (!(penalty >= 0 && penalty < Number.POSITIVE_INFINITY))
    throw new BadInput({ what: "not a penalty", value: String(penalty), expected: "a number from 0" });
  if (rows === 0 || (weights && !weights.some((weight) => weight > 0)))
    throw new BadInput({ what: "no rows to fit the weights to" });
  checkFeasible(constraints, columns);
}
