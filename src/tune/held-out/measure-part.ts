import type { ChosenMeasure } from "../../evaluation/measures/parse-measure.js";
import { courtOfGrades } from "../../evaluation/truth/grades.js";
import { courtOfJudgements } from "../../evaluation/truth/judgements.js";
import { courtOfLabels } from "../../evaluation/truth/labels.js";
import { courtOfReference } from "../../evaluation/truth/reference.js";
import type { Court } from "../../evaluation/truth/trial.js";
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
  const court = courtOf(table, truth, measure);
  if (court.units === 0) return new Float64Array(columns.length).fill(Number.NaN);
  return Float64Array.from(court.trials(0), ({ readings }) => readings.at(-1)!.estimate);
}

// A small part may have nobody of the rarer class.
function isOneClass({ accounts }: Table, { labels, positive }: Labels): boolean {
  const known = accounts.flatMap((account) => labels.get(account) ?? []);
  return known.every(({ label }) => label === positive) || known.every(({ label }) => label !== positive);
}

// The seed of a court of judgements is for the folds of a calibration, which is the same whoever asks.
function courtOf(scores: Table, truth: Truth, measure: ChosenMeasure): Court {
  switch (truth.kind) {
    case "judgements":
      return courtOfJudgements(scores, truth, [measure], 1);
    case "reference":
      return courtOfReference(scores, truth, [measure]);
    case "labels":
      return courtOfLabels(scores, truth, [measure]);
    case "grades":
      return courtOfGrades(() => scores, truth, [measure]);
  }
}

/** Whether a is better than b by a measure; NaN is worse than everything. */
export function isBetter({ measure }: ChosenMeasure, a: number, b: number): boolean {
  if (Number.isNaN(a)) return false;
  if (Number.isNaN(b)) return true;
  return measure.better === "higher" ? a > b : a < b;
}
