import type { Ranked } from "./ranked.js";

/**
 * The number of rows that two columns share.
 * @throws RangeError when their lengths differ.
 */
export function sameLength(a: Ranked, b: Ranked): number {
  if (a.values.length !== b.values.length) {
    throw new RangeError(
      `columns of different lengths: ${a.values.length} and ${b.values.length}; expected the same rows`,
    );
  }
  return a.values.length;
}
