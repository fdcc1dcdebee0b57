import { mean } from "./mean.js";
import { sum } from "./sum.js";

/**
 * The excess kurtosis of a sample, adjusted for its size (G2, the type 2 of Joanes and Gill 1998, which spreadsheets and
 * COINr use): about 0 for a normal one. NaN for fewer than four values, for constant ones, and where any is NaN.
 */
export function excessKurtosis(values: Float64Array): number {
  const n = values.length;
  const center = mean(values);
  const squares = sum(values.map((value) => (value - center) ** 2));
  const fourths = sum(values.map((value) => (value - center) ** 4));
  if (n < 4 || !(squares > 0)) return Number.NaN;
  const plain = (n * fourths) / squares ** 2 - 3;
  return (((n + 1) * plain + 6) * (n - 1)) / ((n - 2) * (n - 3));
}
