import type { Measure } from "../../evaluation/measures/measure.js";
import type { ChosenMeasure } from "../../evaluation/measures/parse-measure.js";
import { kindOf } from "../../evaluation/truth/truth.js";
import { random } from "../../random.js";
import type { PairDifferences } from "../../solvers/pair-differences.js";
import { type PairMeasure, pairAccuracy, pairAuc } from "../../solvers/pairs/pair-auc.js";
import type { Table } from "../../table.js";
import { measurePart } from "./measure-part.js";
import type { HeldOutPart, TrainingPart } from "./parts.js";

/**
 * The measure of one column of scores on a part of a truth, prepared for many columns: `measurePart`, and for what looks at
 * score differences alone (AUC and accuracy of judgements) the same figures without sorting accounts out every time. `accounts` are the rows of the columns.
 */
export function measurer(
  accounts: readonly string[],
  part: TrainingPart | HeldOutPart,
  chosen: ChosenMeasure,
): (scores: Float64Array) => number {
  const { truth } = part;
  const { ofDifferences } = chosen.measure;
  const slow = (scores: Float64Array) =>
    measurePart({ accounts, columns: new Map([["scores", scores]]) } satisfies Table, part, chosen)[0]!;
  const fitTo = kindOf(truth).fitTo(truth);
  if (!kindOf(truth).madeOfPairs || !ofDifferences || !("pairs" in fitTo)) return slow;
  const quick = quickOf[ofDifferences];
  const rows = new Map(accounts.map((account, row) => [account, row]));
  const { first, second, weights, ties } = fitTo.pairs(rows, Number.POSITIVE_INFINITY, random(0));
  const one = Float64Array.of(1);
  return (scores) => {
    const values = Float64Array.from(first, (row, i) => scores[row]! - scores[second[i]!]!);
    // Two infinite scores have no difference, and accounts without a score are left out: that is for the other way.
    if (values.some(Number.isNaN)) return slow(scores);
    return quick({ rows: first.length, columns: 1, values, weights, ties })(one);
  };
}

const quickOf: Record<NonNullable<Measure["ofDifferences"]>, (data: PairDifferences) => PairMeasure> = {
  area: pairAuc,
  share: pairAccuracy,
};
