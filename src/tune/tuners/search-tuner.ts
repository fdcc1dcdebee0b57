import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import { random } from "../../random.js";
import type { Candidate, Fit, Tuner } from "../candidate.js";
import { measurer } from "../held-out/measurer.js";
import type { TrainingPart } from "../held-out/parts.js";
import { type Observer, unobserved } from "../jobs/observer.js";
import type { TruthProblem } from "../problem.js";
import { rowsOfAccounts } from "../rows-of-accounts.js";
import { scoreTuned } from "../score-tuned.js";
import { tableOfRows } from "../table-of-rows.js";
import { searchWith } from "./search-with.js";
import { searchableOf } from "./searchable.js";

const usualPenalties = [0.1, 0.01];

/**
 * Tunes what is no convex problem by a search: the objective itself, on the training part, less a penalty on how far parameters go from
 * where they were (the mean square of the shifts, each in parts of its range).
 */
export function searchTuner(problem: TruthProblem, observer: Observer = unobserved): Tuner {
  const penalties = [...(problem.spec.penalties ?? usualPenalties)].sort((a, b) => b - a);
  const candidates = penalties.map((penalty): Candidate => ({ shape: null, target: null, penalty }));
  const scores = new WeakMap<Fit, Float64Array>();
  const score = (fit: Fit) => {
    const known = scores.get(fit) ?? scoreTuned(problem, fit.method(), problem.graphs);
    scores.set(fit, known);
    return known;
  };
  return {
    candidates,
    fit: (training, chosen, keys) => chosen.map((candidate) => searched(problem, training, candidate, keys, observer)),
    order: score,
    score,
  };
}

function searched(
  problem: TruthProblem,
  training: TrainingPart,
  { penalty }: Candidate,
  keys: readonly (number | string)[],
  observer: Observer,
): Fit | null {
  const { spec, seed, objective } = problem;
  const known = rowsOfAccounts(problem, training.accounts);
  const searchable = searchableOf(problem, known);
  const seen = searchable.relative ? problem : tableOfRows(problem, known);
  const chosen = parseMeasure(objective);
  const measure = measurer(seen.accounts, training, chosen);
  const sign = chosen.measure.better === "higher" ? -1 : 1;
  const { space } = searchable;
  const search = JSON.stringify([...keys, penalty]);
  const running = {
    budget: spec.budget,
    measure: (point: Float64Array, value: number) => sign * (value - penalty * space.shift(point)),
    form: searchable.form,
  };
  const solution = searchWith(
    spec.solver,
    {
      ...space,
      objective: (point) => sign * measure(searchable.score(seen, point)) + penalty * space.shift(point),
    },
    {
      seed: Math.floor(random(seed, ...keys, "search", penalty).uniform() * 2 ** 48),
      budget: spec.budget,
      start: space.start,
    },
    { from: observer.progressOf(search), onProgress: (progress) => observer.onProgress(search, progress, running) },
  );
  if (Number.isNaN(solution.objective)) return null;
  const { solver, evaluations, weights, converged } = solution;
  return {
    parameters: searchable.parameters(weights),
    method: () => searchable.form(weights),
    solver,
    evaluations,
    residual: null,
    // A search that used its budget up did what it was asked; what else it notes is that it found nothing.
    converged: converged || evaluations >= spec.budget,
    notes: searchable.notes,
  };
}
