import type { ChosenMeasure } from "../evaluation/measures/parse-measure.js";
import type { Truth } from "../evaluation/truth/truth.js";
import { measurer } from "./held-out/measurer.js";
import { allAsTraining } from "./held-out/parts.js";
import { accountsOf, judgementsAt } from "./held-out/restrict-to-accounts.js";

/**
 * A measure of scores on a resample of accounts, each of which counts as often as it was drawn: a judgement as often as its two ends
 * were, one times the other; of another truth an account stands there so many times. `accounts` are the rows of the scores.
 */
export function measurerOfDrawn(
  accounts: readonly string[],
  truth: Truth,
  drawn: ReadonlyMap<string, number>,
  chosen: ChosenMeasure,
): (scores: Float64Array) => number {
  const times = (account: string) => drawn.get(account) ?? 0;
  if (truth.kind === "judgements") {
    const factors = truth.winners.map((winner, i) => times(winner) * times(truth.losers[i]!));
    const kept = [...factors.keys()].filter((i) => factors[i]! > 0);
    const own = judgementsAt(truth, kept);
    const weights = own.weights.map((weight, i) => weight * factors[kept[i]!]!);
    const weighted = { ...own, weights };
    return measurer(accounts, allAsTraining(weighted, accountsOf(weighted)), chosen);
  }
  const copies = accounts.flatMap((account, row) =>
    Array.from({ length: times(account) }, (_, copy) => ({ row, account, id: `${account}\n${copy}` })),
  );
  const ids = copies.map(({ id }) => id);
  const measure = measurer(ids, allAsTraining(copied(truth, copies), ids), chosen);
  return (scores) => measure(Float64Array.from(copies, ({ row }) => scores[row]!));
}

type Copies = readonly { readonly account: string; readonly id: string }[];

function copied(truth: Exclude<Truth, { kind: "judgements" }>, copies: Copies): Truth {
  const all = <T>(values: ReadonlyMap<string, T>) =>
    new Map(
      copies.flatMap(({ account, id }): [string, T][] => (values.has(account) ? [[id, values.get(account)!]] : [])),
    );
  switch (truth.kind) {
    case "reference":
      return { ...truth, values: all(truth.values) };
    case "labels":
      return { ...truth, labels: all(truth.labels) };
    case "grades":
      return { ...truth, topics: truth.topics.map(({ topic, grades }) => ({ topic, grades: all(grades) })) };
  }
}
