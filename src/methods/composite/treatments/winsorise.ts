import { z } from "zod";
import { columnStep } from "../step.js";
import { type Limits, limits, winsoriseToLimits } from "./skewed.js";

/** COINr's rule: the extreme values become the next ones until skewness or kurtosis is within its limit. */
export const winsorise = columnStep({
  about:
    "Sets the most extreme values to the next ones, one after the other, while skewness and kurtosis are both beyond their limits.",
  options: z.strictObject(limits),
  apply: (values, options: Limits) => winsoriseToLimits(values, options).values,
});
