import { mean } from "./mean.js";

/** The standard deviation of a sample, with n - 1 below; NaN for fewer than two values and when any is NaN. */
export function standardDeviation(values: Float64Array): number {
  const centre = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1));
}
