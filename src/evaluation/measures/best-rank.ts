import type { Measure } from "./measure.js";

/**
 * How far down the best placed account of the other class stands: the share of the class that should be above that is above all others. 1 where
 * every other account is below; 0 where one of them is first. It is the rank of the best placed one less 1, in parts of the class above, so that it
 * can be compared over samples and splits; and the true-positive rate (recall) at a false-positive rate of 0.
 *
 * Of scores that tie, the other one is taken to be first: what ties with a manipulator is not above it. NaN with one class only. Accounts without a
 * label have no part in it.
 *
 * It hangs on one account. A resample leaves that one out in about a third of all cases, and is then larger: the interval of a bootstrap
 * leans upwards, and may begin at the estimate.
 *
 * Source: D. Gayo-Avello (2013), Nepotistic relationships in Twitter and their impact on rank prestige algorithms, arXiv 1004.0816: the lower the
 * ranks that spammers reach, while relevant users stay at the top, the better. (Whether they stay is for another measure to say.)
 */
export const bestRank = {
  name: "best-rank",
  label: "Best rank of the others",
  about:
    "The share of the class that should be above that stands above every other account; 0 where one of the others is first or ties with it.",
  source: "https://arxiv.org/abs/1004.0816",
  range: [0, 1],
  better: "higher",
  parameters: {},
  labels(scores: Float64Array, positive: Uint8Array): number {
    let best = Number.NEGATIVE_INFINITY;
    let [positives, above] = [0, 0];
    for (let i = 0; i < scores.length; i++) if (!positive[i]) best = Math.max(best, scores[i]!);
    for (let i = 0; i < scores.length; i++) {
      if (!positive[i]) continue;
      positives++;
      if (scores[i]! > best) above++;
    }
    return positives === scores.length ? Number.NaN : above / positives;
  },
} satisfies Measure;
