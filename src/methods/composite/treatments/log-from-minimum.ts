import { z } from "zod";
import { extent } from "../../parts/known.js";
import { columnStep } from "../step.js";

/**
 * `ln(x - min + (max - min) / 100)`, COINr's `log_CT`: it takes values of any sign, and depends on who is in the run.
 * Unknown for constant values.
 */
export const logFromMinimum = columnStep({
  about: "The natural logarithm of the distance from the smallest value, plus a hundredth of the whole range.",
  options: z.strictObject({}),
  apply(values) {
    const { min, max } = extent(values);
    return values.map((value) => (max > min ? Math.log(value - min + 0.01 * (max - min)) : Number.NaN));
  },
});
