import { z } from "zod";
import { finalScale, hundred } from "../../parts/final-scale.js";
import { defineNormalisation, upwards } from "../step.js";

/** `1 + 99 (1 - exp(-x / tau))`, the final scale of `legacy-multi-signal` and `twitter-impact`. */
export const finalScaleNormalisation = defineNormalisation({
  about: "From 1 to 100, ever harder to climb: each `tau` closes 63 % of what is left.",
  options: z.strictObject({ tau: z.number().positive().default(0.4).describe("what closes 63 % of the way to 100") }),
  apply: (values, { tau }, way) => finalScale(upwards(values, way), tau),
  range: (_options, { min }) => (min >= 0 ? hundred : { min: Number.NEGATIVE_INFINITY, max: hundred.max }),
});
