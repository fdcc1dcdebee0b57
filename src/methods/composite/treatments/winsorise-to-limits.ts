import { z } from "zod";
import { excessKurtosis } from "../../../stats/excess-kurtosis.js";
import { skewness } from "../../../stats/skewness.js";
import { extent, knownOf } from "../../parts/known.js";

/** The options of COINr's rule, with its defaults. */
export const skewLimits = {
  skewness: z.number().positive().default(2).describe("absolute skewness (G1) from which values are extreme"),
  kurtosis: z.number().default(3.5).describe("excess kurtosis (G2) from which values are extreme"),
  points: z.int().min(1).max(1000).default(5).describe("how many accounts' values it changes before it stops"),
};

export interface SkewLimits {
  readonly skewness: number;
  readonly kurtosis: number;
  readonly points: number;
}

/**
 * The values after COINr's rule, and whether they came within the limits: while |skewness| and kurtosis both reach
 * theirs, everybody at the end that the skewness points to gets the next value, until `points` accounts stand at the two
 * ends together. Fewer than four known values, or constant ones, have no kurtosis and stay as they are.
 *
 * Source: COINr 1.1.14, `Treat.numeric` and `winsorise`.
 */
export function winsoriseToLimits(
  values: Float64Array,
  { skewness: most, kurtosis, points }: SkewLimits,
): { readonly values: Float64Array; readonly within: boolean } {
  const treated = values.slice();
  let [high, low] = [0, 0];
  for (;;) {
    const known = knownOf(treated);
    const skew = skewness(known);
    if (!(Math.abs(skew) >= most && excessKurtosis(known) >= kurtosis)) return { values: treated, within: true };
    if (high + low >= points) return { values: treated, within: false };
    if (skew >= 0) high = moveEnd(treated, "max");
    else low = moveEnd(treated, "min");
  }
}

// How many values stand at the end after they have been moved to the next one.
function moveEnd(values: Float64Array, end: "min" | "max"): number {
  const extreme = extent(values)[end];
  const next = extent(values.filter((value) => value !== extreme))[end];
  let moved = 0;
  for (let row = 0; row < values.length; row++) {
    if (values[row] !== extreme) continue;
    values[row] = next;
    moved++;
  }
  return moved;
}
