import { parseMeasure } from "../../evaluation/measures/parse-measure.js";
import { random } from "../../random.js";
import { chebyshev } from "../../solvers/pareto/chebyshev.js";
import type { TunedForm } from "../candidate.js";
import { measurer } from "../held-out/measurer.js";
import type { TrainingPart } from "../held-out/parts.js";
import type { Observer } from "../jobs/observer.js";
import type { TruthProblem } from "../problem.js";
import { rowsOfAccounts } from "../rows-of-accounts.js";
import { tableOfRows } from "../table-of-rows.js";
import { bestFirst } from "../tune-part.js";
import { searchTuner } from "../tuners/search-tuner.js";
import { searchWith } from "../tuners/search-with.js";
import { type Searchable, searchableOf } from "../tuners/searchable.js";
import { mixturesOf } from "./mixtures.js";

/**
 * A method for each mixture of the objectives where it has to be searched for: composites with groups or other aggregations, and registered
 * methods. Each objective is searched by itself first, with the penalty that its own inner splits prefer; then every mixture for the point whose
 * shortfalls from these, weighted by the attention that each gets, have the smallest maximum (`chebyshev`), which also finds the
 * parts of a front that bend inwards. Null where an objective is undefined everywhere.
 */
export function searchedFront(
  problem: TruthProblem,
  parts: readonly TrainingPart[],
  keys: readonly (number | string)[],
  observer: Observer,
): TunedForm[] | null {
  const known = rowsOfAccounts(problem, [...new Set(parts.flatMap(({ accounts }) => accounts))].sort());
  const searchable = searchableOf(problem, known);
  const losses = lossesOf(problem, searchable, known, parts, keys, observer);
  const find = (name: string, start: Float64Array, objective: (point: Float64Array) => number) => {
    const own = [...keys, name];
    const { weights, objective: value } = searchWith(
      problem.spec.solver,
      { ...searchable.space, objective },
      {
        seed: Math.floor(random(problem.seed, ...own, "search").uniform() * 2 ** 48),
        budget: problem.spec.budget,
        start,
      },
      followed(observer, own, problem, searchable),
    );
    return Number.isNaN(value) ? null : weights;
  };
  const alone: Float64Array[] = [];
  for (const k of parts.keys()) {
    const found = find(`objective ${k + 1}`, searchable.space.start, (point) => losses(point)[k]!);
    if (!found) return null;
    alone.push(found);
  }
  const { scalarised, nearest } = chebyshev(alone.map(losses));
  return mixturesOf(parts.length).map((shares, i) => {
    const [only] = shares.flatMap((share, k) => (share === 1 ? [k] : []));
    const start = alone[only ?? nearest(shares)]!;
    const found =
      only === undefined ? find(`mixture ${i + 1}`, start, (point) => scalarised(losses(point), shares)) : start;
    return named(searchable.form(found ?? start), `${problem.name}-${i + 1}`);
  });
}

// Each objective at a point, smaller is better, with the penalty that its own inner splits prefer.
function lossesOf(
  problem: TruthProblem,
  { space, score, relative }: Searchable,
  known: readonly number[],
  parts: readonly TrainingPart[],
  keys: readonly (number | string)[],
  observer: Observer,
): (point: Float64Array) => number[] {
  const seen = relative ? problem : tableOfRows(problem, known);
  const each = problem.objectives.map(({ truth, measure }, k) => {
    const own: TruthProblem = { ...problem, truth, objective: measure, objectives: [] };
    const tuner = searchTuner(own, observer);
    const [first] = bestFirst(own, tuner, parts[k]!, [...keys, k]).order;
    const chosen = parseMeasure(measure);
    return {
      penalty: tuner.candidates[first!]!.penalty,
      sign: chosen.measure.better === "higher" ? -1 : 1,
      value: measurer(seen.accounts, parts[k]!, chosen),
    };
  });
  return (point) => {
    const scores = score(seen, point);
    return each.map(({ penalty, sign, value }) => sign * value(scores) + penalty * space.shift(point));
  };
}

function followed(
  observer: Observer,
  keys: readonly (number | string)[],
  { spec }: TruthProblem,
  { form }: Searchable,
) {
  const name = JSON.stringify(keys);
  // What a mixture comes to is no measure.
  const running = { budget: spec.budget, measure: () => Number.NaN, form };
  return {
    from: observer.progressOf(name),
    onProgress: (progress: Parameters<Observer["onProgress"]>[1]) => observer.onProgress(name, progress, running),
  };
}

function named(form: TunedForm, name: string): TunedForm {
  return "composite" in form ? { composite: { ...form.composite, name, label: name } } : form;
}
