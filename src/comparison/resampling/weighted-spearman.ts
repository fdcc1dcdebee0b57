import { correlation } from "../../stats/correlation.js";
import type { Sample } from "./sample.js";
import { ranksOf } from "./side.js";

/**
 * Spearman's rho of a resample. NaN for a constant column. Everything is a sum of whole numbers, which is exact up to some
 * 200,000 rows.
 */
export function weightedSpearman({ size, total, weight, groupA, groupB, sideA, sideB }: Sample): number {
  const together = product(weight, groupA, ranksOf(sideA), groupB, ranksOf(sideB), size);
  return correlation(3 * together, total ** 3 - sideA.cubes, total ** 3 - sideB.cubes);
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
