import type { ChosenMeasure } from "../../evaluation/measures/parse-measure.js";
import { kindOf } from "../../evaluation/truth/truth.js";
import type { Table } from "../../table.js";
import type { HeldOutPart, TrainingPart } from "./parts.js";

/**
 * A measure of every column of scores on a part of a truth, over the accounts that all of them score: what `evaluate` reports, without
 * its intervals. NaN where it is undefined.
 */
export function measurePart(
  scores: Table,
  { truth, accounts }: TrainingPart | HeldOutPart,
  measure: ChosenMeasure,
): Float64Array {
  const wanted = new Set(accounts);
  const columns = [...scores.columns.values()];
  const rows = [...scores.accounts.keys()].filter(
    (row) => wanted.has(scores.accounts[row]!) && columns.every((column) => !Number.isNaN(column[row]!)),
  );
  const table: Table = {
    accounts: rows.map((row) => scores.accounts[row]!),
    columns: new Map(
      [...scores.columns].map(([name, column]) => [name, Float64Array.from(rows, (row) => column[row]!)]),
    ),
  };
  const undefinedOfAll = new Float64Array(columns.length).fill(Number.NaN);
  if (!kindOf(truth).isMeasurable(truth, table.accounts)) return undefinedOfAll;
  const evaluator = kindOf(truth).evaluator({ table }, truth, [measure], calibrationSeed);
  if (evaluator.units === 0) return undefinedOfAll;
  return Float64Array.from(evaluator.methodEvaluators(0), ({ readings }) => readings.at(-1)!.estimate);
}

// It is for the folds of a calibration, which is the same whoever asks.
const calibrationSeed = 1;

/** Whether a is better than b by a measure; NaN is worse than everything. */
export function isBetter({ measure }: ChosenMeasure, a: number, b: number): boolean {
  if (Number.isNaN(a)) return false;
  if (Number.isNaN(b)) return true;
  return measure.better === "higher" ? a > b : a < b;
}
