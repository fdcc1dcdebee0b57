import { expect, test } from "vitest";
import { simplex } from "../../src/solvers/constraints.js";
import { randomSearch } from "../../src/solvers/random-search.js";
import { minimise } from "../../src/solvers/search.js";

const distance = (target: readonly number[]) => (point: Float64Array) =>
  point.reduce((sum, value, i) => sum + (value - target[i]!) ** 2, 0);
const weights = (n: number) => ({ dimensions: n, bounds: null, constraints: simplex, log: [] });

test("randomSearch spreads weights evenly over the simplex, beginning with the start", () => {
  const seen: Float64Array[] = [];
  const start = Float64Array.of(0.2, 0.3, 0.5);
  const objective = (point: Float64Array) => {
    seen.push(point);
    return point[0]!;
  };
  const found = minimise(randomSearch, { ...weights(3), objective }, { seed: 1, budget: 2000, start });
  expect(seen[0]!.map((weight) => Math.round(weight * 1e12) / 1e12)).toEqual(start);
  // Uniform on the simplex of three weights each exceeds x with probability (1 - x)^2.
  for (const i of [0, 1, 2])
    expect(Math.abs(seen.filter((point) => point[i]! > 0.5).length / seen.length - 0.25)).toBeLessThan(0.01);
  expect(found).toMatchObject({ evaluations: 2000, residual: null, converged: false });
  expect(found.notes).toEqual(["stopped at the budget of 2000 evaluations"]);
  expect(found.objective).toBe(Math.min(...seen.map((point) => point[0]!)));
});

test("randomSearch keeps to bounds, of logarithms too, and to constraints on some of the dimensions", () => {
  const problem = {
    dimensions: 4,
    bounds: [
      [0, 1],
      [0, 1],
      [1, 10_000],
      [3, 3],
    ] as const,
    constraints: { ...simplex, total: null, groups: [{ members: [0, 1], total: 1 }] },
    log: [false, false, true, false],
  };
  const seen: Float64Array[] = [];
  minimise(randomSearch, { ...problem, objective: (point) => seen.push(point) }, { seed: 4, budget: 400 });
  for (const [a, b, c, d] of seen) {
    expect(a! + b!).toBe(1);
    expect(Math.min(a!, b!)).toBeGreaterThanOrEqual(0);
    expect(c! >= 1 && c! <= 10_000 && d === 3).toBe(true);
  }
  expect(seen.filter((point) => point[2]! < 100).length / 400).toBeCloseTo(0.5, 1);
});

test("a search resumes from its state as JSON with the same points", () => {
  const objective = distance([0.1, 0.2, 0.3, 0.4]);
  const whole = minimise(randomSearch, { ...weights(4), objective }, { seed: 9, budget: 600 });
  let state = randomSearch.start(weights(4), { seed: 9, budget: 600 });
  for (;;) {
    state = JSON.parse(JSON.stringify(state));
    const asked = randomSearch.ask(state);
    if (asked.points.length === 0) break;
    state = randomSearch.tell(JSON.parse(JSON.stringify(asked.state)), Float64Array.from(asked.points, objective));
  }
  expect(Float64Array.from(state.best!.point)).toEqual(whole.weights);
});

test("minimise with an objective that is undefined everywhere says so, and with a budget of 0 is bad input", () => {
  const nowhere = minimise(randomSearch, { ...weights(2), objective: () => Number.NaN }, { seed: 1, budget: 5 });
  expect(nowhere).toMatchObject({ objective: Number.NaN, converged: false });
  expect(nowhere.notes[0]).toBe("the objective is undefined at all of 5 points");
  expect(() => minimise(randomSearch, { ...weights(2), objective: () => 0 }, { seed: 1, budget: 0 })).toThrow(
    'not a budget: "0"; expected a whole number of evaluations from 1',
  );
});
