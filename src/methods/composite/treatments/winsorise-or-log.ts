import { z } from "zod";
import { columnStep } from "../step.js";
import { logFromMinimum } from "./log-from-minimum.js";
import { type SkewLimits, skewLimits, winsoriseToLimits } from "./winsorise-to-limits.js";

/** COINr's whole rule: `winsorise`, and where that is not enough the logarithm of the values as they were. */
export const winsoriseOrLog = columnStep({
  about:
    "Winsorises as `winsorise` does, or takes `log-from-minimum` of the untouched values where that is not enough.",
  options: z.strictObject(skewLimits),
  apply(values, options: SkewLimits) {
    const winsorised = winsoriseToLimits(values, options);
    return winsorised.within ? winsorised.values : logFromMinimum.apply(values, {});
  },
});
