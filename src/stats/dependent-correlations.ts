/**
 * Two correlations that share a variable, as when two methods are evaluated against one truth: of the shared variable with the
 * first and with the second, and of these two with each other, over n rows.
 */
export interface DependentCorrelations {
  readonly first: number;
  readonly second: number;
  readonly between: number;
  readonly n: number;
}

/** A test statistic (positive when the first correlation is larger) with its two-sided p. */
export interface TestResult {
  readonly statistic: number;
  readonly p: number;
}

/** Whether the tests are defined: more than 3 rows, no correlation at ±1, and no combination that cannot be. */
export function comparable({ first, second, between, n }: DependentCorrelations): boolean {
  const within = [first, second, between].every((r) => Math.abs(r) < 1);
  return within && n > 3 && determinant(first, second, between) > -1e-12;
}

/** The determinant of the 3 x 3 correlation matrix. */
export function determinant(first: number, second: number, between: number): number {
  return 1 + 2 * first * second * between - first ** 2 - second ** 2 - between ** 2;
}
