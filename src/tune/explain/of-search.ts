import type { TunedForm } from "../candidate.js";
import type { TuneProblem } from "../problem.js";
import { type Searchable, searchableOf } from "../tuners/searchable.js";
import type { Gauge } from "./gauge.js";

/** A tuned method at the point that was found, as something that can be tried at others. */
export function searchableAtFound(problem: TuneProblem, form: TunedForm, rows: readonly number[]): Searchable {
  const subject =
    "recipe" in form
      ? ({ kind: "recipe", recipe: form.recipe } as const)
      : ({ kind: "composite", description: form.composite } as const);
  return searchableOf({ ...problem, subject }, rows);
}

export type Intervals = Readonly<Record<string, { readonly low: number | null; readonly high: number | null }>>;

export interface OfSearch {
  readonly problem: TuneProblem;
  /** At the point that was found. */
  readonly searchable: Searchable;
  /** At the point before tuning. */
  readonly before: Searchable;
  readonly scores: Float64Array;
  readonly intervals: Intervals;
  /** By name the share of the resamples that came to the same choice. */
  readonly again: ReadonlyMap<string, number>;
  /** How good scores are on what was tuned on; null without a truth, or without a figure of what was held out. */
  readonly gauge: Gauge | null;
  readonly within: number;
}
