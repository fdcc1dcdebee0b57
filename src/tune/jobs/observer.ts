import type { SearchProgress } from "../../solvers/search.js";
import type { TunedForm } from "../candidate.js";

/** What can be said of a search that is running; only asked where somebody wants to know. */
export interface RunningSearch {
  readonly budget: number;
  /** The measure that is tuned to, at a point whose penalised value is `value`. */
  measure(point: Float64Array, value: number): number;
  /** The method at a point. */
  form(point: Float64Array): TunedForm;
}

/** What observes the searches of one job: it knows where they were when they were interrupted, and hears where they are. */
export interface Observer {
  /** Where the search of this name was; undefined for one that has not begun. */
  progressOf(search: string): SearchProgress | undefined;
  /** Called after every evaluation, so that it has to be quick. */
  onProgress(search: string, now: SearchProgress, running: RunningSearch): void;
}

/** Observes nothing. */
export const unobserved: Observer = { progressOf: () => undefined, onProgress: () => undefined };
