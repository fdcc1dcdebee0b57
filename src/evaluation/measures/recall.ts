import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, gradedParameters, relevantOf } from "./graded-ranking.js";
import type { Measure } from "./measure.js";
import { relevantWithin } from "./relevant-within.js";

/** The share of the relevant accounts that stand in the first k places; 0 for a topic without one, as in trec_eval. */
export const recall = {
  name: "R",
  label: "Recall",
  about: "The share of the relevant accounts that stand in the first k places.",
  source: "https://github.com/usnistgov/trec_eval (recall)",
  range: [0, 1],
  better: "higher",
  parameters: gradedParameters,
  cutoff: "needed",
  grades(ranking: GradedRanking, settings: Settings): number {
    return relevantWithin(ranking, Number(settings["cutoff"]), settings) / (relevantOf(ranking, settings) || 1);
  },
} satisfies Measure;
