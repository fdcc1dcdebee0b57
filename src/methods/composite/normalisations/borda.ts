import { z } from "zod";
import { standing } from "../../parts/standing.js";
import { defineNormalisation, upwards } from "../step.js";

/** Borda points, COINr's `n_borda`: how many accounts are below; ties share the smaller number. */
export const borda = defineNormalisation({
  about: "How many accounts are below; ties share the smaller number.",
  options: z.strictObject({}),
  apply: (values, _options, way) => standing(upwards(values, way)).below,
  range: () => ({ min: 0, max: Number.POSITIVE_INFINITY }),
});
