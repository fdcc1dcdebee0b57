import { comparable, type DependentCorrelations, type TestResult } from "./dependent-correlations.js";
import { erfc } from "./erfc.js";
import type { Interval } from "./interval.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * Meng, Rosenthal and Rubin's z test of two Pearson correlations that share a variable, with an interval for the difference
 * of the two on Fisher's scale (atanh r, not r). It supposes normal data. NaN where a correlation is ±1, the three
 * contradict each other, or n < 4.
 *
 * Source: X.-L. Meng, R. Rosenthal, D. B. Rubin (1992), Comparing correlated correlation coefficients, Psych. Bull. 111(1).
 */
export function meng(correlations: DependentCorrelations, level = 0.95): TestResult & Interval {
  const undefinedHere = Number.NaN;
  if (!comparable(correlations)) {
    return { statistic: undefinedHere, p: undefinedHere, low: undefinedHere, high: undefinedHere };
  }
  const { first, second, between, n } = correlations;
  const square = (first ** 2 + second ** 2) / 2;
  const f = Math.min(1, (1 - between) / (2 * (1 - square)));
  const h = (1 - f * square) / (1 - square);
  const error = Math.sqrt((2 * (1 - between) * h) / (n - 3));
  const difference = Math.atanh(first) - Math.atanh(second);
  const reach = normalQuantile((1 + level) / 2) * error;
  const statistic = difference / error;
  return { statistic, p: erfc(Math.abs(statistic) / Math.SQRT2), low: difference - reach, high: difference + reach };
}
