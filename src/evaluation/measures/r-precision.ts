import type { Settings } from "../../stats/statistic.js";
import { type GradedRanking, gradedParameters, relevantOf } from "./graded-ranking.js";
import type { Measure } from "./measure.js";
import { relevantWithin } from "./relevant-within.js";

/** Precision in as many places as there are relevant accounts; 0 for a topic without one, as in trec_eval. */
export const rPrecision = {
  name: "Rprec",
  label: "R-precision",
  about: "The share of relevant accounts in as many first places as there are relevant accounts.",
  source: "https://github.com/usnistgov/trec_eval (Rprec)",
  range: [0, 1],
  better: "higher",
  parameters: gradedParameters,
  grades(ranking: GradedRanking, settings: Settings): number {
    const relevant = relevantOf(ranking, settings);
    return relevantWithin(ranking, relevant, settings) / (relevant || 1);
  },
} satisfies Measure;
