import { mean } from "./mean.js";
import { sum } from "./sum.js";

/**
 * The skewness of a sample, adjusted for its size (G1, the type 2 of Joanes and Gill 1998, which spreadsheets and COINr
 * use). NaN for fewer than three values, for constant ones, and where any is NaN.
 */
export function skewness(values: Float64Array): number {
  const n = values.length;
  const center = mean(values);
  const squares = sum(values.map((value) => (value - center) ** 2));
  const cubes = sum(values.map((value) => (value - center) ** 3));
  return n < 3 || !(squares > 0)
    ? Number.NaN
    : ((Math.sqrt(n) * cubes) / squares ** 1.5) * (Math.sqrt(n * (n - 1)) / (n - 2));
}
