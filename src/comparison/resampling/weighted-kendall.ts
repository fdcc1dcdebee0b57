import { correlation } from "../../stats/correlation.js";
import { crossedIn } from "./crossed.js";
import type { Joint } from "./joint.js";
import type { Sample } from "./sample.js";

/** Kendall's tau-b of a resample; its repeats are ties in both columns. NaN for a constant column. */
export function weightedKendall(sample: Sample, { equals }: Joint): number {
  const { total, sideA, sideB } = sample;
  crossedIn(sample);
  const discordant = sample.discordant;
  const tiedBoth = ((equals ? squaresOfRuns(sample) : sample.squares) - total) / 2;
  const pairs = (total * (total - 1)) / 2;
  const [tiedA, tiedB] = [(sideA.squares - total) / 2, (sideB.squares - total) / 2];
  const concordant = pairs - tiedA - tiedB + tiedBoth - discordant;
  return correlation(concordant - discordant, pairs - tiedA, pairs - tiedB);
}

// The sum of the squares of how many rows, with repeats, are equal in both columns.
function squaresOfRuns({ size, weight, groupA, groupB }: Sample): number {
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
