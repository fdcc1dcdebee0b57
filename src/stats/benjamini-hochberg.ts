import { order } from "./order.js";

/**
 * Benjamini and Hochberg's adjusted p values, which bound the expected share of false findings: at least the p given, at
 * most 1, in the same order. NaN stays NaN and does not count as a test.
 *
 * Source: Y. Benjamini, Y. Hochberg (1995), Controlling the false discovery rate, JRSS B 57(1).
 */
export function benjaminiHochberg(p: Float64Array): Float64Array {
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  const rows = order(p).filter((row) => !Number.isNaN(p[row]!));
  let most = 1;
  for (let i = rows.length - 1; i >= 0; i--) {
    most = Math.min(most, p[rows[i]!]! * (rows.length / (i + 1)));
    adjusted[rows[i]!] = most;
  }
  return adjusted;
}
