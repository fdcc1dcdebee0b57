import type { Fit, TunedForm } from "../candidate.js";
import type { Problem } from "../problem.js";

/** What is known of a tuning that its meaning is made of. */
export interface Tuned {
  readonly problem: Problem;
  readonly form: TunedForm;
  /** How much worse an objective still is no worse: one standard error of the held-out figure. */
  readonly within: number;
  readonly parameters: Fit["parameters"];
  /** The parameters on resampled accounts, in the same order; a choice as its place among those that there are. */
  readonly resamples: readonly (readonly (number | null)[])[];
}
