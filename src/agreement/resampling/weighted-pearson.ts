import { correlation } from "../../stats/correlation.js";
import type { Joint } from "./joint.js";
import { isConstant, rowWeights, type Sample } from "./sample.js";

/** Pearson's r of a resample. NaN for a constant column and where a value is infinite. */
export function weightedPearson(sample: Sample, { x, y }: Joint): number {
  if (isConstant(sample)) return Number.NaN;
  const { size, total, at } = sample;
  const weight = rowWeights(sample);
  let [sumX, sumY] = [0, 0];
  for (let i = 0; i < size; i++) {
    sumX += weight[i]! * x[at[i]!]!;
    sumY += weight[i]! * y[at[i]!]!;
  }
  const [meanX, meanY] = [sumX / total, sumY / total];
  let [together, squaresX, squaresY] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const times = weight[i]!;
    const dx = x[at[i]!]! - meanX;
    const dy = y[at[i]!]! - meanY;
    together += times * dx * dy;
    squaresX += times * dx * dx;
    squaresY += times * dy * dy;
  }
  return correlation(together, squaresX, squaresY);
}
