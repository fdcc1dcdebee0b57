import { correlation } from "../../stats/correlation.js";
import { discordantIn } from "./inversions-in.js";
import type { Joint } from "./joint.js";
import { rowWeights, type Sample } from "./sample.js";

/** Kendall's tau-b of a resample; its repeats are ties in both columns. NaN for a constant column. */
export function weightedKendall(sample: Sample, joint: Joint): number {
  const { total, sideA, sideB } = sample;
  const discordant = discordantIn(sample);
  const tiedBoth = (squaresOfRuns(sample, joint) - total) / 2;
  const pairs = (total * (total - 1)) / 2;
  const [tiedA, tiedB] = [(sideA.squares - total) / 2, (sideB.squares - total) / 2];
  const concordant = pairs - tiedA - tiedB + tiedBoth - discordant;
  return correlation(concordant - discordant, pairs - tiedA, pairs - tiedB);
}

// The sum of the squares of how many rows, with repeats, are equal in both columns. Only rows in runs of equals have to be
// looked at when the sum of the squares of the weights is known.
function squaresOfRuns(sample: Sample, { equals, account }: Joint): number {
  const shared = sample.sideA.shared;
  if (shared && sample.sideB.shared) return shared.squares + 2 * productsInRuns(equals, account, shared.weight);
  return squaresInOrder(sample);
}

function productsInRuns(equals: Int32Array, account: Int32Array, weight: Int32Array): number {
  let sum = 0;
  let run = 0;
  for (let i = 0; i < equals.length; i++) {
    const at = equals[i]!;
    // A run begins with the row before its first that is equal to the one before it.
    if (i === 0 || equals[i - 1] !== at - 1) run = weight[account[at - 1]!]!;
    const times = weight[account[at]!]!;
    sum += times * run;
    run += times;
  }
  return sum;
}

function squaresInOrder(sample: Sample): number {
  const { size, groupA, groupB } = sample;
  const weight = rowWeights(sample);
  let sum = 0;
  let run = 0;
  for (let i = 0; i < size; i++) {
    const again = i > 0 && groupB[i] === groupB[i - 1] && groupA[i] === groupA[i - 1];
    run = again ? run : 0;
    const times = weight[i]!;
    sum += times * (2 * run + times);
    run += times;
  }
  return sum;
}
