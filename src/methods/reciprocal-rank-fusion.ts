import { fusion } from "./parts/fusion.js";
import { standing } from "./parts/standing.js";
import { tunable } from "./parts/tunable.js";

/**
 * Reciprocal rank fusion: the sum over other methods of 1 / (k + rank). Ties share the middle of their ranks; published
 * lists have none. A method adds nothing for an account that it does not score, as published. NaN for an account that
 * no method scores.
 */
export const reciprocalRankFusion = fusion({
  label: "Reciprocal rank fusion",
  about: "The sum over other methods of one over a constant plus the account's rank.",
  formula: "sum over methods of 1 / (k + rank)",
  source: "Cormack, Clarke and Büttcher 2009, https://doi.org/10.1145/1571941.1572114",
  params: {
    k: tunable({ default: 60, min: 1, max: 10_000, scale: "log", about: "How slowly the weight of ranks falls." }),
  },
  combine: (columns, { k }) => {
    const sums = new Float64Array(columns[0]!.length);
    for (const { below, tied, known } of columns.map(standing)) {
      for (let row = 0; row < sums.length; row++) {
        if (!Number.isNaN(below[row]!)) sums[row]! += 1 / (k + known - below[row]! - tied[row]! / 2);
      }
    }
    return sums;
  },
});
