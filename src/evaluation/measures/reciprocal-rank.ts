import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, gradedParameters, tieGroups } from "./graded-ranking.js";
import type { Measure } from "./measure.js";

/** One over the place of the first relevant account; 0 when none is ranked, or none within the first k places. */
export const reciprocalRank = {
  name: "RR",
  label: "Reciprocal rank",
  about: "One over the place of the first relevant account.",
  source:
    "https://github.com/usnistgov/trec_eval (recip_rank); ties: F. McSherry, M. Najork (2008), Computing information retrieval performance measures efficiently in the presence of tied scores, ECIR",
  range: [0, 1],
  better: "higher",
  parameters: gradedParameters,
  cutoff: "possible",
  grades(ranking: GradedRanking, settings: Settings): number {
    const cutoff = Number(settings["cutoff"] ?? Number.POSITIVE_INFINITY);
    for (const { start, size, relevant } of tieGroups(ranking, settings)) {
      if (relevant > 0) return expected(start, size, relevant, cutoff);
    }
    return 0;
  },
} satisfies Measure;

// The first relevant one of the group is its i-th with a probability that follows from that of its being later than the
// one before: (size - i + 1 - relevant) of (size - i + 1) accounts left are not relevant.
function expected(start: number, size: number, relevant: number, cutoff: number): number {
  let total = 0;
  let still = 1;
  for (let i = 0; i < size && start + i < cutoff && still > 0; i++) {
    const now = relevant / (size - i);
    total += (still * now) / (start + i + 1);
    still *= 1 - now;
  }
  return total;
}
