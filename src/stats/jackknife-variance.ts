import { comoment } from "./comoment.js";
import { mean } from "./mean.js";

/**
 * The variance of a statistic from its leave-one-out values: (n - 1) / n times the sum of their squared deviations. NaN
 * below two values and when any is NaN.
 *
 * Source: B. Efron, C. Stein (1981), The jackknife estimate of variance, Annals of Statistics 9(3).
 */
export function jackknifeVariance(leaveOneOut: Float64Array): number {
  const n = leaveOneOut.length;
  if (n < 2) return Number.NaN;
  const centre = mean(leaveOneOut);
  return ((n - 1) / n) * comoment(leaveOneOut, centre, leaveOneOut, centre);
}
