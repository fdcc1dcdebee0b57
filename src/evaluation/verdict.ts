import type { MeasureDifference, Verdict } from "../results/evaluation.js";
import { normalQuantile } from "../stats/normal-quantile.js";

/** What is known of a difference when its verdict is due. */
export interface Evidence {
  /** Positive where a is the better one. */
  readonly advantage: number;
  readonly low: number;
  readonly high: number;
  readonly adjustedP: number;
  readonly level: number;
  readonly margin: number | null;
}

/**
 * What a is to b. Equivalent: the whole interval lies within the margin that the user named. Better or worse: the interval
 * leaves 0 out, and the permutation test says so too after its adjustment. Else there is not enough data to say, and so
 * where a number is undefined.
 */
export function verdictOf({ advantage, low, high, adjustedP, level, margin }: Evidence): Verdict {
  if (margin !== null && low >= -margin && high <= margin) return "equivalent";
  const shown = adjustedP <= 1 - level && (low > 0 || high < 0);
  if (!shown) return "not enough data";
  return advantage > 0 ? "better" : "worse";
}

/**
 * The smallest difference that data such as this shows with 80 % power, and about how many times as much data would show
 * this one, from the standard deviation of the resampled differences; it shrinks with the root of the amount of data.
 */
export function powerOf(
  difference: number,
  deviation: number,
  level: number,
): Pick<MeasureDifference, "detectable" | "dataNeeded"> {
  const detectable = (normalQuantile((1 + level) / 2) + normalQuantile(0.8)) * deviation;
  if (Number.isNaN(detectable)) return { detectable: null, dataNeeded: null };
  const times = (detectable / difference) ** 2;
  return { detectable, dataNeeded: Number.isFinite(times) && times > 1 ? times : null };
}
