import { byRow } from "./by-row.js";

/** `exp(sum of weight * ln x / sum of weight)`: 0 where a part is 0, unknown where one is below 0. */
export const geometric = byRow(
  "The weighted geometric mean, which low parts pull down; 0 where a part is 0, unknown where one is below.",
  (values, weights, total) =>
    values.some((value) => value < 0)
      ? Number.NaN
      : Math.exp(values.reduce((sum, value, k) => sum + weights[k]! * Math.log(value), 0) / total),
);
