/**
 * A covariance over the root of the product of two variances (or sums, as long as all three are), held within -1 .. 1.
 * NaN when either variance is 0.
 */
export function correlation(together: number, first: number, second: number): number {
  const r = together / (Math.sqrt(first) * Math.sqrt(second));
  const exact = first === second ? together / first : r;
  return Math.max(-1, Math.min(1, exact));
}
