import type { TunedForm, Tuner } from "./candidate.js";
import { linearTuner, scoreComposite } from "./linear-tuner.js";
import type { Problem } from "./problem.js";

/** The way to tune that fits a problem: a convex one where the score is a weighted mean of columns, else a search. */
export function tunerOf(problem: Problem): Tuner {
  return linearTuner(problem);
}

/** The scores of a tuned method for all accounts of a problem. */
export function scoreForm(problem: Problem, form: TunedForm): Float64Array {
  if ("composite" in form) return scoreComposite(problem, form.composite);
  throw new TypeError("recipes are not scored yet");
}
