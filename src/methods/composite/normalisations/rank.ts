import { z } from "zod";
import { standing } from "../../parts/standing.js";
import { defineNormalisation, upwards } from "../step.js";

/** The rank from below, COINr's `n_rank`: 1 is the worst, and ties share the smaller number. */
export const rank = defineNormalisation({
  about: "The place from below: 1 for the worst account; ties share the smaller number.",
  options: z.strictObject({}),
  apply: (values, _options, way) => standing(upwards(values, way)).below.map((count) => count + 1),
  range: () => ({ min: 1, max: Number.POSITIVE_INFINITY }),
});
