import { z } from "zod";
import { extent } from "../../parts/known.js";
import { defineNormalisation, upwards } from "../step.js";

/** `(x - min) / (max - min)`, from `lower` to `upper`. It is relative to the run's accounts. Unknown for constant values. */
export const minMax = defineNormalisation({
  about: "From the smallest value of the run to the largest one.",
  options: z.strictObject({
    lower: z.number().default(0).describe("what the worst account gets"),
    upper: z.number().default(1).describe("what the best account gets"),
  }),
  apply(values, { lower, upper }, way) {
    const turned = upwards(values, way);
    const { min, max } = extent(turned);
    return turned.map((value) => (max > min ? lower + (upper - lower) * ((value - min) / (max - min)) : Number.NaN));
  },
  range: ({ lower, upper }) => ({ min: Math.min(lower, upper), max: Math.max(lower, upper) }),
});
