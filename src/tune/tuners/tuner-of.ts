import { isSearchName } from "../../experiment/tune-spec.js";
import type { Tuner } from "../candidate.js";
import { type Observer, unobserved } from "../jobs/observer.js";
import type { TruthProblem, TuneProblem } from "../problem.js";
import { balanceTuner } from "./balance-tuner.js";
import { linearTuner } from "./linear-tuner.js";
import { searchTuner } from "./search-tuner.js";

/** The way to tune that fits a problem: a convex one where the score is a weighted mean of columns, else a search. */
export function tunerOf(problem: TuneProblem, observer: Observer = unobserved): Tuner {
  if (problem.kind === "balance" || problem.balance !== null) return balanceTuner(problem, problem.balance!);
  return isConvex(problem) ? linearTuner(problem) : searchTuner(problem, observer);
}

/** Whether the best weights or parameters are searched for. */
export function isSearched(problem: TuneProblem): problem is TruthProblem {
  return problem.balance === null && !isConvex(problem);
}

/** Whether the best weights can be computed: those of a weighted mean of columns, unless a search is asked for. */
export function isConvex({ subject, spec }: TuneProblem): boolean {
  if (subject.kind === "signals") return true;
  if (subject.kind === "recipe" || isSearchName(spec.solver)) return false;
  const { aggregation, parts } = subject.description;
  // Weights within the groups of a composite are not linear in its score.
  return aggregation.method === "arithmetic" && Object.values(parts).every((part) => !("parts" in part));
}
