import { standing } from "./standing.js";
import { unscoredLast } from "./unscored-last.js";

/**
 * By column the Borda points of each account: how many accounts are below it, and half of those that are tied with it.
 * Whom a column does not know is tied below all that it knows. NaN for an account of whom no column is known.
 */
export function bordaPoints(columns: readonly Float64Array[]): Float64Array[] {
  return unscoredLast(columns).map((column) => {
    const { below, tied } = standing(column);
    return below.map((count, row) => count + tied[row]! / 2);
  });
}
