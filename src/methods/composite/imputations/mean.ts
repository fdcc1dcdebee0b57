import { z } from "zod";
import { mean } from "../../../stats/mean.js";
import { columnStep } from "../step.js";
import { imputed } from "./imputed.js";

export const meanImputation = columnStep({
  about: "The mean of the known values.",
  options: z.strictObject({}),
  apply: (values) => imputed(values, mean),
});
