/**
 * A count over a count, where a divisor of nobody counts as one: the ratio is finite, 0 over 0 is 0, and none below is
 * worth no more than one. Public implementations give 0 there, which puts the extreme case last.
 */
export function over(count: number, divisor: number): number {
  return count / (divisor === 0 ? 1 : divisor);
}
