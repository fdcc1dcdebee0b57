import { BadInput } from "../../problem.js";
import { judgedPairs } from "./judgements/judged-pairs.js";
import { type Judgements, judgementsAt } from "./judgements/judgements.js";
import { judgementsEvaluator } from "./judgements/judgements-evaluator.js";
import { readJudgements } from "./judgements/read-judgements.js";
import type { TruthKind } from "./kind.js";

/** Somebody found one account more influential than another. */
export const judgements: TruthKind<Judgements> = {
  about: "somebody found one account more influential than another",
  columns: {
    winner: { kind: "id", required: true, about: "the account judged more influential" },
    loser: { kind: "id", required: true, about: "the other one" },
    judge: { kind: "id", about: "who judged" },
    weight: { kind: "number", minimum: 0, fallback: 1, about: "how much the judgement counts" },
    tie: { kind: "number", minimum: 0, fallback: 0, about: "1 when neither was found more influential" },
  },
  instead: {},
  heads: "winner and loser",
  precedence: 4,
  hasClasses: false,
  defaultMeasures: ["accuracy", "auc", "log-loss", "brier"],
  takes: ({ judgements: measure }) => measure !== undefined,
  read: readJudgements,
  evaluator: ({ table }, truth, measures, seed) => judgementsEvaluator(table, truth, measures, seed),
  isMeasurable: () => true,
  accounts: ({ winners, losers }) => [...new Set([...winners, ...losers])].sort(),
  // A judgement stays where both of its ends do.
  restrict: (truth, within) =>
    judgementsAt(
      truth,
      [...truth.winners.keys()].filter((i) => within.has(truth.winners[i]!) && within.has(truth.losers[i]!)),
    ),
  resampled: (truth, drawn) => ({ truth: timesBothEnds(truth, drawn), by: "weight" }),
  values: () => null,
  fitTo: (truth) => ({ pairs: (rowOf) => judgedPairs(truth, rowOf) }),
  checkTunable({ ties }) {
    if (ties.every((tie) => tie === 1))
      throw new BadInput({
        what: "the judgements name no winner: all of them are ties",
        expected: "judgements of both classes",
      });
  },
  madeOfPairs: { noun: "judgement", count: ({ winners }) => winners.length },
  byTopic: null,
};

// Each as often as its two ends were drawn, one times the other.
function timesBothEnds(truth: Judgements, drawn: ReadonlyMap<string, number>): Judgements {
  const times = (account: string) => drawn.get(account) ?? 0;
  const factors = truth.winners.map((winner, i) => times(winner) * times(truth.losers[i]!));
  const kept = [...factors.keys()].filter((i) => factors[i]! > 0);
  const own = judgementsAt(truth, kept);
  return { ...own, weights: own.weights.map((weight, i) => weight * factors[kept[i]!]!) };
}
