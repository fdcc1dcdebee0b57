import { z } from "zod";
import { columnStep } from "../step.js";

/** `ln(x + offset)`; unknown where that has no logarithm. */
export const log = columnStep({
  about: "The natural logarithm of the value plus an offset; unknown where that is not above 0.",
  options: z.strictObject({
    offset: z.number().default(1).describe("what is added first, so that counts of 0 have a logarithm"),
  }),
  apply: (values, { offset }) => values.map((value) => (value + offset > 0 ? Math.log(value + offset) : Number.NaN)),
});
