import type { JudgedScores } from "./judged-scores.js";
import type { Measure } from "./measure.js";
import { weighedMean } from "./weighed-mean.js";

/** The mean squared error of the calibrated probability; 1/4 says nothing. A judged tie is an outcome of 1/2. */
export const brier = {
  name: "brier",
  label: "Brier score",
  about: "The mean squared distance of the calibrated probability from the judgement; 0.25 is what a coin gives.",
  source: "G. W. Brier (1950), Verification of forecasts expressed in terms of probability, Monthly Weather Review 78",
  range: [0, 1],
  better: "lower",
  parameters: {},
  judgements: ({ probabilities, shares }: JudgedScores) =>
    weighedMean(probabilities.map((probability, i) => (probability - shares[i]!) ** 2)),
} satisfies Measure;
