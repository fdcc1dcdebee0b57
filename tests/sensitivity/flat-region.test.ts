import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { flatRegion } from "../../src/sensitivity/flat-region.js";

const column = (...values: number[]) => Float64Array.from(values);
const options = { within: 0.01, better: "higher" as const, seed: 1 };
const distance = (from: Float64Array) => (weights: Float64Array) =>
  weights.reduce((sum, weight, at) => sum + (weight - from[at]!) ** 2, 0);

describe("flatRegion(objective, weights, options)", () => {
  test("of two weights is where a parabola leaves the tolerance", () => {
    // -2 d^2 >= -.01 at d = .0707.
    const centre = column(0.5, 0.5);
    const found = flatRegion((weights) => -distance(centre)(weights), centre, options);
    for (const at of [0, 1]) {
      expect(Math.abs(found.low[at]! - (0.5 - Math.sqrt(0.005)))).toBeLessThan(0.001);
      expect(Math.abs(found.high[at]! - (0.5 + Math.sqrt(0.005)))).toBeLessThan(0.001);
    }
    expect([found.objective, found.threshold]).toEqual([-0, -0.01]);
    expect(found.evaluations).toBeGreaterThan(100);
  });

  test("lies within the ball of a quadratic objective and nearly fills it, in eight weights", () => {
    // In the plane of a constant sum the farthest that one of k weights gets in a ball is r root(1 - 1/k).
    const centre = new Float64Array(8).fill(1 / 8);
    const found = flatRegion(distance(centre), centre, { ...options, better: "lower" });
    const reach = 0.1 * Math.sqrt(7 / 8);
    for (const at of centre.keys()) {
      expect(found.high[at]! - 1 / 8).toBeLessThanOrEqual(reach + 1e-9);
      expect(found.high[at]! - 1 / 8).toBeGreaterThan(0.98 * reach);
      expect(1 / 8 - found.low[at]!).toBeGreaterThan(0.98 * reach);
    }
  });

  test("sees that two signals that say the same can replace each other", () => {
    const found = flatRegion((weights) => -((weights[0]! + weights[1]! - 0.6) ** 2), column(0.3, 0.3, 0.2, 0.2), {
      ...options,
      within: 1e-4,
    });
    // The first two sum to .6, give or take .01, as do the last two to .4; beyond that all is open.
    expect(Math.abs(found.high[0]! - 0.61)).toBeLessThan(0.002);
    expect(Math.abs(found.high[2]! - 0.41)).toBeLessThan(0.002);
    expect([...found.low]).toEqual([0, 0, 0, 0]);
  });

  test("stays in what is allowed, keeps the sum and never tries a negative weight", () => {
    const sums = new Set<number>();
    const objective = (weights: Float64Array) => {
      expect(weights.every((weight) => weight >= 0)).toBe(true);
      sums.add(Math.round(1e9 * weights.reduce((sum, weight) => sum + weight, 0)));
      return 1;
    };
    const found = flatRegion(objective, column(2, 1, 1), { ...options, allowed: ([a, b]) => a! >= b! && a! <= 2.5 });
    expect([...sums]).toEqual([4e9]);
    expect(found.high[0]!).toBeLessThanOrEqual(2.5);
    expect(found.high[0]!).toBeGreaterThan(2.49);
    // a is at least b, so b is at most half of all.
    expect(Math.abs(found.high[1]! - 2)).toBeLessThan(0.01);
    expect(found.high[2]!).toBeGreaterThan(3.99);
  });

  test("grows with the tolerance and holds the weights themselves, for a bumpy objective, too", () => {
    const ways = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 2, maxLength: 5 });
    fc.assert(
      fc.property(ways, fc.nat({ max: 99 }), (numbers, seed) => {
        fc.pre(numbers.some((one) => one > 0));
        const weights = Float64Array.from(numbers);
        const bumpy = (tried: Float64Array) => -Math.floor(4 * distance(weights)(tried)) / 4;
        const at = (within: number) => flatRegion(bumpy, weights, { ...options, within, seed, directions: 20 });
        const [narrow, wide] = [at(0), at(1)];
        for (const i of weights.keys()) {
          expect(narrow.low[i]!).toBeLessThanOrEqual(weights[i]!);
          expect(narrow.high[i]!).toBeGreaterThanOrEqual(weights[i]!);
          expect(wide.high[i]! - wide.low[i]!).toBeGreaterThanOrEqual(narrow.high[i]! - narrow.low[i]! - 0.01);
        }
        expect(at(1)).toEqual(wide);
      }),
      { numRuns: 30 },
    );
  });

  test("of a single weight is that weight; of an unknown objective it is NaN", () => {
    expect(flatRegion(() => 1, column(3), options)).toMatchObject({ low: column(3), high: column(3) });
    expect(flatRegion(() => Number.NaN, column(1, 1), options).low[0]).toBeNaN();
    expect(() => flatRegion(() => 1, column(1, -1), options)).toThrow(
      "weights: 1, -1; expected numbers of at least 0, not all 0",
    );
  });
});
