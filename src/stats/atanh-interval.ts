import type { Interval } from "./interval.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * A normal interval for a correlation, made on Fisher's scale so that it stays within -1 .. 1; `variance` is that of the
 * correlation itself. One point for a correlation of ±1 or a variance of 0. NaN when either is NaN.
 *
 * Source: R. A. Fisher (1921), On the probable error of a coefficient of correlation, Metron 1; the delta method.
 */
export function atanhInterval(correlation: number, variance: number, level = 0.95): Interval {
  if (variance === 0 || (Math.abs(correlation) === 1 && !Number.isNaN(variance))) {
    return { low: correlation, high: correlation };
  }
  const reach = (normalQuantile((1 + level) / 2) * Math.sqrt(variance)) / (1 - correlation ** 2);
  const centre = Math.atanh(correlation);
  return { low: Math.tanh(centre - reach), high: Math.tanh(centre + reach) };
}
