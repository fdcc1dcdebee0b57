import { correlation } from "../../stats/correlation.js";
import type { Sample } from "./sample.js";

// Scratch space, kept from call to call as long as it is large enough.
let ranksA = new Float64Array(0);
let ranksB = new Float64Array(0);

/**
 * Spearman's rho of a resample. NaN for a constant column. Everything is a sum of whole numbers, which is exact up to some
 * 200,000 rows.
 */
export function weightedSpearman(sample: Sample): number {
  const { size, total, weight, groupA, groupB, belowA, belowB, sizesA, sizesB } = sample;
  if (ranksA.length < belowA.length) ranksA = new Float64Array(belowA.length);
  if (ranksB.length < belowB.length) ranksB = new Float64Array(belowB.length);
  rank(belowA, total, ranksA);
  rank(belowB, total, ranksB);
  const together = product(weight, groupA, ranksA, groupB, ranksB, size);
  return correlation(3 * together, total ** 3 - sizesA.cubes, total ** 3 - sizesB.cubes);
}

// Of each group: twice its mid-rank, less twice the mean rank.
function rank(below: Int32Array, total: number, ranks: Float64Array): void {
  let last = 0;
  for (let group = 1; group < below.length; group++) {
    const next = below[group]!;
    ranks[group - 1] = last + next - total;
    last = next;
  }
}

function product(
  weight: Int32Array,
  groupA: Int32Array,
  rankA: Float64Array,
  groupB: Int32Array,
  rankB: Float64Array,
  size: number,
): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += rankA[groupA[i]!]! * rankB[groupB[i]!]! * weight[i]!;
  return sum;
}
