import type { Interval } from "./interval.js";
import { normalQuantile } from "./normal-quantile.js";

/**
 * Wilson's interval for a share that was seen in n independent trials; within 0 .. 1 also where the share is 0 or 1. NaN
 * without trials. The number of trials need not be whole.
 *
 * Source: E. B. Wilson (1927), Probable inference, the law of succession, and statistical inference, JASA 22(158).
 */
export function wilsonInterval(share: number, n: number, level = 0.95): Interval {
  if (!(n > 0)) return { low: Number.NaN, high: Number.NaN };
  const z = normalQuantile((1 + level) / 2);
  const centre = (share + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
  const half = (z / (1 + z ** 2 / n)) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
