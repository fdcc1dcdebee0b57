import { correlation } from "../../stats/correlation.js";
import { crossedIn } from "./crossed.js";
import type { Sample } from "./sample.js";

/** Kendall's tau-b of a resample; its repeats are ties in both columns. NaN for a constant column. */
export function weightedKendall(sample: Sample): number {
  const { size, total, weight, groupA, groupB, belowA, belowB } = sample;
  const crossed = crossedIn(sample);
  let [discordant, tiedBoth, run] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const times = weight[i]!;
    discordant += times * crossed[i]!;
    const again = i > 0 && groupB[i] === groupB[i - 1] && groupA[i] === groupA[i - 1];
    run = again ? run : 0;
    tiedBoth += times * run + (times * (times - 1)) / 2;
    run += times;
  }
  const pairs = (total * (total - 1)) / 2;
  const [tiedA, tiedB] = [tiedPairs(belowA), tiedPairs(belowB)];
  const concordant = pairs - tiedA - tiedB + tiedBoth - discordant;
  return correlation(concordant - discordant, pairs - tiedA, pairs - tiedB);
}

function tiedPairs(below: Int32Array): number {
  let pairs = 0;
  let last = 0;
  for (let group = 1; group < below.length; group++) {
    const next = below[group]!;
    const count = next - last;
    pairs += count * (count - 1);
    last = next;
  }
  return pairs / 2;
}
