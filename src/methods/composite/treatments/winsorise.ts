import { z } from "zod";
import { columnStep } from "../step.js";
import { type SkewLimits, skewLimits, winsoriseToLimits } from "./winsorise-to-limits.js";

/** COINr's rule: the extreme values become the next ones until skewness or kurtosis is within its limit. */
export const winsorise = columnStep({
  about:
    "Sets the most extreme values to the next ones, one after the other, while skewness and kurtosis are both beyond their limits.",
  options: z.strictObject(skewLimits),
  apply: (values, options: SkewLimits) => winsoriseToLimits(values, options).values,
});
