import { z } from "zod";
import { goalpost } from "../../parts/goalpost.js";
import { defineNormalisation } from "../step.js";

/**
 * `ln(1 + x / start) / ln(1 + top / start)`, the goalpost function of `legacy-multi-signal` and `twitter-impact`: 0 at 0,
 * 1 at `top`, and no ceiling. A cost is what is left of 1, and no less than 0.
 */
export const logGoalposts = defineNormalisation({
  about: "About in proportion up to `start`, then logarithmic; 1 at `top`, and more above it.",
  options: z.strictObject({
    start: z.number().positive().describe("up to where the signal tells about in proportion, in its unit"),
    top: z.number().positive().describe("where it is worth 1, in its unit"),
  }),
  apply(values, options, way) {
    const g = goalpost(options);
    const worth = way === "cost" ? (value: number) => Math.max(0, 1 - g(value)) : g;
    return values.map((value) => (Number.isNaN(value) ? Number.NaN : worth(value)));
  },
  range: () => ({ min: 0, max: Number.POSITIVE_INFINITY }),
});
