import { cholesky } from "./cholesky.js";
import { quadratic, type Rows } from "./quadratic.js";

/** A convex function of one vector, twice differentiable. */
export interface Smooth {
  readonly columns: number;
  evaluate(weights: Float64Array): Evaluated;
  /** The matrix of second derivatives, row-major. */
  curvature(weights: Float64Array): Float64Array;
  /** One near it that costs less; null where the matrix itself does not cost much. */
  readonly roughCurvature: ((weights: Float64Array) => Float64Array) | null;
  /** The most that each part of the data's gradient can be: residuals are in its units. */
  readonly scale: Float64Array;
}

export interface Evaluated {
  readonly value: number;
  readonly gradient: Float64Array;
}

export interface Minimum {
  readonly weights: Float64Array;
  readonly value: number;
  readonly iterations: number;
  readonly evaluations: number;
  readonly residual: number;
  /** The last step that was computed: not small where there is no minimum. */
  readonly step: Float64Array;
}

const mostIterations = 200;

/**
 * Minimises a smooth convex function where the rows hold, by Newton's method: each step is the exact minimum of the quadratic
 * model under the same rows, shortened until the function falls. The curvature is kept while it serves, and each step teaches
 * it what the gradient did (BFGS). Stops one step after the residual (see `Solution`) is within the tolerance, or where rounding
 * keeps it from falling. Null when nothing satisfies the rows.
 *
 * Source: projected Newton, quasi-Newton and sequential quadratic programming as in J. Nocedal, S. Wright (2006), Numerical
 * Optimization, chapters 6 and 18.
 */
export function newton(problem: Smooth, rows: Rows, start: Float64Array, tolerance = 1e-13): Minimum | null {
  const n = problem.columns;
  const from = nearest(start, rows);
  if (!from) return null;
  let [weights, now, evaluations, iterations] = [from, problem.evaluate(from), 1, 0];
  let residual = Number.POSITIVE_INFINITY;
  let step: Float64Array = new Float64Array(n);
  let curvature = (problem.roughCurvature ?? problem.curvature)(weights);
  // A rough curvature has to bring down the residual less than one that can be had anew at little cost.
  let [fresh, patience] = problem.roughCurvature ? [false, 3] : [true, 10];
  for (; iterations < mostIterations; iterations++) {
    const { factor } = cholesky(curvature, n, 1e-14);
    const move = quadratic(factor, now.gradient, shifted(rows, weights, n));
    if (!move) break;
    step = move.point;
    const uphill = product(factor, step, n);
    const previous = residual;
    residual = uphill.reduce((most, part, j) => Math.max(most, Math.abs(part) / (problem.scale[j]! || 1)), 0);
    if (residual === 0 || (fresh && residual < 1e-9 && residual > previous / 4)) break;
    const next =
      fresh || residual <= previous / patience
        ? descend(problem, weights, now, step, settled(rows, move.active, n))
        : null;
    evaluations += next?.evaluations ?? 0;
    if (!next?.evaluated) {
      if (fresh) break;
      [curvature, fresh, patience] = [problem.curvature(weights), true, 10];
      residual = previous;
      continue;
    }
    const change = next.evaluated.gradient.map((slope, j) => slope - now.gradient[j]!);
    learn(
      curvature,
      next.weights.map((weight, j) => weight - weights[j]!),
      change,
    );
    [weights, now, fresh] = [next.weights, next.evaluated, false];
    if (residual <= tolerance) break;
    if (next.length < 1) [curvature, fresh] = [problem.curvature(weights), true];
  }
  return { weights, value: now.value, iterations, evaluations, residual, step };
}

// The update of Broyden, Fletcher, Goldfarb and Shanno, in place: the curvature along the step becomes what the gradient showed.
function learn(curvature: Float64Array, step: Float64Array, change: Float64Array): void {
  const n = step.length;
  const expected = step.map((_, i) => {
    let total = 0;
    for (let k = 0; k < n; k++) total += curvature[i * n + k]! * step[k]!;
    return total;
  });
  const [shown, thought] = [inner(change, step), inner(expected, step)];
  // Of the smallest steps the change is a rounding.
  if (!(shown > 1e-3 * thought && shown < 1e3 * thought)) return;
  for (let i = 0; i < n; i++)
    for (let k = 0; k < n; k++)
      curvature[i * n + k]! += (change[i]! * change[k]!) / shown - (expected[i]! * expected[k]!) / thought;
}

function nearest(start: Float64Array, rows: Rows): Float64Array | null {
  const n = start.length;
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  return (
    quadratic(
      identity,
      start.map((value) => -value),
      rows,
    )?.point ?? null
  );
}

function shifted(rows: Rows, weights: Float64Array, n: number): Rows {
  const bounds = rows.bounds.slice();
  const sizes = bounds.map(Math.abs);
  for (let row = 0; row < rows.count; row++)
    for (let j = 0; j < n; j++) {
      const part = rows.matrix[row * n + j]! * weights[j]!;
      bounds[row]! -= part;
      sizes[row]! += Math.abs(part);
    }
  return { ...rows, bounds, sizes };
}

// LL'v.
function product(factor: Float64Array, vector: Float64Array, n: number): Float64Array {
  const [half, whole] = [new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) for (let k = 0; k <= i; k++) half[k]! += factor[i * n + k]! * vector[i]!;
  for (let i = 0; i < n; i++) for (let k = 0; k <= i; k++) whole[i]! += factor[i * n + k]! * half[k]!;
  return whole;
}

function inner(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, value, i) => total + value * b[i]!, 0);
}

// The weights that an active row alone fixes, with their value: a full step lands on it without a rounding.
function settled(rows: Rows, active: readonly number[], n: number): Map<number, number> {
  const fixed = new Map<number, number>();
  for (const row of active) {
    const line = rows.matrix.subarray(row * n, row * n + n);
    const only = line.findIndex((factor) => factor !== 0);
    if (only >= 0 && line.every((factor, j) => j === only || factor === 0))
      fixed.set(only, rows.bounds[row]! / line[only]! + 0);
  }
  return fixed;
}

function descend(
  problem: Smooth,
  weights: Float64Array,
  now: Evaluated,
  step: Float64Array,
  fixed: Map<number, number>,
) {
  const slope = inner(now.gradient, step);
  const noise = 1e-14 * Math.abs(now.value);
  for (let [length, evaluations] = [1, 1]; evaluations <= 40; length /= 2, evaluations++) {
    const next = weights.map((weight, j) => weight + length * step[j]!);
    if (length === 1) for (const [j, value] of fixed) next[j] = value;
    const evaluated = problem.evaluate(next);
    if (evaluated.value <= now.value + 1e-4 * length * slope + noise)
      return { weights: next, evaluated, length, evaluations };
  }
  return { weights, evaluated: null, length: 0, evaluations: 40 };
}
