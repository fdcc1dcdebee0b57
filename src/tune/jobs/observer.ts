import type { Reached } from "../../solvers/search.js";
import type { TunedForm } from "../candidate.js";

/** What can be said of a search that is running; only asked where somebody wants to know. */
export interface Running {
  readonly budget: number;
  /** The measure that is tuned to, at a point whose penalised value is `value`. */
  measure(point: Float64Array, value: number): number;
  /** The method at a point. */
  form(point: Float64Array): TunedForm;
}

/** What follows the searches of one job: it knows where they were when they were interrupted, and is told where they are. */
export interface Watch {
  /** Where the search of this name was; undefined for one that has not begun. */
  reached(search: string): Reached | undefined;
  /** Told after every evaluation, so that it has to be quick. */
  told(search: string, now: Reached, running: Running): void;
}

/** Follows nothing. */
export const unwatched: Watch = { reached: () => undefined, told: () => undefined };
