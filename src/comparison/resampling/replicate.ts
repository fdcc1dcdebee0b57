import type { Column } from "../column.js";
import { commonRows } from "../common-rows.js";
import type { Questions } from "../estimate-pair.js";
import { pairsOf } from "../pairs.js";
import { estimateSample } from "./estimate-sample.js";
import { jointOf } from "./joint.js";
import { type Plan, weightsOf } from "./plan.js";
import { drawSample, newSample, restrictSample } from "./sample.js";

/**
 * Replicates `from` .. `to` - 1 of every number of the comparison: for each pair, stratum and statistic in this order, one
 * value a replicate. Strata are found again within each resample. All pairs see the same resamples.
 */
export function replicate(
  columns: readonly Column[],
  { statistics, strata }: Questions,
  plan: Plan,
  { from, to }: { from: number; to: number },
): Float64Array {
  const weights = Array.from({ length: to - from }, (_, i) => weightsOf(plan, from + i));
  const pairs = pairsOf(columns);
  const results = new Float64Array(pairs.length * strata.length * statistics.length * weights.length);
  let cell = 0;
  for (const [a, b] of pairs) {
    const joint = jointOf(commonRows(a, b));
    const [whole, part] = [newSample(joint), newSample(joint)];
    for (const [drawn, weight] of weights.entries()) {
      drawSample(joint, weight, whole);
      let at = cell + drawn;
      for (const { share } of strata) {
        if (share < 1) restrictSample(whole, share, part);
        for (const chosen of statistics) {
          results[at] = estimateSample(chosen, share < 1 ? part : whole, joint);
          at += weights.length;
        }
      }
    }
    cell += strata.length * statistics.length * weights.length;
  }
  return results;
}
