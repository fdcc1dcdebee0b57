import { z } from "zod";
import { quantile } from "../../../stats/quantile.js";
import { knownOf } from "../../parts/known.js";
import { columnStep } from "../step.js";

const share = (preset: number, about: string) => z.number().min(0).max(1).default(preset).describe(about);

/** Values beyond two quantiles (type 7, of the known values) become these quantiles. */
export const winsoriseQuantiles = columnStep({
  about: "Sets values below the lower quantile to it, and values above the upper one.",
  options: z.strictObject({
    lower: share(0.01, "the lower quantile; 0 leaves that end as it is"),
    upper: share(0.99, "the upper quantile; 1 leaves that end as it is"),
  }),
  apply(values, { lower, upper }) {
    const sorted = knownOf(values).sort();
    const [low, high] = [quantile(sorted, lower), quantile(sorted, upper)];
    return values.map((value) => Math.min(high, Math.max(low, value)));
  },
});
