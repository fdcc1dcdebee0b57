import { z } from "zod";
import { standing } from "../../parts/standing.js";
import { defineNormalisation, upwards } from "../step.js";

/** The share of the other known accounts that are below, COINr's `n_prank`: ties share the lower. Unknown for one account alone. */
export const percentileRank = defineNormalisation({
  about: "The share of the other accounts that are below; ties share the lower share.",
  options: z.strictObject({}),
  apply(values, _options, way) {
    const { below, known } = standing(upwards(values, way));
    return below.map((count) => (known > 1 ? count / (known - 1) : Number.NaN));
  },
  range: () => ({ min: 0, max: 1 }),
});
