/** Where a signal begins to tell and where it tells as much as its weight says, in the signal's own unit; both fixed. */
export interface Goalposts {
  readonly start: number;
  readonly top: number;
}

/**
 * The function `g(x) = ln(1 + x / start) / ln(1 + top / start)`: 0 at 0, about linear up to `start`, 1 at `top`. It has no
 * ceiling, so that the largest accounts do not tie, but from there ten times as much adds little. Below 0 it is 0.
 */
export function goalpost({ start, top }: Goalposts): (x: number) => number {
  const full = Math.log1p(top / start);
  return (x) => (x > 0 ? Math.log1p(x / start) / full : 0);
}
