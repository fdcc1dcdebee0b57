import { random } from "../random.js";
import type { Better } from "../results/trade-offs.js";
import { exploreExtremes } from "./explore-extremes.js";
import { exchange, simplexLines } from "./simplex-lines.js";

/** What counts as no loss, and how long is looked for it. */
export interface FlatRegionOptions {
  /** How much worse than at the given weights still counts as flat: one standard error of the held-out objective. */
  readonly within: number;
  readonly better: Better;
  readonly seed: number;
  /** Random directions that are tried beside those of single weights and pairs; 200 by default. */
  readonly directions?: number;
  /** What else weights must satisfy; a convex set that the given weights are in. */
  readonly allowed?: (weights: Float64Array) => boolean;
}

/** How much each weight may vary at no loss that could be told from chance. */
export interface FlatRegion {
  /** The objective at the given weights. */
  readonly objective: number;
  /** The least good value that still counts. */
  readonly threshold: number;
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly evaluations: number;
}

/**
 * The least and the largest value of each weight among all weights found whose objective is within a tolerance of that at the
 * given ones (they should be the best). Weights stay non-negative and keep their sum. It is explored along straight lines: each weight
 * up and down with the others in proportion, each pair in exchange, and seeded random directions; then from the extreme found for
 * a weight again by exchanges. On each line the last of a few steps that is still good is refined by bisection, to 1/1,000 of the
 * line. An inner approximation: every value given was reached by weights that were tried, and a value further out may exist.
 * `[w, w]` for a single weight; NaN where the objective is NaN at the given weights.
 *
 * Source: the one-standard-error rule of L. Breiman and others (1984), Classification and regression trees, section 3.4.3.
 * @throws RangeError when a weight is negative or all are 0.
 */
export function flatRegion(
  objective: (weights: Float64Array) => number,
  weights: Float64Array,
  options: FlatRegionOptions,
): FlatRegion {
  if (!weights.every((weight) => weight >= 0) || !weights.some((weight) => weight > 0))
    throw new RangeError(`weights: ${weights.join(", ")}; expected numbers of at least 0, not all 0`);
  const { within, better, seed, directions = 200, allowed = () => true } = options;
  const best = objective(weights);
  const sign = better === "higher" ? 1 : -1;
  const threshold = best - sign * within;
  let evaluations = 1;
  const good = (tried: Float64Array) => {
    if (!allowed(tried)) return false;
    evaluations++;
    return sign * (objective(tried) - threshold) >= 0;
  };
  if (Number.isNaN(best)) {
    const unknown = weights.map(() => Number.NaN);
    return { objective: best, threshold, low: unknown, high: unknown, evaluations };
  }
  const others = (i: number) => Array.from(weights.keys()).filter((j) => j !== i);
  const { low, high } = exploreExtremes({
    from: weights,
    lines: simplexLines(weights, directions, random(seed, "flat region")),
    again: (i, side) => others(i).map((j) => exchange(weights.length, side > 0 ? i : j, side > 0 ? j : i)),
    rounds: 2,
    precision: 0.001,
    room,
    good,
    inside: (point) => point.map((weight) => Math.max(0, weight)),
  });
  return { objective: best, threshold, low, high, evaluations };
}

// As far as no weight turns negative.
function room(from: Float64Array, direction: Float64Array): number {
  let end = Number.POSITIVE_INFINITY;
  for (const [i, value] of direction.entries()) if (value < 0) end = Math.min(end, -from[i]! / value);
  const moves = direction.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  // What is left of a direction by rounding does not keep the sum.
  const none = 1e-12 * from.reduce((sum, weight) => sum + weight, 0);
  return end > 0 && end < Number.POSITIVE_INFINITY && moves > none ? end : 0;
}
