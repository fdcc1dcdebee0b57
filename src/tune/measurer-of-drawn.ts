import type { ChosenMeasure } from "../evaluation/measures/parse-measure.js";
import { kindOf, type Truth } from "../evaluation/truth/truth.js";
import { copyId } from "../evaluation/truth/values.js";
import { measurer } from "./held-out/measurer.js";
import { allAsTraining } from "./held-out/parts.js";
import { accountsOf } from "./held-out/restrict-to-accounts.js";

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
  const own = kindOf(truth).resampled(truth, drawn);
  if (own.by === "weight") return measurer(accounts, allAsTraining(own.truth, accountsOf(own.truth)), chosen);
  const copies = accounts.flatMap((account, row) =>
    Array.from({ length: drawn.get(account) ?? 0 }, (_, copy) => ({ row, id: copyId(account, copy) })),
  );
  const ids = copies.map(({ id }) => id);
  const measure = measurer(ids, allAsTraining(own.truth, ids), chosen);
  return (scores) => measure(Float64Array.from(copies, ({ row }) => scores[row]!));
}
