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

/** All that one tuning needs, as plain data that can be sent to a thread. Columns may be in shared memory. */
export interface TuneProblem {
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
  readonly truth: Truth;
  /** What the experiment calls the truth; "" without one. */
  readonly truthName: string;
  /** How much each part is to matter, where that is what is tuned to and not a truth. */
  readonly balance: "equal" | Readonly<Record<string, number>> | null;
  /** The recipe of the measure that is the objective; of a balance what it is reported by, "" without a truth. */
  readonly objective: string;
  /** Where there are several: all of them, the first one being `objective` itself; else empty. */
  readonly objectives: readonly Objective[];
  /** The recipes of the measures that are reported; the objective first. */
  readonly measures: readonly string[];
  readonly by: "account" | "topic" | "time";
  /** Of a split by time what was known earlier, which is what is tuned on; else null. */
  readonly past: Past | null;
  /** How often accounts are resampled for the intervals of a single split. */
  readonly resamples: number;
  /** The scores of everything that the tuned method is set against, by name; the untuned method among them. */
  readonly comparators: ReadonlyMap<string, Float64Array>;
}

/** What was known at an earlier moment, and what came after it. */
export interface Past extends Pick<TuneProblem, "accounts" | "columns" | "signals" | "graphs" | "truth"> {
  /** Of several objectives the truth of each as it was then; null for one that has no time. */
  readonly truths: readonly (Truth | null)[];
}

/** The problem as it was at the earlier moment. */
export function problemInPast(
  problem: TuneProblem,
  { accounts, columns, signals, graphs, truth, truths }: Past,
): TuneProblem {
  return {
    ...problem,
    ...{ accounts, columns, signals, graphs, truth },
    objectives: problem.objectives.map((own, k) => ({ ...own, truth: truths[k] ?? own.truth })),
    ...{ by: "account", comparators: new Map(), past: null },
  };
}

/** How many splits are reported. */
export function repeatsOf({ objective, by, spec }: TuneProblem): number {
  if (objective === "") return 0;
  return by === "time" ? 1 : spec.splits.repeats;
}

/** The signals of a method as they would be if it looked further back, or less far. */
export interface OtherWindow {
  /** The window, such as `30d`. */
  readonly id: string;
  /** By the id of each signal that changes: the same signal in this window, at the size of the one that it stands in for. */
  readonly columns: ReadonlyMap<string, Float64Array>;
}
