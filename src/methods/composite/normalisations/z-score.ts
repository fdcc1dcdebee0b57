import { z } from "zod";
import { mean } from "../../../stats/mean.js";
import { sum } from "../../../stats/sum.js";
import { knownOf } from "../../parts/known.js";
import { defineNormalisation, unbounded, upwards } from "../step.js";

/** `(x - mean) / sd`, with the deviation of a sample (n - 1), then to another mean and deviation. Unknown for constant values. */
export const zScore = defineNormalisation({
  about: "Deviations from the mean of the run, in standard deviations.",
  options: z.strictObject({
    mean: z.number().default(0).describe("the mean that the values get"),
    deviation: z.number().positive().default(1).describe("the standard deviation that they get"),
  }),
  apply(values, { mean: at, deviation }, way) {
    const turned = upwards(values, way);
    const known = knownOf(turned);
    const center = mean(known);
    const spread = Math.sqrt(sum(known.map((value) => (value - center) ** 2)) / (known.length - 1));
    return turned.map((value) => (spread > 0 ? at + deviation * ((value - center) / spread) : Number.NaN));
  },
  range: () => unbounded,
});
