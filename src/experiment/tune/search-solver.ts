import { cmaEs } from "../../tuning/solvers/cma-es.js";
import { nelderMead } from "../../tuning/solvers/nelder-mead.js";
import { randomSearch } from "../../tuning/solvers/random-search.js";
import { minimise, type SearchOptions, type SearchProblem } from "../../tuning/solvers/search.js";
import { simplexLattice } from "../../tuning/solvers/simplex-lattice.js";
import type { Solution } from "../../tuning/solvers/solution.js";
import type { SolverName } from "./spec.js";

const few = 3;

/** Searches with the solver that is asked for; by default Nelder and Mead's for few dimensions, else CMA-ES. */
export function searchWith(name: SolverName, problem: SearchProblem, options: SearchOptions): Solution {
  switch (name === "auto" || name === "convex" ? (problem.dimensions <= few ? "nelder-mead" : "cma-es") : name) {
    case "nelder-mead":
      return minimise(nelderMead, problem, options);
    case "simplex-lattice":
      return minimise(simplexLattice(), problem, options);
    case "random-search":
      return minimise(randomSearch, problem, options);
    default:
      return minimise(cmaEs, problem, options);
  }
}
