import { describe, expect, test } from "vitest";
import { simplex } from "../../src/solvers/constraints.js";
import type { LinearConstraints } from "../../src/solvers/linear-constraints.js";
import { minimise } from "../../src/solvers/search.js";
import { latticeSize, simplexLattice } from "../../src/solvers/simplex-lattice.js";

function visited(n: number, parts: number | undefined, constraints: LinearConstraints = simplex, budget = 10_000) {
  const seen: number[][] = [];
  const problem = { dimensions: n, bounds: null, constraints, log: [] };
  const objective = (point: Float64Array) => seen.push([...point]) * 0;
  const found = minimise(simplexLattice(parts), { ...problem, objective }, { seed: 1, budget });
  return { seen, found };
}

describe("simplexLattice(parts)", () => {
  test("visits each way to share ten tenths once: 66 for three weights, 3,003 for six", () => {
    for (const [n, count] of [
      [2, 11],
      [3, 66],
      [6, 3003],
    ] as const) {
      const { seen, found } = visited(n, 10);
      expect([seen.length, latticeSize(n, 10)]).toEqual([count, count]);
      expect(new Set(seen.map((point) => point.map((weight) => Math.round(10 * weight)).join())).size).toBe(count);
      expect(seen.every((point) => point.reduce((sum, weight) => sum + Math.round(10 * weight), 0) === 10)).toBe(true);
      expect(found).toMatchObject({ evaluations: count, converged: true, notes: [] });
    }
  });

  test("loses none to rounding: tenths are the nearest doubles, .1 and .3 as they are written", () => {
    const { seen } = visited(3, 10);
    const written = Array.from({ length: 11 }, (_, i) => Number(`${i === 10 ? 1 : `.${i}`}`));
    expect(seen.flat().every((weight) => written.includes(weight))).toBe(true);
  });

  test("goes from the first weight to the last, and of equal values the first is the best", () => {
    const { seen, found } = visited(3, 2);
    expect(seen).toEqual([
      [1, 0, 0],
      [0.5, 0.5, 0],
      [0.5, 0, 0.5],
      [0, 1, 0],
      [0, 0.5, 0.5],
      [0, 0, 1],
    ]);
    expect(found.weights).toEqual(Float64Array.of(1, 0, 0));
  });

  test("without parts cuts the total as finely as the budget allows", () => {
    expect(visited(3, undefined, simplex, 70).seen.length).toBe(66);
    expect(visited(3, undefined, simplex, 2).seen.length).toBe(2); // not even one part a weight: cut short, and noted
    expect(visited(3, undefined, simplex, 2).found.notes).toEqual(["stopped at the budget of 2 evaluations"]);
  });

  test("leaves out what breaks an order, a cap or a group, and none that does not", () => {
    const constraints: LinearConstraints = {
      ...simplex,
      groups: [{ members: [0, 1], total: 0.7 }],
      order: [[0, 1]],
      caps: Float64Array.of(0.6, 1, 0.3, 0.3),
    };
    // Tenths: the first two (6, 1), (5, 2), (4, 3), the last two any of the four ways to share three.
    const { seen } = visited(4, 10, constraints);
    expect(seen.length).toBe(12);
    expect(seen[0]).toEqual([0.6, 0.1, 0.3, 0]);
    expect(() => visited(4, 3, { ...constraints, caps: null })).toThrow(
      "no weights in steps of 1/3 satisfy the constraints",
    );
  });

  test("bad input: parts that are not a whole number, and weights without a total", () => {
    expect(() => visited(3, 0)).toThrow('not a number of parts: "0"; expected a whole number from 1');
    const problem = {
      dimensions: 2,
      bounds: [[0, 1] as const, [0, 1] as const],
      constraints: null,
      log: [false, false],
    };
    expect(() => simplexLattice(2).start(problem, { seed: 1, budget: 9 })).toThrow("a lattice is over weights");
  });
});
