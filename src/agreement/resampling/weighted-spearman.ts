import { correlation } from "../../stats/correlation.js";
import { rowWeights, type Sample } from "./sample.js";
import { rankedByAccount, ranksOf } from "./side.js";

/**
 * Spearman's rho of a resample. NaN for a constant column. Everything is a sum of whole numbers, which is exact up to some
 * 200,000 rows.
 */
export function weightedSpearman(sample: Sample): number {
  const { total, sideA, sideB } = sample;
  return correlation(3 * comoment(sample), total ** 3 - sideA.cubes, total ** 3 - sideB.cubes);
}

function comoment(sample: Sample): number {
  const { size, groupA, groupB, sideA, sideB } = sample;
  const [one, other] = [rankedByAccount(sideA), rankedByAccount(sideB)];
  if (one && other) return productInLine(one.weightedRanks, other.ranks);
  return product(rowWeights(sample), groupA, ranksOf(sideA), groupB, ranksOf(sideB), size);
}

// Four sums at a time, which do not wait for each other; whole numbers add up to the same in any order.
function productInLine(one: Float64Array, other: Float64Array): number {
  let [sum0, sum1, sum2, sum3] = [0, 0, 0, 0];
  let i = 0;
  for (; i + 4 <= one.length; i += 4) {
    sum0 += one[i]! * other[i]!;
    sum1 += one[i + 1]! * other[i + 1]!;
    sum2 += one[i + 2]! * other[i + 2]!;
    sum3 += one[i + 3]! * other[i + 3]!;
  }
  for (; i < one.length; i++) sum0 += one[i]! * other[i]!;
  return sum0 + sum1 + (sum2 + sum3);
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
