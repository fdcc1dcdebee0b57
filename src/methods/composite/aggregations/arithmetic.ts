import type { Aggregation } from "../step.js";
import { byRow } from "./by-row.js";

/** The weighted mean: what is missing in one part is made up for by another in full. */
export const arithmetic: Aggregation = {
  ...byRow(
    "The weighted mean.",
    (values, weights, total) => values.reduce((sum, value, k) => sum + weights[k]! * value, 0) / total,
  ),
  additive: true,
};
