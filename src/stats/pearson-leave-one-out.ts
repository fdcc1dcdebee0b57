import { comoment } from "./comoment.js";
import { correlation } from "./correlation.js";
import { isLastOther } from "./is-last-other.js";
import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";

/**
 * Pearson's r without each row in turn, in the order of the rows; linear time. NaN where what is left does not define it.
 * Digits are lost where one row alone makes up nearly all of a column's variance.
 * @throws RangeError when the lengths differ.
 */
export function pearsonLeaveOneOut(a: Ranked, b: Ranked): Float64Array {
  const n = sameLength(a, b);
  const [x, y] = [a.moments(), b.moments()];
  const together = comoment(a.values, x.mean, b.values, y.mean);
  const factor = n / (n - 1);
  const values = new Float64Array(n).fill(Number.NaN);
  for (let row = 0; row < n; row++) {
    if (isLastOther(a, row) || isLastOther(b, row)) continue;
    const [dx, dy] = [a.values[row]! - x.mean, b.values[row]! - y.mean];
    values[row] = correlation(together - factor * dx * dy, x.squares - factor * dx * dx, y.squares - factor * dy * dy);
  }
  return values;
}
