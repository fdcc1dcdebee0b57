import type { Dataset } from "../datasets/open.js";
import type { RunOutcome } from "../results/run.js";
import type { RunEvaluation } from "../results/run-evaluation.js";
import type { TuneOutcome } from "../results/tuning.js";
import type { DataFrameLike } from "./data-frame.js";
import type { HasRows } from "./records.js";
import type { Report } from "./report.js";

/** What can be shown: results, rows, DataFrames, and Vega-Lite specifications of your own. */
export type Showable =
  | HasRows
  | Dataset
  | RunOutcome
  | RunEvaluation
  | TuneOutcome
  | Report
  | Pick<DataFrameLike, "columns" | "values">
  | Readonly<Record<string, unknown>>;
