import { commonRows } from "../common-rows.js";
import type { Questions } from "../estimate-pair.js";
import { everyPair } from "../every-pair.js";
import type { SharedColumn } from "../shared-column.js";
import { countsCrossed, estimateSample } from "./estimate-sample.js";
import {
  batchSize,
  countInversions,
  handInversions,
  type InversionsBatch,
  mostRows,
  newInversionsBatch,
  packWeights,
} from "./inversions-batch.js";
import { type Joint, jointOf } from "./joint.js";
import { type Plan, weightsOf } from "./plan.js";
import { drawSample, newPart, newSample, restrictSample, type Sample } from "./sample.js";
import { type SharedSides, sharedSides } from "./shared-sides.js";

/**
 * Replicates `from` .. `to` - 1 of every number of the comparison: for each pair, stratum and statistic in this order, one
 * value a replicate. Strata are found again within each resample. All pairs see the same resamples.
 */
export function replicate(
  columns: readonly SharedColumn[],
  asked: Questions,
  plan: Plan,
  { from, to }: { from: number; to: number },
): Float64Array {
  const pairs = everyPair(columns);
  const numbers = asked.strata.length * asked.statistics.length;
  const results = new Float64Array(pairs.length * numbers * (to - from));
  const batch = Math.max(1, Math.floor(roomForRows / plan.unitOf.length));
  for (let first = 0; first < pairs.length; first += batch) {
    const works = pairs.slice(first, first + batch).map(workOn);
    const sides = sharedSides();
    for (let start = from; start < to; start += batchSize) {
      const weights = Array.from({ length: Math.min(batchSize, to - start) }, (_, i) => weightsOf(plan, start + i));
      sides.next(weights);
      const pack = asked.statistics.some(countsCrossed) ? packOf(weights) : null;
      for (const [number, work] of works.entries()) {
        const cell = (first + number) * numbers * (to - from) + start - from;
        estimateEight(work, asked, { weights, pack, sides }, results.subarray(cell), to - from);
      }
    }
  }
  return results;
}

// Of how many rows of pairs the sorted rows and the scratch space are kept at once: some 100 bytes each.
const roomForRows = 1_000_000;

/** A pair with all that its resamples have in common, and their scratch space. */
interface Work {
  readonly pair: readonly [SharedColumn, SharedColumn];
  readonly joint: Joint;
  readonly samples: readonly [Sample, Sample];
  readonly inversions: InversionsBatch;
}

function workOn([a, b]: readonly [SharedColumn, SharedColumn]): Work {
  const joint = jointOf(commonRows(a, b));
  return { pair: [a, b], joint, samples: [newSample(joint), newPart(joint)], inversions: newInversionsBatch(joint) };
}

/** Up to eight resamples. */
interface Eight {
  readonly weights: readonly Int32Array[];
  /** The weights side by side; null where nothing is counted in eights. */
  readonly pack: Int32Array | null;
  readonly sides: SharedSides;
}

function estimateEight(
  { pair: [a, b], joint, samples, inversions }: Work,
  asked: Questions,
  { weights, pack, sides }: Eight,
  results: Float64Array,
  step: number,
): void {
  if (pack) countInversions(joint, pack, inversions);
  for (const [place, weight] of weights.entries()) {
    drawSample(joint, weight, samples[0], a.rows || b.rows ? null : [sides.of(a, place), sides.of(b, place)]);
    if (pack) handInversions(inversions, place, samples[0]);
    estimateAll(asked, joint, samples, results.subarray(place), step);
  }
}

// Null where a resample is too large for it.
function packOf(weights: readonly Int32Array[]): Int32Array | null {
  return weights.some((weight) => rowsIn(weight) > mostRows) ? null : packWeights(weights);
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
