import { z } from "zod";
import { percentile } from "../../parts/percentile.js";
import { defineNormalisation, upwards } from "../step.js";

/** The percentile of `equal-weights`: (mid-rank - 1/2) / n. Ties share the middle, so that a constant signal is 1/2. */
export const midPercentile = defineNormalisation({
  about: "The middle of the place among all accounts, as a share; ties share the middle one.",
  options: z.strictObject({}),
  apply: (values, _options, way) => percentile(upwards(values, way)),
  range: () => ({ min: 0, max: 1 }),
});
