import type { JudgedScores } from "./judged-scores.js";
import type { Measure } from "./measure.js";
import { weighedMean } from "./weighed-mean.js";

/**
 * The mean surprise at the judgements, in nats; ln 2 = 0.693 says nothing. A judged tie is half of either outcome.
 * Calibration keeps probabilities off 0 and 1, so that it is finite.
 */
export const logLoss = {
  name: "log-loss",
  label: "Log loss",
  about: "The mean surprise at the judgements under the calibrated probability, in nats; 0.693 is what a coin gives.",
  source: "I. J. Good (1952), Rational decisions, J. Royal Statistical Society B 14(1)",
  range: [0, Number.POSITIVE_INFINITY],
  better: "lower",
  parameters: {},
  judgements: ({ probabilities, shares }: JudgedScores) =>
    weighedMean(
      probabilities.map((probability, i) => {
        const share = shares[i]!;
        return -share * Math.log(probability) - (share < 1 ? (1 - share) * Math.log1p(-probability) : 0);
      }),
    ),
} satisfies Measure;
