/** How many weeks of engagement there are. */
export const weekCount = 13;

/** The mean of `2^(-age / halfLife)` over ages from `from` to `to`, in days: the exact integral over the length. */
export function meanDecay(from: number, to: number, halfLife: number): number {
  const rate = Math.LN2 / halfLife;
  return (Math.exp(-rate * from) * -Math.expm1(-rate * (to - from))) / (rate * (to - from));
}
