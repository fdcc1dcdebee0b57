import { type ChosenMeasure, parseMeasure } from "../../evaluation/measures/parse-measure.js";
import type { Truth } from "../../evaluation/truth/truth.js";
import { random } from "../../random.js";
import type { Better } from "../../results/trade-offs.js";
import type { SignalTable } from "../../table.js";
import { measurer } from "../held-out/measurer.js";
import { allAsTraining, type TrainingPart } from "../held-out/parts.js";
import { accountsOf, restrictToAccounts } from "../held-out/restrict-to-accounts.js";
import type { TuneProblem } from "../problem.js";
import { tableOfRows } from "../table-of-rows.js";

const mostAccounts = 2000;

/** How good scores are on what was tuned on, to be asked by the thousand. */
export interface Gauge {
  readonly better: Better;
  /** What has to be scored: the accounts that the truth speaks of, or all where a score depends on the others. */
  readonly table: SignalTable;
  /** The objective of the scores of that table. */
  measure(scores: Float64Array): number;
  /** The scores of that table among those of all accounts. */
  seen(scores: Float64Array): Float64Array;
}

/** The gauge of a problem; null without a truth. Where the truth speaks of thousands of accounts a sample of them tells as much. */
export function gaugeOf(problem: TuneProblem, relative: boolean): Gauge | null {
  if (problem.kind === "balance") return null;
  const chosen: ChosenMeasure = parseMeasure(problem.objective);
  const part = sampleOf(problem.truth, problem.seed);
  const known = new Set(part.accounts);
  const rows = [...problem.accounts.keys()].filter((row) => relative || known.has(problem.accounts[row]!));
  const table = relative ? problem : tableOfRows(problem, rows);
  return {
    better: chosen.measure.better,
    table,
    measure: measurer(table.accounts, part, chosen),
    seen: (scores) => Float64Array.from(rows, (row) => scores[row]!),
  };
}

function sampleOf(truth: Truth, seed: number): TrainingPart {
  const all = accountsOf(truth);
  // The name of the stream decides which accounts are drawn, so that it stays.
  const stream = random(seed, "tune", "meaning");
  const share = mostAccounts / all.length;
  const kept = share >= 1 ? all : all.filter(() => stream.uniform() < share);
  return allAsTraining(share >= 1 ? truth : restrictToAccounts(truth, new Set(kept)), kept);
}
