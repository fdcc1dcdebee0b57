import { correlation } from "../../stats/correlation.js";
import { crossedIn } from "./crossed.js";
import type { Joint } from "./joint.js";
import type { Sample } from "./sample.js";

/** Kendall's tau-b of a resample; its repeats are ties in both columns. NaN for a constant column. */
export function weightedKendall(sample: Sample, { equals }: Joint): number {
  const { size, total, weight, sizesA, sizesB } = sample;
  const discordant = product(weight, crossedIn(sample), size);
  const tiedBoth = (squares(sample, equals) - total) / 2;
  const pairs = (total * (total - 1)) / 2;
  const [tiedA, tiedB] = [(sizesA.squares - total) / 2, (sizesB.squares - total) / 2];
  const concordant = pairs - tiedA - tiedB + tiedBoth - discordant;
  return correlation(concordant - discordant, pairs - tiedA, pairs - tiedB);
}

function product(weight: Int32Array, crossed: Int32Array, size: number): number {
  let sum = 0;
  for (let i = 0; i < size; i++) sum += weight[i]! * crossed[i]!;
  return sum;
}

// The sum of the squares of how many rows, with repeats, are equal in both columns.
function squares({ size, weight, groupA, groupB }: Sample, equals: boolean): number {
  let sum = 0;
  let run = 0;
  for (let i = 0; i < size; i++) {
    const again = equals && i > 0 && groupB[i] === groupB[i - 1] && groupA[i] === groupA[i - 1];
    run = again ? run : 0;
    const times = weight[i]!;
    sum += times * (2 * run + times);
    run += times;
  }
  return sum;
}
