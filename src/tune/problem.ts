import type { Truth } from "../evaluation/truth/truth.js";
import type { TuneSpec } from "../experiment/tune-spec.js";
import type { Graph } from "../graph.js";
import type { CompositeDescription } from "../methods/composite/description.js";
import type { SignalInfo } from "../table.js";

/** What is tuned: a registered method, a composite of a file, or a composite that is yet to be made of signals. */
export type TuneSubject =
  | { readonly kind: "recipe"; readonly recipe: string }
  | { readonly kind: "composite"; readonly description: CompositeDescription }
  | { readonly kind: "signals"; readonly signals: readonly string[]; readonly name: string };

/** One of several objectives: a measure of a truth. */
export interface Objective {
  readonly name: string;
  readonly truth: Truth;
  readonly measure: string;
}

/** How much each part is to matter. */
export type Importances = "equal" | Readonly<Record<string, number>>;

/** All that one tuning needs, as plain data that can be sent to a thread: tuned to a truth, or at least reported by one, or neither. */
export type TuneProblem = TruthProblem | BalanceProblem;

/** What every tuning has. Columns may be in shared memory. */
interface ProblemFacts {
  readonly name: string;
  readonly subject: TuneSubject;
  readonly spec: TuneSpec;
  readonly seed: number;
  readonly accounts: readonly string[];
  readonly columns: ReadonlyMap<string, Float64Array>;
  readonly signals: ReadonlyMap<string, SignalInfo>;
  readonly graphs: ReadonlyMap<string, Graph>;
  /** The windows in which the dataset has the signals too, besides their own. */
  readonly windows: readonly OtherWindow[];
  /** How often accounts are resampled for the intervals of a single split. */
  readonly resamples: number;
  /** The scores of everything that the tuned method is set against, by name; the untuned method among them. */
  readonly comparators: ReadonlyMap<string, Float64Array>;
}

/** A tuning whose result is reported by a truth. */
export interface TruthProblem extends ProblemFacts {
  readonly kind: "truth";
  readonly truth: Truth;
  /** What the experiment calls the truth. */
  readonly truthName: string;
  /** How much each part is to matter, where that is what is tuned to and the truth only reports it; else null. */
  readonly balance: Importances | null;
  /** The recipe of the measure that is the objective; of a balance what it is reported by. */
  readonly objective: string;
  /** Where there are several: all of them, the first one being `objective` itself; else empty. */
  readonly objectives: readonly Objective[];
  /** The recipes of the measures that are reported; the objective first. */
  readonly measures: readonly string[];
  readonly by: "account" | "topic" | "time";
  /** Of a split by time what was known earlier, which is what is tuned on; else null. */
  readonly past: Past | null;
}

/** A balance that no truth reports: nothing is split, and nothing measured. */
export interface BalanceProblem extends ProblemFacts {
  readonly kind: "balance";
  readonly balance: Importances;
}

/** What was known at an earlier moment, and what came after it. */
export interface Past extends Pick<TruthProblem, "accounts" | "columns" | "signals" | "graphs" | "truth"> {
  /** Of several objectives the truth of each as it was then; null for one that has no time. */
  readonly truths: readonly (Truth | null)[];
}

/** The problem as it was at the earlier moment. */
export function problemInPast(
  problem: TruthProblem,
  { accounts, columns, signals, graphs, truth, truths }: Past,
): TruthProblem {
  return {
    ...problem,
    accounts,
    columns,
    signals,
    graphs,
    truth,
    objectives: problem.objectives.map((own, k) => ({ ...own, truth: truths[k] ?? own.truth })),
    by: "account",
    comparators: new Map(),
    past: null,
  };
}

/** How many splits are reported. */
export function repeatsOf(problem: TuneProblem): number {
  if (problem.kind === "balance") return 0;
  return problem.by === "time" ? 1 : problem.spec.splits.repeats;
}

/** The recipes of the measures that are reported, the objective first; none without a truth. */
export function measuresOf(problem: TuneProblem): readonly string[] {
  return problem.kind === "balance" ? [] : problem.measures;
}

/** The several objectives of a front; none where there is one, or no truth. */
export function objectivesOf(problem: TuneProblem): readonly Objective[] {
  return problem.kind === "balance" ? [] : problem.objectives;
}

/** The signals of a method as they would be if it looked further back, or less far. */
export interface OtherWindow {
  /** The window, such as `30d`. */
  readonly id: string;
  /** By the id of each signal that changes: the same signal in this window, at the size of the one that it stands in for. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}
