import { z } from "zod";
import { columnStep } from "../step.js";

/** Values below `low` become `low` and those above `high` become `high`; either end may be left open. */
export const clamp = columnStep({
  about: "Sets values beyond fixed ends to these ends; an end that is not said is open.",
  options: z
    .strictObject({
      low: z.number().optional().describe("nothing is below it"),
      high: z.number().optional().describe("nothing is above it"),
    })
    .refine(({ low, high }) => low === undefined || high === undefined || low <= high, "expected low at most high"),
  apply: (values, { low = Number.NEGATIVE_INFINITY, high = Number.POSITIVE_INFINITY }) =>
    values.map((value) => Math.min(high, Math.max(low, value))),
});
