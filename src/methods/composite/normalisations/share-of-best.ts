import { z } from "zod";
import { extent } from "../../parts/known.js";
import { defineNormalisation } from "../step.js";

/**
 * `x / best`, COINr's `n_fracmax`; of a cost `best / x`, where the best is the smallest. Unknown where the best benefit is
 * not above 0, and for a cost that is not.
 */
export const shareOfBest = defineNormalisation({
  about: "The value as a share of the best account's; of a cost the best value as a share of it.",
  options: z.strictObject({}),
  apply(values, _options, way) {
    const { min, max } = extent(values);
    if (way === "cost") return values.map((value) => (min > 0 ? min / value : Number.NaN));
    return values.map((value) => (max > 0 ? value / max : Number.NaN));
  },
  range: (_options, { min }) => ({ min: min >= 0 ? 0 : Number.NEGATIVE_INFINITY, max: 1 }),
});
