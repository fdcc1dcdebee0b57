import { z } from "zod";
import { quantile } from "../../../stats/quantile.js";
import { columnStep } from "../step.js";
import { imputed } from "./imputed.js";

export const medianImputation = columnStep({
  about: "The median of the known values.",
  options: z.strictObject({}),
  apply: (values) => imputed(values, (known) => quantile(known.sort(), 0.5)),
});
