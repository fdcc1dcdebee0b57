import type { Column } from "../column.js";
import { commonRows } from "../common-rows.js";
import type { Questions } from "../estimate-pair.js";
import { pairsOf } from "../pairs.js";
import { crossedOfEight, handCrossed, mostRows, packWeights, together } from "./crossed-of-eight.js";
import { countsCrossed, estimateSample } from "./estimate-sample.js";
import { type Joint, jointOf } from "./joint.js";
import { type Plan, weightsOf } from "./plan.js";
import { drawSample, newPart, newSample, restrictSample, type Sample } from "./sample.js";
import { countSide, newSide, type Side } from "./side.js";

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
  const sides = sharedSides(columns, weights);
  const results = new Float64Array(pairs.length * asked.strata.length * asked.statistics.length * weights.length);
  let cell = 0;
  for (const [a, b] of pairs) {
    const joint = jointOf(commonRows(a, b));
    const samples = [newSample(joint), newPart(joint)] as const;
    const crossed = new Int32Array(packs ? joint.account.length * (together / 2) : 0);
    for (const [drawn, weight] of weights.entries()) {
      const place = drawn % together;
      if (packs && place === 0) crossedOfEight(joint, packs[drawn / together]!, crossed);
      drawSample(joint, weight, samples[0], a.rows || b.rows || !sides ? null : [sides(a, drawn), sides(b, drawn)]);
      if (packs) handCrossed(crossed, place, samples[0]);
      estimateAll(asked, joint, samples, results.subarray(cell + drawn), weights.length);
    }
    cell += asked.strata.length * asked.statistics.length * weights.length;
  }
  return results;
}

// What pairs share when no account is missing: each column of each resample is counted once, not once a pair. Null where
// keeping that would take more than some 100 MB.
function sharedSides(columns: readonly Column[], weights: readonly Int32Array[]) {
  const accounts = weights[0]?.length ?? 0;
  if (columns.length * weights.length * accounts > 8e6) return null;
  const made = new Map<Column, Side[]>();
  return (column: Column, drawn: number): Side => {
    const sides = made.get(column) ?? [];
    made.set(column, sides);
    sides[drawn] ??= counted(column, weights[drawn]!);
    return sides[drawn];
  };
}

function counted({ dense, starts }: Column, weight: Int32Array): Side {
  const side = newSide(starts.length - 1);
  countSide(side, new Int32Array(dense.buffer, dense.byteOffset, dense.length), weight, dense.length);
  return side;
}

// The weights in eights, or null where a resample is too large for it.
function packsOf(weights: readonly Int32Array[]): Int32Array[] | null {
  if (weights.some((weight) => rowsIn(weight) > mostRows)) return null;
  return Array.from({ length: Math.ceil(weights.length / together) }, (_, i) =>
    packWeights(weights.slice(i * together, (i + 1) * together)),
  );
}

function rowsIn(weight: Int32Array): number {
  let rows = 0;
  for (let i = 0; i < weight.length; i++) rows += weight[i]!;
  return rows;
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
