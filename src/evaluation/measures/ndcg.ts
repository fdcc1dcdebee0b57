import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, gradedParameters } from "./graded-ranking.js";
import type { Measure } from "./measure.js";

/**
 * The gains of the accounts, each divided by log2(place + 1), in proportion to the best order of all judged accounts. The
 * gain is the grade itself, not 2^grade - 1; negative grades and accounts that were not judged gain nothing. 0 for a topic
 * without a positive grade, as in trec_eval.
 */
export const ndcg = {
  name: "nDCG",
  label: "nDCG",
  about: "The grades in the order of the scores, discounted by the logarithm of the place, relative to the best order.",
  source: "https://github.com/usnistgov/trec_eval (ndcg, ndcg_cut); K. Järvelin, J. Kekäläinen (2002), ACM TOIS 20(4)",
  range: [0, 1],
  better: "higher",
  parameters: { ties: gradedParameters.ties },
  cutoff: "possible",
  grades({ grades, starts, judged }: GradedRanking, settings: Settings): number {
    const cutoff = Number(settings["cutoff"] ?? Number.POSITIVE_INFINITY);
    let gained = 0;
    for (let group = 0; group + 1 < starts.length && starts[group]! < cutoff; group++) {
      const [start, end] = [starts[group]!, starts[group + 1]!];
      let gain = 0;
      for (let place = start; place < end; place++) gain += gainOf(grades[place]!);
      if (gain === 0) continue;
      for (let place = start; place < Math.min(end, cutoff); place++)
        gained += gain / (end - start) / Math.log2(place + 2);
    }
    let best = 0;
    for (let place = 0; place < Math.min(judged.length, cutoff); place++)
      best += gainOf(judged[place]!) / Math.log2(place + 2);
    return best > 0 ? gained / best : 0;
  },
} satisfies Measure;

function gainOf(grade: number): number {
  // NaN, for not judged, is not above 0 either.
  if (grade > 0) return grade;
  return 0;
}
