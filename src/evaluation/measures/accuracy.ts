import type { JudgedScores } from "./judged-scores.js";
import type { Measure } from "./measure.js";
import { weighedMean } from "./weighed-mean.js";

/** The share of judgements that the scores agree with; equal scores are half right, and so is any score on a judged tie. */
export const accuracy = {
  name: "accuracy",
  label: "Accuracy",
  about: "The share of judgements in which the account judged more influential has the higher score.",
  source:
    "the definition; ties as in E. Fawcett (2006), An introduction to ROC analysis, Pattern Recognition Letters 27",
  range: [0, 1],
  better: "higher",
  parameters: {},
  ofDifferences: "share",
  judgements({ differences, shares }: JudgedScores) {
    return weighedMean(
      differences.map((difference, i) => {
        if (difference === 0) return 0.5;
        return difference > 0 ? shares[i]! : 1 - shares[i]!;
      }),
    );
  },
} satisfies Measure;
