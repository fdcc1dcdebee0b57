import { mean } from "./mean.js";
import { standardDeviation } from "./standard-deviation.js";
import { studentTP } from "./student-t-p.js";
import { studentTQuantile } from "./student-t-quantile.js";

/** A mean over random splits, with what is known of it. */
export interface ResampledMean {
  readonly estimate: number;
  readonly low: number;
  readonly high: number;
  /** Two-sided, that the mean is 0. */
  readonly p: number;
  /** The standard error that the interval rests on. */
  readonly error: number;
  /** The standard deviation over the splits. */
  readonly deviation: number;
}

/**
 * The mean of a figure over random splits of the same accounts, with a corrected interval: splits share accounts, so that their
 * spread alone says too little. The variance of the mean is taken as (1 / splits + heldOut / training) times the variance over the
 * splits, with Student's t of splits - 1 degrees of freedom. Interval and p are NaN for fewer than two values; the interval has no
 * width, and p is 0 or NaN, where all values are the same. NaN in, NaN out.
 *
 * Source: C. Nadeau, Y. Bengio (2003), Inference for the generalization error, Machine Learning 52(3).
 */
export function resampledMean(values: Float64Array, heldOutPerTraining: number, level: number): ResampledMean {
  const [estimate, deviation] = [mean(values), standardDeviation(values)];
  const error = deviation * Math.sqrt(1 / values.length + heldOutPerTraining);
  const degrees = values.length - 1;
  const reach = error * studentTQuantile((1 + level) / 2, degrees);
  return {
    estimate,
    deviation,
    error,
    low: estimate - reach,
    high: estimate + reach,
    p: studentTP(estimate / error, degrees),
  };
}
