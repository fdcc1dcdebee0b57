import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, gradedParameters, relevantOf, tieGroups } from "./graded-ranking.js";
import type { Measure } from "./measure.js";

/**
 * The mean, over all relevant accounts, of the precision at their place; 0 for one that is not ranked, or not within the
 * first k places where there is a cutoff. 0 for a topic without a relevant account, as in trec_eval.
 */
export const averagePrecision = {
  name: "AP",
  label: "Average precision",
  about: "The mean precision at the places of the relevant accounts.",
  source:
    "https://github.com/usnistgov/trec_eval (map, map_cut); ties: F. McSherry, M. Najork (2008), Computing information retrieval performance measures efficiently in the presence of tied scores, ECIR",
  range: [0, 1],
  better: "higher",
  parameters: gradedParameters,
  cutoff: "possible",
  grades(ranking: GradedRanking, settings: Settings): number {
    const cutoff = Number(settings["cutoff"] ?? Number.POSITIVE_INFINITY);
    let [total, before] = [0, 0];
    for (const { start, size, relevant } of tieGroups(ranking, settings)) {
      for (let i = 0; relevant > 0 && i < size && start + i < cutoff; i++) {
        // Of the i accounts of the group before a relevant one, so many are relevant on average.
        const beside = size > 1 ? (i * (relevant - 1)) / (size - 1) : 0;
        total += ((relevant / size) * (before + beside + 1)) / (start + i + 1);
      }
      before += relevant;
    }
    return total / (relevantOf(ranking, settings) || 1);
  },
} satisfies Measure;
