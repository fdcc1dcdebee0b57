import type { DyadicSpread } from "./dyadic-spread.js";
import type { Interval } from "./interval.js";
import { normalQuantile } from "./normal-quantile.js";
import { percentileInterval } from "./percentile-interval.js";
import { standardDeviation } from "./standard-deviation.js";
import { studentTQuantile } from "./student-t-quantile.js";

/**
 * The interval of an estimate from its resamples: their percentiles. Where the spread is known better than from the
 * resamples, these keep their shape and are stretched about the estimate until they have that spread, and further by as much
 * as Student's t is wider than the normal distribution.
 */
export function intervalOf(
  replicates: Float64Array,
  estimate: number,
  level: number,
  spread?: DyadicSpread | undefined,
): Interval {
  const { low, high } = percentileInterval(replicates, level);
  const resampled = spread ? standardDeviation(replicates) : 0;
  if (!spread || !(resampled > 0)) return { low, high };
  const upper = (1 + level) / 2;
  const wider = studentTQuantile(upper, spread.degrees) / normalQuantile(upper);
  const factor = (spread.deviation / resampled) * wider;
  return { low: estimate + factor * (low - estimate), high: estimate + factor * (high - estimate) };
}
