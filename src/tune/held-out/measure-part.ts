import type { ChosenMeasure } from "../../evaluation/measures/parse-measure.js";
import type { Evaluator } from "../../evaluation/truth/evaluator.js";
import { gradesEvaluator } from "../../evaluation/truth/grades-evaluator.js";
import { judgementsEvaluator } from "../../evaluation/truth/judgements-evaluator.js";
import { labelsEvaluator } from "../../evaluation/truth/labels-evaluator.js";
import { referenceEvaluator } from "../../evaluation/truth/reference-evaluator.js";
import type { Labels, Truth } from "../../evaluation/truth/truth.js";
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
  if (truth.kind === "labels" && isOneClass(table, truth)) return new Float64Array(columns.length).fill(Number.NaN);
  const evaluator = evaluatorOf(table, truth, measure);
  if (evaluator.units === 0) return new Float64Array(columns.length).fill(Number.NaN);
  return Float64Array.from(evaluator.methodEvaluators(0), ({ readings }) => readings.at(-1)!.estimate);
}

// A small part may have nobody of the rarer class.
function isOneClass({ accounts }: Table, { labels, positive }: Labels): boolean {
  const known = accounts.flatMap((account) => labels.get(account) ?? []);
  return known.every(({ label }) => label === positive) || known.every(({ label }) => label !== positive);
}

// The seed of an evaluator of judgements is for the folds of a calibration, which is the same whoever asks.
function evaluatorOf(scores: Table, truth: Truth, measure: ChosenMeasure): Evaluator {
  switch (truth.kind) {
    case "judgements":
      return judgementsEvaluator(scores, truth, [measure], 1);
    case "reference":
      return referenceEvaluator(scores, truth, [measure]);
    case "labels":
      return labelsEvaluator(scores, truth, [measure]);
    case "grades":
      return gradesEvaluator(() => scores, truth, [measure]);
  }
}

/** Whether a is better than b by a measure; NaN is worse than everything. */
export function isBetter({ measure }: ChosenMeasure, a: number, b: number): boolean {
  if (Number.isNaN(a)) return false;
  if (Number.isNaN(b)) return true;
  return measure.better === "higher" ? a > b : a < b;
}
