import { z } from "zod";
import { defineNormalisation } from "../step.js";

/**
 * The percentile rank among accounts whose quantiles are written down, evenly spaced from the smallest value to the largest: a
 * value between two of them is placed in proportion, one that several of them share is in their middle. 0 below all, 1 above all;
 * a cost is what is left of 1. NaN stays NaN. Nobody's value moves when others join.
 */
export const fixedPercentile = defineNormalisation({
  about: "The percentile rank among accounts whose quantiles are written down.",
  options: z.strictObject({
    quantiles: z
      .array(z.number())
      .min(2)
      .refine(
        (values) => values.every((value, i) => i === 0 || value >= values[i - 1]!),
        "expected ascending quantiles",
      )
      .describe("evenly spaced, from the smallest value to the largest, in the signal's unit after its treatment"),
  }),
  apply(values, { quantiles }, way) {
    const last = quantiles.length - 1;
    return values.map((value) => {
      if (Number.isNaN(value)) return Number.NaN;
      const share = place(quantiles, value) / last;
      return way === "cost" ? 1 - share : share;
    });
  },
  range: () => ({ min: 0, max: 1 }),
});

function place(quantiles: readonly number[], value: number): number {
  const last = quantiles.length - 1;
  const [below, upTo] = [first(quantiles, (q) => q >= value), first(quantiles, (q) => q > value)];
  if (upTo > below) return (below + upTo - 1) / 2;
  if (below === 0) return 0;
  if (below > last) return last;
  const [low, high] = [quantiles[below - 1]!, quantiles[below]!];
  return below - 1 + (value - low) / (high - low);
}

// The first place of which the condition holds, by bisection; the length where there is none.
function first(sorted: readonly number[], holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
