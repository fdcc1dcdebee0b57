import { count } from "../evaluation/truth/count.js";
import { BadInput } from "../problem.js";
import { checkFeasible } from "./constraints.js";
import { type Domain, domainOf, placed } from "./domain.js";
import type { SearchProblem } from "./search-problem.js";
import type { WeightSolution } from "./weight-solution.js";

/** How long a search may take, and where it begins. */
export interface SearchOptions {
  readonly seed: number;
  /** The most evaluations of the objective. */
  readonly budget: number;
  /** Where to begin: the first point that is asked for, brought inside where it is not; the middle by default. */
  readonly start?: Float64Array;
}

/** What every search remembers; a search adds its own. Plain JSON: a journal can keep it, and resuming changes no byte. */
export interface SearchState {
  readonly domain: Domain;
  readonly seed: number;
  readonly budget: number;
  readonly evaluated: number;
  /** The points that were asked for and are not yet told. */
  readonly asked: readonly (readonly number[])[];
  /** The best point so far, the first of equals; its value is null while the objective was undefined everywhere. */
  readonly best: { readonly point: readonly number[]; readonly value: number | null } | null;
  /** Why nothing more will be asked, or null. */
  readonly finished: Finished | null;
}

/** Why a search stopped: by its own criterion, because every point was tried, or because its budget was spent. */
export type Finished = "converged" | "exhausted" | "budget";

/**
 * A search that is asked for points and told their values. The points of one `ask` can be evaluated in any order, on any
 * number of threads. Draws depend on the seed and on how far the search is, and on nothing that the state does not hold.
 */
export interface Search<State extends SearchState> {
  readonly name: string;
  start(problem: Omit<SearchProblem, "objective">, options: SearchOptions): State;
  /** Some points within the budget, all feasible; none once the search is finished. */
  ask(state: State): { state: State; points: Float64Array[] };
  /** Takes the values of the points of the last `ask`, in their order. */
  tell(state: State, values: Float64Array): State;
}

/** How far a search is, in the midst of a batch too. Plain JSON: `minimise` goes on from it to the same bytes. */
export interface SearchProgress<State extends SearchState = SearchState> {
  /** With what was asked last; nothing where the search is finished. */
  readonly state: State;
  /** What the first of the points that were asked for came to; null where the objective is undefined. */
  readonly values: readonly (number | null)[];
  readonly iterations: number;
}

/** How an interrupted search goes on, and who is told how far it is. */
export interface SearchObserver<State extends SearchState> {
  /** Where the search was when it was interrupted; from the beginning by default. */
  readonly from?: SearchProgress<State> | undefined;
  /** Called after each evaluation, and when the search is finished. What it gets changes with the next evaluation. */
  onProgress?(progress: SearchProgress<State>): void;
}

/**
 * The best point that a search finds within its budget. `converged` where it stopped of itself, by its own criterion or
 * because every point was tried; a spent budget and an objective that is undefined everywhere are noted.
 * @param search one of `cmaEs`, `nelderMead`, `randomSearch` and `simplexLattice`, or your own.
 * @throws BadInput for a budget below 1, and for bounds and constraints that contradict each other or bound nothing.
 * @example
 * import { cmaEs, minimise } from "cloutlab";
 *
 * const problem = {
 *   dimensions: 2,
 *   bounds: [[-1, 1], [-1, 1]] as const,
 *   constraints: null,
 *   log: [false, false],
 *   objective: ([x = 0, y = 0]: Float64Array) => (x - 0.5) ** 2 + y ** 2,
 * };
 * const { weights, objective } = minimise(cmaEs, problem, { seed: 1, budget: 500 });
 */
export function minimise<State extends SearchState>(
  search: Search<State>,
  problem: SearchProblem,
  options: SearchOptions,
  { from, onProgress }: SearchObserver<State> = {},
): WeightSolution {
  let state = from?.state ?? search.start(problem, options);
  let [iterations, values] = [from?.iterations ?? 0, [...(from?.values ?? [])]];
  for (;;) {
    let points: Float64Array[] = state.asked.map((point) => Float64Array.from(point));
    if (points.length === 0) ({ state, points } = search.ask(state));
    if (points.length === 0) {
      onProgress?.({ state, values, iterations });
      return solutionOf(search.name, state, iterations);
    }
    for (const point of points.slice(values.length)) {
      const value = problem.objective(point);
      values.push(Number.isNaN(value) ? null : finite(value));
      onProgress?.({ state, values, iterations });
    }
    state = search.tell(
      state,
      Float64Array.from(values, (value) => value ?? Number.NaN),
    );
    values = [];
    iterations++;
  }
}

/** The best point of a search so far, the first of equals, in the midst of a batch too; null where there is none with a value. */
export function bestOf({ state, values }: SearchProgress): { point: readonly number[]; value: number } | null {
  let best = state.best && state.best.value !== null ? { point: state.best.point, value: state.best.value } : null;
  values.forEach((value, i) => {
    if (value !== null && (best === null || value < best.value)) best = { point: state.asked[i]!, value };
  });
  return best;
}

/** What a search came to so far, as a solution. */
export function solutionOf(solver: string, state: SearchState, iterations: number): WeightSolution {
  const { best, evaluated, finished, domain } = state;
  const undefinedEverywhere = best === null || best.value === null;
  return {
    solver,
    weights: Float64Array.from(best?.point ?? placed(domain).point(placed(domain).start)),
    objective: best?.value ?? Number.NaN,
    iterations,
    evaluations: evaluated,
    residual: null,
    converged: !undefinedEverywhere && (finished === "converged" || finished === "exhausted"),
    notes: [
      ...(undefinedEverywhere ? [`the objective is undefined at all of ${count(evaluated, "point")}`] : []),
      ...(finished === "budget" ? [`stopped at the budget of ${count(evaluated, "evaluation")}`] : []),
    ],
  };
}

/** The state that every search begins with; bad input where there is nothing to search. */
export function begin(problem: Omit<SearchProblem, "objective">, { seed, budget, start }: SearchOptions): SearchState {
  if (!(Number.isInteger(budget) && budget >= 1))
    throw new BadInput({
      what: "not a budget",
      value: String(budget),
      expected: "a whole number of evaluations from 1",
    });
  if (problem.constraints) checkFeasible(problem.constraints, problem.dimensions);
  const domain = domainOf(problem, start);
  return { domain, seed, budget, evaluated: 0, asked: [], best: null, finished: null };
}

/** The state with the values of what was asked: the best and the count move on. */
export function counted<State extends SearchState>(state: State, values: Float64Array): State {
  if (values.length !== state.asked.length)
    throw new RangeError(`${values.length} values for ${state.asked.length} points`);
  let best = state.best;
  state.asked.forEach((point, i) => {
    const value = Number.isNaN(values[i]!) ? null : finite(values[i]!);
    if (best === null || (value !== null && (best.value === null || value < best.value))) best = { point, value };
  });
  const evaluated = state.evaluated + values.length;
  return { ...state, asked: [], best, evaluated, finished: evaluated >= state.budget ? "budget" : null };
}

/** A value to rank by, finite so that JSON keeps it: the undefined is the largest double. */
export function ranked(value: number): number {
  return Number.isNaN(value) ? Number.MAX_VALUE : finite(value);
}

function finite(value: number): number {
  return Math.min(Number.MAX_VALUE, Math.max(-Number.MAX_VALUE, value));
}
