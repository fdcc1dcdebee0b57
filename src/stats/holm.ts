import { order } from "./order.js";

/**
 * Holm's adjusted p values, which bound the chance of any false finding in the family: at least the p given, at most 1,
 * in the same order. NaN stays NaN and does not count as a test.
 *
 * Source: S. Holm (1979), A simple sequentially rejective multiple test procedure, Scand. J. Statistics 6(2).
 */
export function holm(p: Float64Array): Float64Array {
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  const rows = order(p).filter((row) => !Number.isNaN(p[row]!));
  let least = 0;
  rows.forEach((row, i) => {
    least = Math.max(least, Math.min(1, p[row]! * (rows.length - i)));
    adjusted[row] = least;
  });
  return adjusted;
}
