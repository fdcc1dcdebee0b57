import { isSearchName, type SearchName, type SolverName } from "../../experiment/tune-spec.js";
import { cmaEs } from "../../solvers/cma-es.js";
import { nelderMead } from "../../solvers/nelder-mead.js";
import { randomSearch } from "../../solvers/random-search.js";
import { minimise, type SearchObserver, type SearchOptions, type SearchState } from "../../solvers/search.js";
import type { SearchProblem } from "../../solvers/search-problem.js";
import { simplexLattice } from "../../solvers/simplex-lattice.js";
import type { WeightSolution } from "../../solvers/weight-solution.js";

const few = 3;

type Minimise = (problem: SearchProblem, options: SearchOptions, follow: SearchObserver<never>) => WeightSolution;

const searches = {
  "cma-es": (...given) => minimise(cmaEs, ...given),
  "nelder-mead": (...given) => minimise(nelderMead, ...given),
  "random-search": (...given) => minimise(randomSearch, ...given),
  "simplex-lattice": (...given) => minimise(simplexLattice(), ...given),
} satisfies Record<SearchName, Minimise>;

/**
 * Searches with the solver that is asked for; by default Nelder and Mead's for few dimensions, else CMA-ES. Where it goes on from is
 * what the same solver was told of.
 */
export function searchWith(
  name: SolverName,
  problem: SearchProblem,
  options: SearchOptions,
  follow: SearchObserver<SearchState> = {},
): WeightSolution {
  const usual = problem.dimensions <= few ? "nelder-mead" : "cma-es";
  return searches[isSearchName(name) ? name : usual](problem, options, follow as SearchObserver<never>);
}
