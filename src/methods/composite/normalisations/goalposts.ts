import { z } from "zod";
import { defineNormalisation } from "../step.js";

/**
 * `(x - low) / (high - low)`, no less than 0 and no more than 1, times `factor`; with `logarithmic` of the logarithms of
 * all three. Goalposts are fixed, so that nobody's value moves when others join, and scores of two days compare.
 */
export const goalposts = defineNormalisation({
  about: "Between two fixed values, in the signal's unit; what is beyond them counts as they do.",
  options: z
    .strictObject({
      low: z.number().describe("where a benefit is worth 0, and a cost is worth the most"),
      high: z.number().describe("where a benefit is worth the most, and a cost 0"),
      factor: z.number().positive().default(1).describe("what the most is"),
      logarithmic: z.boolean().default(false).describe("whether ten times as much is always the same step"),
    })
    .refine(({ low, high }) => low < high, "expected low below high")
    .refine(
      ({ low, logarithmic }) => !logarithmic || low > 0,
      "expected low above 0 where the goalposts are logarithmic",
    ),
  apply(values, { low, high, factor, logarithmic }, way) {
    const at = logarithmic ? Math.log : (value: number) => value;
    return values.map((value) => {
      const share = (at(Math.min(high, Math.max(low, value))) - at(low)) / (at(high) - at(low));
      return factor * (way === "cost" ? 1 - share : share);
    });
  },
  range: ({ factor }) => ({ min: 0, max: factor }),
});
