import { describe, expect, test } from "vitest";
import { cmaEs } from "../../src/solvers/cma-es.js";
import { simplex } from "../../src/solvers/constraints.js";
import { nelderMead } from "../../src/solvers/nelder-mead.js";
import { randomSearch } from "../../src/solvers/random-search.js";
import { bestOf, minimise, type Search, type SearchProgress, type SearchState } from "../../src/solvers/search.js";
import type { SearchProblem } from "../../src/solvers/search-problem.js";
import { simplexLattice } from "../../src/solvers/simplex-lattice.js";
import type { WeightSolution } from "../../src/solvers/weight-solution.js";

const target = [0.5, 0.3, 0.2, 0];
// Undefined on a part of the simplex, so that unknown values are kept too.
const objective = (point: Float64Array) =>
  point[3]! > 0.6 ? Number.NaN : point.reduce((sum, weight, i) => sum + (i + 1) * (weight - target[i]!) ** 2, 0);
const onSimplex: SearchProblem = { dimensions: 4, bounds: null, constraints: simplex, log: [], objective };
const inBox: SearchProblem = {
  dimensions: 3,
  bounds: [
    [-2, 2],
    [1, 1000],
    [0, 5],
  ],
  constraints: null,
  log: [false, true, false],
  objective: ([a, b, c]) => a! ** 2 + (Math.log(b!) - 2) ** 2 + 3 * (c! - 5) ** 2 + a! * c!,
};

const cases: [string, Search<never>, SearchProblem, number][] = [
  ["CMA-ES on the simplex", cmaEs, onSimplex, 200],
  ["CMA-ES in a box, over a restart", cmaEs, { ...inBox, objective: () => 1 }, 400],
  ["Nelder-Mead on the simplex", nelderMead, onSimplex, 200],
  ["Nelder-Mead in a box, until it converges", nelderMead, inBox, 2000],
  ["random search", randomSearch, onSimplex, 300],
  ["the lattice", simplexLattice(), onSimplex, 300],
].map(([name, search, problem, budget]) => [name, search, problem, budget] as never);

function followed(search: Search<never>, problem: SearchProblem, budget: number) {
  const kept: string[] = [];
  const onProgress = (progress: SearchProgress) => kept.push(JSON.stringify(progress));
  return { found: minimise(search, problem, { seed: 5, budget }, { onProgress }), kept };
}

// All bits: toEqual takes any two NaN for the same, as it should, but tells 0 from -0.
const bytes = ({ weights, objective: value, ...rest }: WeightSolution) => ({ weights: [...weights], value, ...rest });

describe("minimise", () => {
  test.each(cases)("%s goes on from every evaluation to the same bytes", (_, search, problem, budget) => {
    const { found, kept } = followed(search, problem, budget);
    expect(kept.length).toBe(found.evaluations + 1);
    for (let cut = 0; cut < kept.length; cut += kept.length > 500 ? 7 : 1) {
      const from = JSON.parse(kept[cut]!) as SearchProgress<never>;
      let again = 0;
      const counted = { ...problem, objective: (point: Float64Array) => ++again && problem.objective(point) };
      expect(bytes(minimise(search, counted, { seed: 5, budget }, { from }))).toEqual(bytes(found));
      expect(again).toBe(Math.max(0, found.evaluations - cut - 1)); // nothing is evaluated twice
    }
  });

  test("bestOf is the best in the midst of a batch too, and null where nothing has a value", () => {
    const state = { asked: [[1], [2], [3]], best: { point: [0], value: 7 } } as unknown as SearchState;
    expect(bestOf({ state, values: [], iterations: 1 })).toEqual({ point: [0], value: 7 });
    expect(bestOf({ state, values: [null, 7, 5], iterations: 1 })).toEqual({ point: [3], value: 5 });
    expect(bestOf({ state: { ...state, best: null }, values: [null], iterations: 0 })).toBe(null);
  });
});
