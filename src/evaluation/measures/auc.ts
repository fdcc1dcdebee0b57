import { prepare } from "../../stats/ranked.js";
import type { JudgedScores, Weighed } from "./judged-scores.js";
import type { Measure } from "./measure.js";

/**
 * The area under the ROC curve: how often a positive is above a negative, over all pairs of one of each, ties half.
 *
 * Of judgements, the positives are the score differences first less second and the negatives are the same turned round, so
 * that it does not matter which account stands first; a judged tie is half of each. NaN without judgements. Of labels, the
 * positives are the accounts of the class that should be above; NaN with one class only.
 */
export const auc = {
  name: "auc",
  label: "AUC",
  about: "How often a positive has the higher score than a negative, over all pairs of them; 0.5 is what a coin gives.",
  source: "https://scikit-learn.org/stable/modules/generated/sklearn.metrics.roc_auc_score.html",
  range: [0, 1],
  better: "higher",
  parameters: {},
  ofDifferences: "area",
  judgements: ofDifferences,
  labels(scores: Float64Array, positive: Uint8Array): number {
    const { order, starts, groups } = prepare(scores);
    let [wins, below, above] = [0, 0, 0];
    for (let group = 0; group < groups; group++) {
      let [positives, negatives] = [0, 0];
      for (let i = starts[group]!; i < starts[group + 1]!; i++) positive[order[i]!] ? positives++ : negatives++;
      wins += positives * (below + negatives / 2);
      below += negatives;
      above += positives;
    }
    return wins / (below * above);
  },
} satisfies Measure;

// The differences and their opposites are ranked once, in groups of ties that mirror each other: group g is the opposite of
// group last - g. Each set of weights then takes linear time.
function ofDifferences({ differences, shares }: JudgedScores): Weighed {
  const n = differences.length;
  const both = new Float64Array(2 * n);
  both.set(differences);
  for (let i = 0; i < n; i++) both[n + i] = -differences[i]!;
  const { dense, groups } = prepare(both);
  const curve = (weights: Float64Array) => {
    const positive = new Float64Array(groups);
    let total = 0;
    for (let i = 0; i < n; i++) {
      positive[dense[i]!]! += weights[i]! * shares[i]!;
      if (shares[i]! < 1) positive[dense[n + i]!]! += weights[i]! * (1 - shares[i]!);
      total += weights[i]!;
    }
    // The weight of the negatives below each group, with half of those in it.
    const below = new Float64Array(groups);
    for (let group = 0, sum = 0; group < groups; group++) {
      const negative = positive[groups - 1 - group]!;
      below[group] = sum + negative / 2;
      sum += negative;
    }
    let wins = 0;
    for (let group = 0; group < groups; group++) wins += positive[group]! * below[group]!;
    return { total, below, area: total > 0 ? wins / total ** 2 : Number.NaN };
  };
  return {
    estimate: (weights) => curve(weights).area,
    // The area's derivative by the weight of each judgement, which is a positive and a negative at once, and so counts twice.
    parts(weights) {
      const { total, below, area } = curve(weights);
      return weights.map((weight, i) => {
        const place = shares[i]! * below[dense[i]!]! + (1 - shares[i]!) * below[dense[n + i]!]!;
        return (weight / total) * ((2 * place) / total - area);
      });
    },
  };
}
