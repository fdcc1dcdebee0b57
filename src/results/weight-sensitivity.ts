import { z } from "zod";
import { intervalOrNull } from "./interval.js";
import { finiteOrNull } from "./result-format.js";

/** What a signal is to a score; what is unknown or was not asked for is null. */
export const importanceFields = {
  /** The squared correlation with the score. */
  linear: finiteOrNull,
  /** The correlation ratio: the same for a curve in place of a line. */
  curved: finiteOrNull,
  curvedInterval: intervalOrNull,
  /** The signal's share of the score's variance, Shapley's among all signals. */
  shapley: finiteOrNull,
  shapleyInterval: intervalOrNull,
  /** The mean rank shift when the signal is left out. */
  rankShiftWithout: finiteOrNull,
  /** The objective without it less that with it. */
  changeWithout: finiteOrNull,
};

/** How it is written what a weight means. */
export const weightSensitivitySchema = z
  .object({
    signal: z.string(),
    weight: z.number(),
    /** The bootstrap interval of the weight. */
    interval: intervalOrNull,
    /** How much it may vary at no loss that could be told from chance. */
    flat: intervalOrNull,
    ...importanceFields,
  })
  .readonly();

/** What the weight of a signal means. */
export type WeightSensitivity = z.infer<typeof weightSensitivitySchema>;
