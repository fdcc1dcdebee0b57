import type { Weighed } from "./judged-scores.js";

/** The weighted mean of a value for each judgement. */
export function weighedMean(values: Float64Array): Weighed {
  return {
    estimate(weights) {
      let [total, weight] = [0, 0];
      for (let i = 0; i < values.length; i++) {
        total += weights[i]! * values[i]!;
        weight += weights[i]!;
      }
      return weight > 0 ? total / weight : Number.NaN;
    },
    parts(weights) {
      const weight = weights.reduce((total, one) => total + one, 0);
      return values.map((value, i) => (weights[i]! * value) / weight);
    },
  };
}
