import { z } from "zod";
import { defineNormalisation, unbounded, upwards } from "../step.js";

/**
 * `(x - mean) / deviation` with a mean and a deviation that are written down, such as those of the accounts that weights were
 * tuned on: nobody's value moves when others join. A cost comes out with its sign turned.
 */
export const fixedZScore = defineNormalisation({
  about: "Deviations from a fixed mean, in fixed standard deviations.",
  options: z.strictObject({
    mean: z.number().describe("what is worth 0"),
    deviation: z.number().positive().describe("what is one step"),
  }),
  apply: (values, { mean, deviation }, way) =>
    upwards(
      values.map((value) => (value - mean) / deviation),
      way,
    ),
  range: () => unbounded,
});
