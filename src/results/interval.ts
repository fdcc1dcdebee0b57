import { z } from "zod";
import { finiteOrNull } from "./result-format.js";

/** Between which values something lies: null where either end is unknown. */
export const intervalOrNull = z
  .object({ low: finiteOrNull, high: finiteOrNull })
  .nullable()
  .transform((ends) => (ends === null || ends.low === null || ends.high === null ? null : ends)) as z.ZodType<{
  readonly low: number;
  readonly high: number;
} | null>;

/** An estimate with its interval. */
export const estimatedSchema = z.object({ estimate: finiteOrNull, low: finiteOrNull, high: finiteOrNull }).readonly();
