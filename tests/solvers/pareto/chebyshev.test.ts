import { describe, expect, test } from "vitest";
import { chebyshev } from "../../../src/solvers/pareto/chebyshev.js";

describe("chebyshev(alone)", () => {
  test("is the largest weighted shortfall in parts of the range, and a hundredth of their sum", () => {
    // The first objective is 2 at its own best and 6 at the other's; the second 10 and 30.
    const { scalarised } = chebyshev([
      [2, 30],
      [6, 10],
    ]);
    // Shortfalls of a quarter and a half, each weighted by a half.
    expect(scalarised([3, 20], [0.5, 0.5])).toBeCloseTo(0.25 + 0.01 * (0.125 + 0.25), 15);
    expect(scalarised([2, 30], [1, 0])).toBe(0);
    expect(scalarised([Number.NaN, 20], [0.5, 0.5])).toBeNaN();
  });

  test("an objective that costs nothing has its own units", () => {
    const { scalarised } = chebyshev([
      [2, 5],
      [3, 5],
    ]);
    expect(scalarised([2, 7], [0.5, 0.5])).toBeCloseTo(1 + 0.01, 15);
  });

  test("reaches a point of a front that bends inwards, which no weighted sum does", () => {
    // From (0, 1) to (1, 0) by way of (0.6, 0.6): worse than the straight line between the ends.
    const points = [
      [0, 1],
      [0.6, 0.6],
      [1, 0],
    ];
    const { scalarised } = chebyshev([points[0]!, points[2]!]);
    const best = (value: (point: number[]) => number) => points.toSorted((a, b) => value(a) - value(b))[0];
    expect(best((point) => scalarised(point, [0.5, 0.5]))).toEqual([0.6, 0.6]);
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9])
      expect(best(([x, y]) => share * x! + (1 - share) * y!)).not.toEqual([0.6, 0.6]);
  });

  test("of two points with the same maximum the one that no other beats is better", () => {
    const { scalarised } = chebyshev([
      [0, 1],
      [1, 0],
    ]);
    expect(scalarised([0.5, 0.2], [0.5, 0.5])).toBeLessThan(scalarised([0.5, 0.4], [0.5, 0.5]));
  });

  test("a search begins at the objective's own best that is nearest", () => {
    const { nearest } = chebyshev([
      [0, 1],
      [1, 0],
    ]);
    expect([nearest([0.9, 0.1]), nearest([0.1, 0.9])]).toEqual([0, 1]);
  });
});
