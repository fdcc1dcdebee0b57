import type { Evaluation } from "../../results/evaluation.js";

/** Whether there are intervals and verdicts: a single unit cannot be resampled. */
export function wasResampled({ resamples, units }: Pick<Evaluation, "resamples" | "units">): boolean {
  return resamples > 0 && units > 1;
}
