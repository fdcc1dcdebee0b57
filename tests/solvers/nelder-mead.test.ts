import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { simplex } from "../../src/solvers/constraints.js";
import { first, nelderMead } from "../../src/solvers/nelder-mead.js";
import { minimise } from "../../src/solvers/search.js";

const fixture: Record<string, { simplex: number[][]; points: number[][] }> = JSON.parse(
  readFileSync(new URL("../fixtures/cma/search.json", import.meta.url), "utf8"),
).neldermead;

const rosenbrock = (x: Float64Array) => {
  let total = 0;
  for (let i = 0; i + 1 < x.length; i++) total += 100 * (x[i + 1]! - x[i]! ** 2) ** 2 + (1 - x[i]!) ** 2;
  return total;
};
const box = (dimensions: number, low: number, high: number) => ({
  dimensions,
  bounds: Array.from({ length: dimensions }, () => [low, high] as const),
  constraints: null,
  log: new Array<boolean>(dimensions).fill(false),
});

describe("nelderMead", () => {
  test.each([
    ["two", 200],
    ["five", 500],
  ] as const)("evaluates the points of SciPy's adaptive variant, on Rosenbrock in %s dimensions", (name, count) => {
    const { simplex: vertices, points } = fixture[name]!;
    const problem = box(vertices[0]!.length, -8, 8);
    // Bounds that are 16 apart: the coordinates are a sixteenth, without rounding.
    const coordinates = vertices.map((vertex) => vertex.map((value) => (value + 8) / 16));
    let state = first(nelderMead.start(problem, { seed: 1, budget: count }), coordinates);
    const seen: number[][] = [];
    for (;;) {
      const asked = nelderMead.ask(JSON.parse(JSON.stringify(state)));
      if (asked.points.length === 0) break;
      const values = Float64Array.from(asked.points, rosenbrock);
      asked.points.forEach((point, i) => {
        seen.push([...point, values[i]!]);
      });
      state = nelderMead.tell(asked.state, values);
    }
    expect(seen.length).toBe(count);
    const off = seen.flatMap((point, at) => point.map((value, i) => Math.abs(value - points[at]![i]!)));
    expect(Math.max(...off)).toBeLessThan(1e-8);
  });

  test("finds a minimum inside, on a face and in a corner of a box, and stops of itself", () => {
    for (const target of [
      [0.3, -0.7],
      [0.3, -2],
      [5, -2],
    ]) {
      const objective = (x: Float64Array) =>
        (x[0]! - target[0]!) ** 2 + 3 * (x[1]! - target[1]!) ** 2 + 0.5 * x[0]! * x[1]!;
      const found = minimise(nelderMead, { ...box(2, -1, 1), objective }, { seed: 1, budget: 3000 });
      const grid = Array.from({ length: 2001 }, (_, i) => -1 + i / 1000);
      const best = Math.min(
        ...grid.flatMap((x) => [objective(Float64Array.of(x, -1)), objective(Float64Array.of(1, x))]),
      );
      expect(found.objective).toBeLessThanOrEqual(best + 1e-6);
      expect(found).toMatchObject({ converged: true, notes: [] });
    }
  });

  test("finds weights on the simplex, also at its edge", () => {
    const target = [0.7, 0.4, -0.3, 0.1];
    const objective = (w: Float64Array) => w.reduce((sum, weight, i) => sum + (weight - target[i]!) ** 2, 0);
    const problem = { dimensions: 4, bounds: null, constraints: simplex, log: [], objective };
    const found = minimise(nelderMead, problem, { seed: 1, budget: 3000 });
    // The projection of the target: a fifteenth is taken off all but the third, which is at zero.
    const best = objective(Float64Array.of(19 / 30, 1 / 3, 0, 1 / 30));
    expect(found.objective).toBeLessThan(best + 1e-6);
    expect(found.weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(1, 15);
  });

  test("keeps to a budget that is smaller than its first simplex, and to one point where there is only one", () => {
    const problem = { ...box(4, 0, 1), objective: rosenbrock };
    expect(minimise(nelderMead, problem, { seed: 1, budget: 3 })).toMatchObject({ evaluations: 3, converged: false });
    const one = { dimensions: 1, bounds: null, constraints: simplex, log: [], objective: rosenbrock };
    expect(minimise(nelderMead, one, { seed: 1, budget: 9 })).toMatchObject({ evaluations: 1, converged: true });
  });
});
