import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { cmaEs } from "../../src/solvers/cma-es.js";
import { roundDistribution, updated } from "../../src/solvers/cma-es-distribution.js";
import { simplex } from "../../src/solvers/constraints.js";
import { minimise } from "../../src/solvers/search.js";
import type { SearchProblem } from "../../src/solvers/search-problem.js";

interface Generation {
  readonly samples: number[][];
  readonly values: number[];
  readonly mean: number[];
  readonly sigma: number;
  readonly sigmaPath: number[];
  readonly covariancePath: number[];
  readonly covariance: number[];
}
interface Fixture {
  readonly updates: { start: number[]; sigma: number; generations: Generation[] }[];
  readonly counts: Record<"sphere" | "rosenbrock" | "simplex", number[]>;
}
const fixture: Fixture = JSON.parse(readFileSync(new URL("../fixtures/cma/search.json", import.meta.url), "utf8"));

const sphere = (x: Float64Array) => x.reduce((sum, value) => sum + value ** 2, 0);
const rosenbrock = (x: Float64Array) => {
  let total = 0;
  for (let i = 0; i + 1 < x.length; i++) total += 100 * (x[i + 1]! - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2;
  return total;
};
const target = [0.5, 0.3, 0.2, 0, 0, 0, 0, 0];
const onSimplex = (w: Float64Array) =>
  w.reduce((sum, weight, i) => sum + 10 ** ((2 * i) / 7) * (weight - target[i]!) ** 2, 0);

const box = (dimensions: number, low: number, high: number) => ({
  dimensions,
  bounds: Array.from({ length: dimensions }, () => [low, high] as const),
  constraints: null,
  log: new Array<boolean>(dimensions).fill(false),
});
const weights = { dimensions: 8, bounds: null, constraints: simplex, log: [] };

function reached(problem: Omit<SearchProblem, "objective">, objective: (x: Float64Array) => number, seed: number) {
  let [evaluations, at] = [0, Number.POSITIVE_INFINITY];
  const watched = (point: Float64Array) => {
    evaluations++;
    const value = objective(point);
    if (value <= 1e-10) at = Math.min(at, evaluations);
    return value;
  };
  minimise(cmaEs, { ...problem, objective: watched }, { seed, budget: 3000 });
  return at;
}
const middle = (counts: number[]) => counts.toSorted((a, b) => a - b)[counts.length >> 1]!;

describe("cmaEs", () => {
  test("a generation's update is that of cma for the same samples, to 1e-10", () => {
    expect(fixture.updates.length).toBeGreaterThan(2);
    for (const { start, sigma, generations } of fixture.updates) {
      let distribution = roundDistribution(start, sigma);
      for (const generation of generations) {
        const order = [...generation.values.keys()].sort((i, j) => generation.values[i]! - generation.values[j]!);
        distribution = updated(
          { ...distribution },
          order.map((i) => Float64Array.from(generation.samples[i]!)),
        );
        for (const key of ["mean", "sigmaPath", "covariancePath", "covariance"] as const)
          distribution[key].forEach((value, i) => {
            expect(Math.abs(value - generation[key][i]!)).toBeLessThan(1e-10);
          });
        expect(distribution.sigma).toBeCloseTo(generation.sigma, 10);
      }
    }
  });

  test.each([
    ["sphere", box(6, -8, 2), sphere],
    ["rosenbrock", box(5, -1, 2), rosenbrock],
    ["simplex", weights, onSimplex],
  ] as const)(
    "reaches the optimum of %s in about as many evaluations as cma, most often",
    (name, problem, objective) => {
      const counts = [1, 2, 3, 4, 5].map((seed) => reached(problem, objective, seed));
      expect(middle(counts)).toBeLessThan(1.5 * middle(fixture.counts[name]));
    },
  );

  test("finds weights of exactly zero, the same for the same seed, and begins with the start", () => {
    const start = Float64Array.of(0, 0, 0, 0, 0, 0, 0, 1);
    let first: Float64Array | null = null;
    const objective = (point: Float64Array) => {
      first ??= point;
      return onSimplex(point);
    };
    const run = () => minimise(cmaEs, { ...weights, objective }, { seed: 3, budget: 4000, start });
    const found = run();
    expect(first!.map((weight) => Math.round(1e12 * weight) / 1e12)).toEqual(start);
    expect(found.weights.filter((weight) => weight === 0).length).toBeGreaterThanOrEqual(4);
    expect(found.objective).toBeLessThan(1e-10);
    expect(run()).toEqual(found);
  });

  test("stops of itself where a restart finds nothing better", () => {
    const found = minimise(cmaEs, { ...box(3, -1, 2), objective: sphere }, { seed: 1, budget: 100_000 });
    expect(found).toMatchObject({ converged: true, notes: [] });
    expect(found.evaluations).toBeLessThan(10_000);
  });

  test("the path along which steps add up does not move where the step size jumps", () => {
    // Samples that all move by 20 standard deviations: the step-size path is far longer than chance makes it.
    const samples = Array.from({ length: 6 }, (_, i) => Float64Array.of(20 + i / 100, 20));
    const after = updated(roundDistribution([0, 0], 1), samples);
    expect(after.covariancePath).toEqual([0, 0]);
    expect(after.sigma).toBeCloseTo(Math.E, 12); // the most that a step may grow
  });

  test("an objective that is the same or undefined everywhere ends, and one weight has nothing to search", () => {
    const flat = minimise(cmaEs, { ...weights, objective: () => 0.5 }, { seed: 1, budget: 5000 });
    expect(flat).toMatchObject({ objective: 0.5, converged: true });
    const undefinedAll = minimise(cmaEs, { ...weights, objective: () => Number.NaN }, { seed: 1, budget: 300 });
    expect(undefinedAll.converged).toBe(false);
    const one = minimise(cmaEs, { ...weights, dimensions: 1, objective: sphere }, { seed: 1, budget: 300 });
    expect(one).toMatchObject({ weights: Float64Array.of(1), evaluations: 1, converged: true });
  });

  test("resumes from its state as JSON, cut anywhere, with the same bytes", () => {
    const problem = { ...weights, objective: onSimplex };
    const whole = minimise(cmaEs, problem, { seed: 5, budget: 700 });
    let state = cmaEs.start(problem, { seed: 5, budget: 700 });
    for (;;) {
      const asked = cmaEs.ask(JSON.parse(JSON.stringify(state)));
      if (asked.points.length === 0) break;
      state = cmaEs.tell(JSON.parse(JSON.stringify(asked.state)), Float64Array.from(asked.points, onSimplex));
    }
    expect(Float64Array.from(state.best!.point)).toEqual(whole.weights);
  });
});
