import { sum } from "./sum.js";

/** The arithmetic mean, from a compensated sum. NaN when empty or when any value is NaN. */
export function mean(values: Float64Array): number {
  return sum(values) / values.length;
}
