import { comparable, type DependentCorrelations, type TestResult } from "./dependent-correlations.js";
import { erfc } from "./erfc.js";

/**
 * The z test of two dependent correlations after Fisher's transformation, with their covariance taken at the correlations
 * that `at` gives. NaN where a correlation is ±1, the three contradict each other, or n < 4.
 */
export function fisherZTest(
  correlations: DependentCorrelations,
  at: (correlations: DependentCorrelations) => readonly [first: number, second: number],
): TestResult {
  if (!comparable(correlations)) return { statistic: Number.NaN, p: Number.NaN };
  const { first, second, between, n } = correlations;
  const [r1, r2] = at(correlations);
  const rest = 1 - r1 ** 2 - r2 ** 2;
  const covariance = (between * rest - 0.5 * r1 * r2 * (rest - between ** 2)) / ((1 - r1 ** 2) * (1 - r2 ** 2));
  const statistic = ((Math.atanh(first) - Math.atanh(second)) * Math.sqrt(n - 3)) / Math.sqrt(2 - 2 * covariance);
  return { statistic, p: erfc(Math.abs(statistic) / Math.SQRT2) };
}
