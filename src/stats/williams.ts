import { comparable, type DependentCorrelations, determinant, type TestResult } from "./dependent-correlations.js";
import { studentTP } from "./student-t-p.js";

/**
 * Williams's t test of two Pearson correlations that share a variable, n - 3 degrees of freedom. It supposes normal data.
 * NaN where a correlation is ±1, the three contradict each other, or n < 4.
 *
 * Source: E. J. Williams (1959), The comparison of regression variables, JRSS B 21(2); J. H. Steiger (1980), Psych. Bull. 87(2).
 */
export function williams(correlations: DependentCorrelations): TestResult {
  if (!comparable(correlations)) return { statistic: Number.NaN, p: Number.NaN };
  const { first, second, between, n } = correlations;
  const spread = 2 * ((n - 1) / (n - 3)) * determinant(first, second, between);
  const middle = ((first + second) / 2) ** 2 * (1 - between) ** 3;
  const statistic = (first - second) * Math.sqrt(((n - 1) * (1 + between)) / (spread + middle));
  return { statistic, p: studentTP(statistic, n - 3) };
}
