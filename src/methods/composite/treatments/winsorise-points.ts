import { z } from "zod";
import { knownOf } from "../../parts/known.js";
import { columnStep } from "../step.js";

const points = (about: string) => z.int().min(0).max(1_000_000).default(0).describe(about);

/** A fixed number of values at either end become the next one; all become the median value where more are asked for. */
export const winsorisePoints = columnStep({
  about:
    "Sets a number of the smallest values to the next larger one, and a number of the largest to the next smaller.",
  options: z.strictObject({ lowest: points("how many of the smallest"), highest: points("how many of the largest") }),
  apply(values, { lowest, highest }) {
    const sorted = knownOf(values).sort();
    const middle = Math.floor((sorted.length - 1) / 2);
    const low = sorted[Math.min(lowest, middle)] ?? Number.NaN;
    const high = sorted[Math.max(sorted.length - 1 - highest, middle)] ?? Number.NaN;
    return values.map((value) => Math.min(high, Math.max(low, value)));
  },
});
