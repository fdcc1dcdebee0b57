import type { Interval } from "./interval.js";
import { mean } from "./mean.js";
import { normalCdf } from "./normal-cdf.js";
import { normalQuantile } from "./normal-quantile.js";
import { quantile } from "./quantile.js";
import { sum } from "./sum.js";

/**
 * The bias-corrected and accelerated interval: quantiles of the bootstrap replicates, moved for their bias and for how the
 * error changes with the value, which the leave-one-out values tell. One point when all replicates are the same. NaN
 * without replicates and when any number is NaN; where all replicates lie on one side of the estimate it is their extreme.
 *
 * Source: B. Efron (1987), Better bootstrap confidence intervals, JASA 82(397).
 */
export function bcaInterval(
  estimate: number,
  replicates: Float64Array,
  leaveOneOut: Float64Array,
  level = 0.95,
): Interval {
  const sorted = replicates.slice().sort();
  const bias = normalQuantile(shareBelow(sorted, estimate));
  const acceleration = accelerationOf(leaveOneOut);
  const bound = (probability: number) => {
    const z = bias + normalQuantile(probability);
    const moved = Number.isFinite(z) ? normalCdf(bias + z / (1 - acceleration * z)) : normalCdf(z);
    return quantile(sorted, Number.isNaN(estimate + acceleration) ? Number.NaN : moved);
  };
  return { low: bound((1 - level) / 2), high: bound((1 + level) / 2) };
}

function shareBelow(sorted: Float64Array, estimate: number): number {
  let twice = 0;
  for (const value of sorted) twice += Number(value < estimate) + Number(value <= estimate);
  return twice / 2 / sorted.length;
}

function accelerationOf(values: Float64Array): number {
  const centre = mean(values);
  const differences = values.map((value) => centre - value);
  const squares = sum(differences.map((difference) => difference ** 2));
  return squares === 0 ? 0 : sum(differences.map((difference) => difference ** 3)) / (6 * squares ** 1.5);
}
