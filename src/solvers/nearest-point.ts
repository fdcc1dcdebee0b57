import { constraintRows } from "./constraint-rows.js";
import type { LinearConstraints } from "./linear-constraints.js";
import { quadratic } from "./quadratic.js";

/** The point nearest to the weights that satisfies the constraints but for roundings; null where there is none. */
export function nearestPoint(weights: Float64Array, constraints: LinearConstraints): Float64Array | null {
  const { total, groups, order, caps } = constraints;
  const plain = groups.length === 0 && order.length === 0 && !caps;
  if (plain && constraints.nonNegative && total !== null && total > 0) return ontoSimplex(weights, total);
  const n = weights.length;
  const identity = new Float64Array(n * n);
  for (let i = 0; i < n; i++) identity[i * n + i] = 1;
  return (
    quadratic(
      identity,
      weights.map((weight) => -weight),
      constraintRows(constraints, n),
    )?.point ?? null
  );
}

// C. Michelot (1986); the sorted form is in J. Duchi et al. (2008), ICML.
function ontoSimplex(weights: Float64Array, total: number): Float64Array {
  const sorted = weights.toSorted();
  let [above, threshold] = [0, 0];
  for (let k = 1; k <= sorted.length; k++) {
    const weight = sorted[sorted.length - k]!;
    const candidate = (above + weight - total) / k;
    if (weight <= candidate) break;
    above += weight;
    threshold = candidate;
  }
  return weights.map((weight) => Math.max(0, weight - threshold));
}
