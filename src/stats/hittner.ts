import type { DependentCorrelations, TestResult } from "./dependent-correlations.js";
import { fisherZTest } from "./fisher-z-test.js";

/**
 * Hittner, May and Silver's z test: Dunn and Clark's with the covariance taken at the mean of the two correlations on
 * Fisher's scale. It supposes normal data. NaN as `fisherZTest`.
 *
 * Source: J. B. Hittner, K. May, N. C. Silver (2003), A Monte Carlo evaluation of tests for comparing dependent
 * correlations, J. General Psychology 130(2).
 */
export function hittner(correlations: DependentCorrelations): TestResult {
  return fisherZTest(correlations, ({ first, second }) => {
    const middle = Math.tanh((Math.atanh(first) + Math.atanh(second)) / 2);
    return [middle, middle];
  });
}
