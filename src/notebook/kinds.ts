import type { Dataset } from "../datasets/open.js";
import type { Comparison } from "../results/comparison.js";
import type { Explanation } from "../results/explanation.js";
import type { RunOutcome } from "../results/run.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import type { TuneOutcome } from "../results/tuning.js";
import type { SignalTable, Table } from "../table.js";
import type { Ranking } from "./ranking.js";
import type { Report } from "./report.js";

/** A comparison, of which only the agreement is needed. */
export type Agreed = Pick<Comparison, "agreement" | "methods">;

// Results are plain data without a tag: each is known by what only it has.
const has = (value: unknown, ...names: readonly string[]) =>
  typeof value === "object" && value !== null && names.every((name) => name in value);

export const isComparison = (value: unknown): value is Comparison => has(value, "agreement", "coverage");
export const isEvaluation = (value: unknown): value is RunEvaluation => has(value, "truths", "baselines");
export const isExplanation = (value: unknown): value is Explanation => has(value, "account", "methods", "topics");
export const isRanking = (value: unknown): value is Ranking => has(value, "rows", "methods");
export const isSignalTable = (value: unknown): value is SignalTable => has(value, "accounts", "columns", "signals");
export const isTable = (value: unknown): value is Table => has(value, "accounts", "columns");
export const isDataset = (value: unknown): value is Dataset => has(value, "engine", "descriptor");
export const isRun = (value: unknown): value is RunOutcome => has(value, "folder", "status", "document");
export const isTuning = (value: unknown): value is TuneOutcome => has(value, "folder", "status", "result");
export const isReport = (value: unknown): value is Report => has(value, "format", "path", "text");
