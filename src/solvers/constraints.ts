import { BadInput } from "../problem.js";
import { infeasible } from "./infeasible.js";
import type { LinearConstraints } from "./linear-constraints.js";
import { nearestPoint } from "./nearest-point.js";
import { snapToConstraints } from "./snap-to-constraints.js";

/** Any weights at all. */
export const unconstrained: LinearConstraints = { nonNegative: false, total: null, groups: [], order: [], caps: null };

/** Weights that are not negative. */
export const nonNegative: LinearConstraints = { ...unconstrained, nonNegative: true };

/** Weights that are not negative and sum to one. */
export const simplex: LinearConstraints = { ...nonNegative, total: 1 };

/** Null where some `n` weights satisfy the constraints, or else the sentence that says why none can. */
export function feasible(constraints: LinearConstraints, n: number): string | null {
  return infeasible(constraints, n);
}

/** Throws the bad input of constraints that nothing satisfies. */
export function checkFeasible(constraints: LinearConstraints, n: number): void {
  const why = feasible(constraints, n);
  if (why !== null) throw new BadInput({ what: `no weights satisfy the constraints: ${why}` });
}

/**
 * The weights nearest to the given ones, in Euclidean distance, that satisfy the constraints. Bounds and orders hold without
 * any tolerance. The weights of a group, and then all of them, sum to their total to the last bit where they are added up exactly
 * (a plain loop has roundings of its own), or within one unit in the last place where the bounds leave no weight to take the
 * rounding. NaN in, NaN out.
 * @throws BadInput when nothing satisfies the constraints; `feasible` says why.
 */
export function project(weights: Float64Array, constraints: LinearConstraints): Float64Array {
  if (weights.some(Number.isNaN)) return new Float64Array(weights.length).fill(Number.NaN);
  const nearest = nearestPoint(weights, constraints);
  if (nearest) return snapToConstraints(nearest, constraints);
  checkFeasible(constraints, weights.length);
  return new Float64Array(weights.length).fill(Number.NaN);
}
