/**
 * The quantile of values in ascending order, interpolated between neighbours (Hyndman and Fan's type 7, the default of R
 * and NumPy). NaN when empty, when any value is NaN (it sorts last), or for a probability outside 0 .. 1.
 */
export function quantile(sorted: Float64Array, probability: number): number {
  const last = sorted.length - 1;
  if (last < 0 || Number.isNaN(sorted[last]) || !(probability >= 0 && probability <= 1)) return Number.NaN;
  const below = Math.floor(last * probability);
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, last)]!];
  return low === high ? low : low + (high - low) * (last * probability - below);
}
