import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flatBox } from "../../src/sensitivity/flat-box.js";

const column = (...values: number[]) => Float64Array.from(values);
const options = { within: 0.01, better: "higher" as const, seed: 1 };

describe("flatBox(objective, point, options)", () => {
  test("of two coordinates is where a parabola leaves the tolerance", () => {
    // -d^2 >= -.01 at d = .1.
    const { low, high, threshold, evaluations } = flatBox(
      ([x, y]) => -((x! - 0.5) ** 2) - (y! - 0.3) ** 2,
      column(0.5, 0.3),
      options,
    );
    for (const [at, centre] of [0.5, 0.3].entries()) {
      expect(centre - low[at]!).toBeLessThanOrEqual(0.1 + 1e-12);
      expect(centre - low[at]!).toBeGreaterThan(0.085);
      expect(high[at]! - centre).toBeLessThanOrEqual(0.1 + 1e-12);
      expect(high[at]! - centre).toBeGreaterThan(0.085);
    }
    expect(threshold).toBe(-0.01);
    expect(evaluations).toBeGreaterThan(100);
  });

  test("follows a ridge along which two parameters make up for each other, up to the sides of the cube", () => {
    const { low, high } = flatBox(([x, y]) => (x! + y! - 1) ** 2, column(0.5, 0.5), {
      ...options,
      better: "lower",
    });
    for (const at of [0, 1]) {
      expect(low[at]).toBeLessThan(0.02);
      expect(high[at]).toBeGreaterThan(0.98);
    }
  });

  test("finds a part of the region that hangs together with nothing", () => {
    // As good beyond .8 as below .2, and bad between them.
    const { high } = flatBox(([x]) => (x! > 0.2 && x! < 0.8 ? -1 : 0), column(0.1, 0.5), options);
    expect(high[0]).toBeGreaterThan(0.95);
  });

  test("is all of the cube where nothing depends on a coordinate, and the point alone where it is still", () => {
    const { low, high } = flatBox(([x]) => -((x! - 0.5) ** 2), column(0.5, 0.4, 0.7), {
      ...options,
      still: new Set([2]),
    });
    expect([low[1], high[1]]).toEqual([0, 1]);
    expect([low[2], high[2]]).toEqual([0.7, 0.7]);
  });

  test("leaves a corner of the cube", () => {
    const { high } = flatBox(([x, y]) => -(x! ** 2) - y! ** 2, column(0, 0), options);
    expect(high[0]).toBeGreaterThan(0.085);
    expect(high[1]).toBeGreaterThan(0.085);
  });

  test("stops at so many evaluations, and is NaN where the objective is unknown at the point", () => {
    expect(flatBox(() => 1, column(0.5, 0.5), { ...options, most: 20 }).evaluations).toBe(20);
    expect(flatBox(() => Number.NaN, column(0.5), options).low[0]).toBeNaN();
  });

  test("holds the point, stays in the cube, and every end was reached by a point that is good", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 4 }), (from) => {
        const tried: Float64Array[] = [];
        const objective = (point: Float64Array) => {
          tried.push(point);
          return point.reduce((sum, value, at) => sum - (1 + at) * Math.abs(value - from[at]!), 0);
        };
        const { low, high, threshold } = flatBox(objective, Float64Array.from(from), { ...options, directions: 5 });
        const good = tried.filter((point) => objective(point) >= threshold);
        for (const [at, value] of from.entries()) {
          expect(low[at]! >= 0 && low[at]! <= value && value <= high[at]! && high[at]! <= 1).toBe(true);
          expect(good.some((point) => point[at] === low[at])).toBe(true);
          expect(good.some((point) => point[at] === high[at])).toBe(true);
        }
      }),
      { numRuns: 30 },
    );
  });
});
