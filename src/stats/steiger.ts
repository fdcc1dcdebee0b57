import type { DependentCorrelations, TestResult } from "./dependent-correlations.js";
import { fisherZTest } from "./fisher-z-test.js";

/**
 * Steiger's z test: Dunn and Clark's with the covariance taken at the mean of the two correlations. It supposes normal
 * data. NaN as `fisherZTest`.
 *
 * Source: J. H. Steiger (1980), Tests for comparing elements of a correlation matrix, Psychological Bulletin 87(2).
 */
export function steiger(correlations: DependentCorrelations): TestResult {
  return fisherZTest(correlations, ({ first, second }) => [(first + second) / 2, (first + second) / 2]);
}
