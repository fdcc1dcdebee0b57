import { byRow } from "./by-row.js";

/** `sum of weight / sum of (weight / x)`: 0 where a part is 0, unknown where one is below 0. */
export const harmonic = byRow(
  "The weighted harmonic mean, which low parts pull down most; 0 where a part is 0, unknown where one is below.",
  (values, weights, total) =>
    values.some((value) => value < 0)
      ? Number.NaN
      : total / values.reduce((sum, value, k) => sum + weights[k]! / value, 0),
);
