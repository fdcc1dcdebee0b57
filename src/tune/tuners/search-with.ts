import type { SolverName } from "../../experiment/tune-spec.js";
import { cmaEs } from "../../solvers/cma-es.js";
import { nelderMead } from "../../solvers/nelder-mead.js";
import { randomSearch } from "../../solvers/random-search.js";
import { minimise, type SearchObserver, type SearchOptions, type SearchState } from "../../solvers/search.js";
import type { SearchProblem } from "../../solvers/search-problem.js";
import { simplexLattice } from "../../solvers/simplex-lattice.js";
import type { WeightSolution } from "../../solvers/weight-solution.js";

const few = 3;

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
  const own = follow as SearchObserver<never>;
  switch (name === "auto" || name === "convex" ? (problem.dimensions <= few ? "nelder-mead" : "cma-es") : name) {
    case "nelder-mead":
      return minimise(nelderMead, problem, options, own);
    case "simplex-lattice":
      return minimise(simplexLattice(), problem, options, own);
    case "random-search":
      return minimise(randomSearch, problem, options, own);
    default:
      return minimise(cmaEs, problem, options, own);
  }
}
