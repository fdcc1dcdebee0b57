import type { UncertainInput } from "../../results/tuned-sensitivity.js";
import type { TuneProblem } from "../problem.js";
import { inOtherWindow } from "./windows.js";

/** A problem with its method's signals in some window. */
export interface WindowTable {
  readonly window: string;
  readonly table: TuneProblem;
}

/** The windows that can stand for each other: the signals as they were tuned first, then each other window that changes a score. */
export function windowTables(
  problem: TuneProblem,
  scores: Float64Array,
  score: (table: TuneProblem) => Float64Array,
): WindowTable[] {
  const others = problem.windows.map((other) => ({ window: other.id, table: inOtherWindow(problem, other) }));
  const changing = others.filter(({ table }) => score(table).some((value, row) => !Object.is(value, scores[row])));
  return [{ window: "as tuned", table: problem }, ...changing];
}

/** The window as something uncertain, all of them equally likely; nothing where there is only one. */
export function windowInput(windows: readonly WindowTable[]): Pick<UncertainInput, "name" | "over">[] {
  return windows.length > 1 ? [{ name: "window", over: windows.map(({ window }) => window).join(", ") }] : [];
}

/** Why no window is varied; nothing where one is. */
export function windowNotes(inputs: readonly Pick<UncertainInput, "name">[], { windows }: TuneProblem): string[] {
  if (inputs.some(({ name }) => name === "window")) return [];
  return [
    windows.length === 0
      ? "there is no window to vary: this dataset has none of the signals in more than one"
      : "no window is varied: in every other window the scores are the same",
  ];
}
