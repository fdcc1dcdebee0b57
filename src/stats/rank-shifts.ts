import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";

/**
 * How many places each row moves from the one column's ranking to the other's, upwards or downwards; ties have the mean of
 * their places.
 * @throws RangeError when the lengths differ.
 */
export function rankShifts(a: Ranked, b: Ranked): Float64Array {
  const shifts = new Float64Array(sameLength(a, b));
  const [first, second] = [a.midRanks(), b.midRanks()];
  for (let row = 0; row < shifts.length; row++) shifts[row] = Math.abs(first[row]! - second[row]!);
  return shifts;
}
