import type { Interval } from "./interval.js";
import { quantile } from "./quantile.js";

/**
 * The percentile interval of bootstrap replicates: what lies between their outer quantiles. NaN without replicates and when
 * any of them is NaN: a failed replicate is not passed over.
 *
 * Source: B. Efron, R. J. Tibshirani (1993), An introduction to the bootstrap, chapter 13.
 */
export function percentileInterval(replicates: Float64Array, level = 0.95): Interval {
  const sorted = replicates.slice().sort();
  return { low: quantile(sorted, (1 - level) / 2), high: quantile(sorted, (1 + level) / 2) };
}
