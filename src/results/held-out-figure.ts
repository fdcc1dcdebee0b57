import { z } from "zod";
import { finiteOrNull } from "./result-format.js";

/** The fields of a figure on accounts that tuning had not seen. */
export const heldOutFields = {
  /** The measure's recipe. */
  measure: z.string(),
  /** The mean over the splits. */
  estimate: finiteOrNull,
  /** The interval of the mean; null where it is unknown. */
  low: finiteOrNull,
  high: finiteOrNull,
  /** The standard deviation over the splits. */
  deviation: finiteOrNull,
  /** The standard error that the interval rests on. */
  error: finiteOrNull,
  /** In how many of them it is defined. */
  splits: z.number(),
};

/** How a figure on accounts that tuning had not seen is written. */
export const heldOutFigureSchema = z.object(heldOutFields).readonly();

/** A figure on accounts that tuning had not seen: its mean over the splits. An undefined number is null, never 0. */
export type HeldOutFigure = z.infer<typeof heldOutFigureSchema>;
