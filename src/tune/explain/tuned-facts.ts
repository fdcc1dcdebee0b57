import type { Fit, TunedForm } from "../candidate.js";
import type { TuneProblem } from "../problem.js";

/** What is known of a tuning, from which its sensitivity is worked out. */
export interface TunedFacts {
  readonly problem: TuneProblem;
  readonly form: TunedForm;
  /** How much worse an objective still is no worse: one standard error of the held-out figure. */
  readonly within: number;
  readonly parameters: Fit["parameters"];
  /** The parameters on resampled accounts, in the same order; a choice as its place among those that there are. */
  readonly resamples: readonly (readonly (number | null)[])[];
}
