import { cmaEs } from "../../../tuning/solvers/cma-es.js";
import { nelderMead } from "../../../tuning/solvers/nelder-mead.js";
import { randomSearch } from "../../../tuning/solvers/random-search.js";
import {
  type Follow,
  minimise,
  type SearchOptions,
  type SearchProblem,
  type SearchState,
} from "../../../tuning/solvers/search.js";
import { simplexLattice } from "../../../tuning/solvers/simplex-lattice.js";
import type { Solution } from "../../../tuning/solvers/solution.js";
import type { SolverName } from "../spec.js";

const few = 3;

/**
 * Searches with the solver that is asked for; by default Nelder and Mead's for few dimensions, else CMA-ES. Where it goes on from is
 * what the same solver was told of.
 */
export function searchWith(
  name: SolverName,
  problem: SearchProblem,
  options: SearchOptions,
  follow: Follow<SearchState> = {},
): Solution {
  const own = follow as Follow<never>;
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
