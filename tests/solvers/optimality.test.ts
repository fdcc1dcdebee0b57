import fc from "fast-check";
import { expect, test } from "vitest";
import { random } from "../../src/random.js";
import { cmaEs } from "../../src/solvers/cma-es.js";
import { project, simplex, unconstrained } from "../../src/solvers/constraints.js";
import { leastSquares } from "../../src/solvers/least-squares.js";
import type { LinearConstraints } from "../../src/solvers/linear-constraints.js";
import { nelderMead } from "../../src/solvers/nelder-mead.js";
import { pairAuc } from "../../src/solvers/pairs/pair-auc.js";
import { pairwiseLogistic } from "../../src/solvers/pairwise-logistic.js";
import { randomSearch } from "../../src/solvers/random-search.js";
import { minimise } from "../../src/solvers/search.js";
import { simplexLattice } from "../../src/solvers/simplex-lattice.js";

function judgements(seed: number, rows: number, columns: number) {
  const draw = random(seed, "judgements");
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    let odds = 0;
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = draw.normal() * (1 + j);
      odds += ((j % 3) - 0.4) * values[i * columns + j]!;
    }
    if (draw.uniform() > 1 / (1 + Math.exp(-0.3 * odds)))
      for (let j = 0; j < columns; j++) values[i * columns + j]! *= -1;
  }
  const weights = Float64Array.from({ length: rows }, () => draw.exponential());
  const ties = Float64Array.from({ length: rows }, () => (draw.uniform() < 0.2 ? 1 : 0));
  return { rows, columns, values, weights, ties };
}

// Without a total, so that the constraints are on the weights themselves.
const constrained = fc.record<LinearConstraints>({
  nonNegative: fc.constant(true),
  total: fc.constant(null),
  groups: fc.constantFrom([], [{ members: [0, 2], total: 0.4 }]),
  order: fc.constantFrom([], [[1, 0] as const], [[0, 1] as const, [1, 3] as const]),
  caps: fc.constantFrom(null, new Float64Array(4).fill(0.25)),
});

test("from the solution of either convex solver no feasible way leads down", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e6 }), constrained, (seed, constraints) => {
      const data = judgements(seed, 40, 4);
      const penalty = 0.5;
      const { weights } = pairwiseLogistic(data, { constraints, penalty });
      const gradient = weights.map((weight, j) => {
        let slope = penalty * weight;
        for (let i = 0; i < data.rows; i++) {
          const row = data.values.subarray(4 * i, 4 * i + 4);
          const odds = row.reduce((sum, value, k) => sum + value * weights[k]!, 0);
          slope += data.weights[i]! * (1 / (1 + Math.exp(-odds)) - 1 + data.ties[i]! / 2) * row[j]!;
        }
        return slope;
      });
      const target = Float64Array.from({ length: data.rows }, (_, i) => data.values[4 * i]! + data.weights[i]!);
      const fitted = leastSquares({ ...data, target }, { constraints, penalty, intercept: false }).weights;
      const slopes = fitted.map((weight, j) => {
        let slope = penalty * weight;
        for (let i = 0; i < data.rows; i++) {
          const row = data.values.subarray(4 * i, 4 * i + 4);
          const error = row.reduce((sum, value, k) => sum + value * fitted[k]!, 0) - target[i]!;
          slope += data.weights[i]! * error * row[j]!;
        }
        return slope;
      });
      const draw = random(seed, "ways");
      for (let way = 0; way < 20; way++) {
        const other = project(
          Float64Array.from({ length: 4 }, () => draw.normal()),
          constraints,
        );
        const down = (from: Float64Array, gradient: Float64Array) =>
          gradient.reduce((sum, slope, j) => sum + slope * (other[j]! - from[j]!), 0);
        expect(down(weights, gradient)).toBeGreaterThan(-1e-8);
        expect(down(fitted, slopes)).toBeGreaterThan(-1e-8);
      }
    }),
    { numRuns: 150 },
  );
});

test("many judgements, which are begun from a sample of them, end where every start ends", () => {
  const data = judgements(3, 25_000, 6);
  const options = { constraints: unconstrained, penalty: 0 };
  const [rough, zero] = [
    pairwiseLogistic(data, options),
    pairwiseLogistic(data, { ...options, start: new Float64Array(6) }),
  ];
  expect([rough.converged, zero.converged]).toEqual([true, true]);
  expect(rough.evaluations).toBeLessThanOrEqual(zero.evaluations);
  rough.weights.forEach((weight, j) => {
    expect(weight).toBeCloseTo(zero.weights[j]!, 9);
  });
});

test("every search finds an AUC of at least the random one's with the same budget", () => {
  const data = judgements(11, 400, 6);
  const auc = pairAuc(data);
  const problem = {
    dimensions: 6,
    bounds: null,
    constraints: simplex,
    log: [],
    objective: (weights: Float64Array) => -auc(weights),
  };
  const best = (search: typeof randomSearch) => -minimise(search, problem, { seed: 1, budget: 1500 }).objective;
  const baseline = best(randomSearch);
  const found = {
    "CMA-ES": -minimise(cmaEs, problem, { seed: 1, budget: 1500 }).objective,
    "Nelder-Mead": -minimise(nelderMead, problem, { seed: 1, budget: 1500 }).objective,
    lattice: -minimise(simplexLattice(), problem, { seed: 1, budget: 1500 }).objective,
  };
  for (const value of Object.values(found)) expect(value).toBeGreaterThanOrEqual(baseline);
});
