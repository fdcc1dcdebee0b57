import type { Column } from "../column.js";
import { commonRows } from "../common-rows.js";
import type { Questions } from "../estimate-pair.js";
import { pairsOf } from "../pairs.js";
import { crossedOfEight, handCrossed, mostRows, packWeights, together } from "./crossed-of-eight.js";
import { countsCrossed, estimateSample } from "./estimate-sample.js";
import { type Joint, jointOf } from "./joint.js";
import { type Plan, weightsOf } from "./plan.js";
import { drawSample, newSample, restrictSample, type Sample } from "./sample.js";

/**
 * Replicates `from` .. `to` - 1 of every number of the comparison: for each pair, stratum and statistic in this order, one
 * value a replicate. Strata are found again within each resample. All pairs see the same resamples.
 */
export function replicate(
  columns: readonly Column[],
  asked: Questions,
  plan: Plan,
  { from, to }: { from: number; to: number },
): Float64Array {
  const weights = Array.from({ length: to - from }, (_, i) => weightsOf(plan, from + i));
  const packs = asked.statistics.some(countsCrossed) ? packsOf(weights) : null;
  const pairs = pairsOf(columns);
  const results = new Float64Array(pairs.length * asked.strata.length * asked.statistics.length * weights.length);
  let cell = 0;
  for (const [a, b] of pairs) {
    const joint = jointOf(commonRows(a, b));
    const samples = [newSample(joint), newSample(joint)] as const;
    const crossed = new Int32Array(packs ? joint.account.length * (together / 2) : 0);
    for (const [drawn, weight] of weights.entries()) {
      const place = drawn % together;
      if (packs && place === 0) crossedOfEight(joint, packs[drawn / together]!, crossed);
      drawSample(joint, weight, samples[0]);
      if (packs) handCrossed(crossed, place, samples[0]);
      estimateAll(asked, joint, samples, results.subarray(cell + drawn), weights.length);
    }
    cell += asked.strata.length * asked.statistics.length * weights.length;
  }
  return results;
}

// The weights in eights, or null where a resample is too large for it.
function packsOf(weights: readonly Int32Array[]): Int32Array[] | null {
  if (weights.some((weight) => weight.reduce((sum, times) => sum + times, 0) > mostRows)) return null;
  return Array.from({ length: Math.ceil(weights.length / together) }, (_, i) =>
    packWeights(weights.slice(i * together, (i + 1) * together)),
  );
}

// Every number of one resample of one pair, written `step` apart.
function estimateAll(
  { strata, statistics }: Questions,
  joint: Joint,
  [whole, part]: readonly [Sample, Sample],
  results: Float64Array,
  step: number,
): void {
  let at = 0;
  for (const { share } of strata) {
    if (share < 1) restrictSample(whole, share, part);
    for (const chosen of statistics) {
      results[at] = estimateSample(chosen, share < 1 ? part : whole, joint);
      at += step;
    }
  }
}
