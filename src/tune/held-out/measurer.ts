import type { ChosenMeasure } from "../../evaluation/measures/parse-measure.js";
import { random } from "../../random.js";
import { pairAccuracy, pairAuc } from "../../solvers/pairs/pair-auc.js";
import { pairsOf } from "../../solvers/pairs/pairs.js";
import type { Table } from "../../table.js";
import { measurePart } from "./measure-part.js";
import type { HeldOutPart, TrainingPart } from "./parts.js";

/**
 * The measure of one column of scores on a part of a truth, prepared for many columns: `measurePart`, and for AUC and accuracy
 * of judgements the same figures without sorting accounts out every time. `accounts` are the rows of the columns.
 */
export function measurer(
  accounts: readonly string[],
  part: TrainingPart | HeldOutPart,
  chosen: ChosenMeasure,
): (scores: Float64Array) => number {
  const { truth } = part;
  const quick = chosen.name === "auc" ? pairAuc : chosen.name === "accuracy" ? pairAccuracy : null;
  const slow = (scores: Float64Array) =>
    measurePart({ accounts, columns: new Map([["scores", scores]]) } satisfies Table, part, chosen)[0]!;
  if (truth.kind !== "judgements" || !quick) return slow;
  const rows = new Map(accounts.map((account, row) => [account, row]));
  const { first, second, weights, ties } = pairsOf(truth, rows, Number.POSITIVE_INFINITY, random(0));
  const one = Float64Array.of(1);
  return (scores) => {
    const values = Float64Array.from(first, (row, i) => scores[row]! - scores[second[i]!]!);
    // Two infinite scores have no difference, and accounts without a score are left out: that is for the other way.
    if (values.some(Number.isNaN)) return slow(scores);
    return quick({ rows: first.length, columns: 1, values, weights, ties })(one);
  };
}
