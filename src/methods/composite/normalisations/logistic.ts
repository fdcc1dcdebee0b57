import { z } from "zod";
import { defineNormalisation, upwards } from "../step.js";

/**
 * `factor / (1 + exp(-(x - center) / spread))`: half of `factor` at `center`. Where the weights come from judgements of pairs it is
 * the chance of being found above an account at the center. Only values some 36 spreads away from the center tie.
 */
export const logistic = defineNormalisation({
  about: "An S-shaped curve between 0 and `factor`, half of it at a fixed center.",
  options: z.strictObject({
    center: z.number().default(0).describe("what is worth half"),
    spread: z.number().positive().default(1).describe("how far from the center 73 % are reached"),
    factor: z.number().positive().default(1).describe("what the most is"),
  }),
  apply: (values, { center, spread, factor }, way) =>
    upwards(
      values.map((value) => (value - center) / spread),
      way,
    ).map((step) => factor / (1 + Math.exp(-step))),
  range: ({ factor }) => ({ min: 0, max: factor }),
});
