import type { DependentCorrelations, TestResult } from "./dependent-correlations.js";
import { fisherZTest } from "./fisher-z-test.js";

/**
 * Dunn and Clark's z test of two Pearson correlations that share a variable. It supposes normal data. NaN as `fisherZTest`.
 *
 * Source: O. J. Dunn, V. Clark (1969), Correlation coefficients measured on the same individuals, JASA 64(325).
 */
export function dunnClark(correlations: DependentCorrelations): TestResult {
  return fisherZTest(correlations, ({ first, second }) => [first, second]);
}
