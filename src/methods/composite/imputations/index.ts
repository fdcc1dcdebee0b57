import type { ColumnStep } from "../step.js";
import { meanImputation } from "./mean.js";
import { medianImputation } from "./median.js";
import { none } from "./none.js";
import { valueImputation } from "./value.js";
import { zero } from "./zero.js";

/** The registry of what stands in for an unknown value. */
export const imputations = {
  mean: meanImputation,
  median: medianImputation,
  none,
  value: valueImputation,
  zero,
} satisfies Record<string, ColumnStep>;
