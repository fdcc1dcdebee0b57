import { correlation } from "../../stats/correlation.js";
import type { Sample } from "./sample.js";

/**
 * Spearman's rho of a resample. NaN for a constant column. Everything is a sum of whole numbers, which is exact up to some
 * 200,000 rows.
 */
export function weightedSpearman({ size, total, weight, groupA, groupB, belowA, belowB }: Sample): number {
  let together = 0;
  for (let i = 0; i < size; i++) {
    const [a, b] = [groupA[i]!, groupB[i]!];
    // Twice the mid-rank, less twice the mean rank.
    const rankA = belowA[a]! + belowA[a + 1]! - total;
    const rankB = belowB[b]! + belowB[b + 1]! - total;
    together += weight[i]! * rankA * rankB;
  }
  return correlation(3 * together, total ** 3 - cubes(belowA), total ** 3 - cubes(belowB));
}

function cubes(below: Int32Array): number {
  let sum = 0;
  let last = 0;
  for (let group = 1; group < below.length; group++) {
    const next = below[group]!;
    const count = next - last;
    sum += count * count * count;
    last = next;
  }
  return sum;
}
