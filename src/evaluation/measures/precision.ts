import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, gradedParameters } from "./graded-ranking.js";
import type { Measure } from "./measure.js";
import { relevantWithin } from "./relevant-within.js";

/** The share of the first k places with a relevant account. Places that a short ranking leaves empty count as wrong. */
export const precision = {
  name: "P",
  label: "Precision",
  about: "The share of the first k places that have a relevant account.",
  source: "https://github.com/usnistgov/trec_eval (P)",
  range: [0, 1],
  better: "higher",
  parameters: gradedParameters,
  cutoff: "needed",
  grades(ranking: GradedRanking, settings: Settings): number {
    const k = Number(settings["cutoff"]);
    return relevantWithin(ranking, k, settings) / k;
  },
} satisfies Measure;
