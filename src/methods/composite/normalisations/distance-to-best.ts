import { z } from "zod";
import { extent } from "../../parts/known.js";
import { defineNormalisation, upwards } from "../step.js";

/** `1 - (best - x) / (best - worst)`, COINr's `n_dist2max`. Unknown for constant values. */
export const distanceToBest = defineNormalisation({
  about: "1 less the distance to the best account, in parts of the distance from worst to best.",
  options: z.strictObject({}),
  apply(values, _options, way) {
    const turned = upwards(values, way);
    const { min, max } = extent(turned);
    return turned.map((value) => (max > min ? 1 - (max - value) / (max - min) : Number.NaN));
  },
  range: () => ({ min: 0, max: 1 }),
});
