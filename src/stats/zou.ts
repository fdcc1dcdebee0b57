import { comparable, type DependentCorrelations } from "./dependent-correlations.js";
import type { Interval } from "./interval.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * Zou's interval for the difference, first less second, of two Pearson correlations that share a variable. It supposes
 * normal data. NaN where a correlation is ±1, the three contradict each other, or n < 4.
 *
 * Source: G. Y. Zou (2007), Toward using confidence intervals to compare correlations, Psychological Methods 12(4).
 */
export function zou(correlations: DependentCorrelations, level = 0.95): Interval {
  if (!comparable(correlations)) return { low: Number.NaN, high: Number.NaN };
  const { first: r1, second: r2, between: r3, n } = correlations;
  const reach = normalQuantile((1 + level) / 2) / Math.sqrt(n - 3);
  const [l1, u1] = [Math.tanh(Math.atanh(r1) - reach), Math.tanh(Math.atanh(r1) + reach)];
  const [l2, u2] = [Math.tanh(Math.atanh(r2) - reach), Math.tanh(Math.atanh(r2) + reach)];
  const c = ((r3 - 0.5 * r1 * r2) * (1 - r1 ** 2 - r2 ** 2 - r3 ** 2) + r3 ** 3) / ((1 - r1 ** 2) * (1 - r2 ** 2));
  return {
    low: r1 - r2 - Math.sqrt((r1 - l1) ** 2 + (u2 - r2) ** 2 - 2 * c * (r1 - l1) * (u2 - r2)),
    high: r1 - r2 + Math.sqrt((u1 - r1) ** 2 + (r2 - l2) ** 2 - 2 * c * (u1 - r1) * (r2 - l2)),
  };
}
