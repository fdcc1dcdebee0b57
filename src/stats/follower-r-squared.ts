import { pearson } from "./pearson.js";
import { prepare } from "./ranked.js";

/**
 * How much of a score is a follower count: the squared Pearson correlation with log(1 + followers), over the accounts that
 * have both. Null where it is undefined: fewer than two such accounts, or one value only. NaN is unknown in both columns.
 */
export function followerRSquared(scores: Float64Array, followers: Float64Array): number | null {
  const x = new Float64Array(scores.length);
  const y = new Float64Array(scores.length);
  let size = 0;
  for (let row = 0; row < scores.length; row++) {
    const [score, count] = [scores[row]!, followers[row]!];
    if (Number.isNaN(score) || !(count >= 0)) continue;
    x[size] = score;
    y[size++] = Math.log1p(count);
  }
  const r = pearson.estimate(prepare(x.subarray(0, size)), prepare(y.subarray(0, size)));
  return Number.isFinite(r) ? r ** 2 : null;
}
