import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../src/random.js";
import { shapleyVariance } from "../../src/sensitivity/shapley-variance.js";

const { shapley } = JSON.parse(readFileSync(new URL("../fixtures/numpy/importance.json", import.meta.url), "utf8"));
const { cases } = JSON.parse(readFileSync(new URL("../fixtures/r/lmg.json", import.meta.url), "utf8"));
const column = (...values: number[]) => Float64Array.from(values);
const normals = (n: number, ...keys: (number | string)[]) => {
  const stream = random(3, ...keys);
  return Float64Array.from({ length: n }, () => stream.normal());
};
const sumOf = (columns: readonly Float64Array[], weights: readonly number[]) =>
  columns[0]!.map((_, row) => columns.reduce((sum, one, at) => sum + weights[at]! * one[row]!, 0));

describe("shapleyVariance(signals, scores)", () => {
  test("is the mean over all orders of what NumPy's least squares gains", () => {
    const signals = shapley.signals.map((signal: number[]) => Float64Array.from(signal));
    const found = shapleyVariance(signals, Float64Array.from(shapley.y), { seed: 1 });
    expect(found.shares.length).toBe(5);
    for (const [at, share] of found.shares.entries()) expect(Math.abs(share - shapley.shares[at])).toBeLessThan(1e-12);
    expect(Math.abs(found.explained - shapley.whole)).toBeLessThan(1e-12);
    expect([found.n, ...found.orderErrors]).toEqual([200, 0, 0, 0, 0, 0]);
  });

  test("agrees with R's lm over all orders on swiss, mtcars and longley, whose regressors are nearly collinear", () => {
    expect(cases.map(({ name }: { name: string }) => name)).toEqual(["swiss", "mtcars", "longley"]);
    for (const { name, signals, y, shares, explained } of cases) {
      const found = shapleyVariance(
        signals.map((signal: number[]) => Float64Array.from(signal)),
        Float64Array.from(y),
        { seed: 1 },
      );
      for (const [at, share] of found.shares.entries()) expect(Math.abs(share - shares[at]), name).toBeLessThan(1e-10);
      expect(Math.abs(found.explained - explained), name).toBeLessThan(1e-10);
    }
  });

  test("shares a sum of unrelated signals out by their variances", () => {
    // Orthogonal columns with sums of squares 4, 4 and 4, in weights 1, 2 and 3: 1, 4 and 9 of 14.
    const signals = [column(1, 1, -1, -1), column(1, -1, 1, -1), column(1, -1, -1, 1)];
    const { shares } = shapleyVariance([...signals.slice(0, 2)], sumOf(signals, [1, 2, 3]), { seed: 1 });
    expect(shares[0]).toBeCloseTo(1 / 14, 12);
    expect(shares[1]).toBeCloseTo(4 / 14, 12);
  });

  test("halves what two equal signals say between them, whichever the score uses, and gives a constant one 0", () => {
    const [x, y] = [normals(50, "x"), normals(50, "y")];
    const { shares, explained } = shapleyVariance([x, x.slice(), y, x.map(() => 7)], sumOf([x, y], [1, 1]), {
      seed: 1,
    });
    expect(shares[0]).toBeCloseTo(shares[1]!, 9);
    expect(shares[3]).toBe(0);
    expect(explained).toBeCloseTo(1, 9);
  });

  test("sums to what all explain, and no share is negative", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.nat({ max: 999 }), (k, key) => {
        const common = normals(30, key);
        const signals = Array.from({ length: k }, (_, at) => sumOf([common, normals(30, key, at)], [1, at / 3]));
        const scores = sumOf([signals[0]!, normals(30, key, "noise")], [1, 1]);
        const { shares, explained } = shapleyVariance(signals, scores, { seed: 1 });
        expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(explained, 9);
        expect(shares.every((share) => share >= 0)).toBe(true);
        expect(explained).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  test("of over 15 signals comes from drawn orders, within their error of the exact shares", () => {
    const [common, strangers] = [normals(200, "c"), normals(200, "s")];
    const signals = Array.from({ length: 6 }, (_, at) => sumOf([common, normals(200, at)], [1, 0.5 + at / 4]));
    const scores = sumOf([...signals, strangers], [1, 2, 1, 0, 0, 1, 1]);
    const exact = shapleyVariance(signals, scores, { seed: 1 });
    // Ten constant signals have no part in it, and make it sixteen.
    const more = [...signals, ...Array.from({ length: 10 }, () => new Float64Array(200))];
    const drawn = shapleyVariance(more, scores, { seed: 1, orders: 400 });
    for (const [at, share] of exact.shares.entries()) {
      expect(drawn.orderErrors[at]).toBeGreaterThan(0);
      expect(Math.abs(drawn.shares[at]! - share)).toBeLessThan(4 * drawn.orderErrors[at]!);
    }
    expect(drawn.explained).toBeCloseTo(exact.explained, 12);
    expect(shapleyVariance(more, scores, { seed: 1, orders: 400 })).toEqual(drawn);
  });

  test("has intervals that cover the true shares in about 95 of 100 samples", () => {
    let covered = 0;
    for (let sample = 0; sample < 200; sample++) {
      const [x, y, z] = ["x", "y", "z"].map((name) => normals(200, name, sample)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      // Variances 4, 1 and 1: two thirds are the first's, a sixth the second's.
      const { low, high } = shapleyVariance([x, y], sumOf([x, y, z], [2, 1, 1]), { seed: sample });
      covered += Number(low[0]! <= 2 / 3 && 2 / 3 <= high[0]!) + Number(low[1]! <= 1 / 6 && 1 / 6 <= high[1]!);
    }
    expect(covered / 400).toBeGreaterThan(0.92);
    expect(covered / 400).toBeLessThan(0.98);
  });

  test("leaves intervals out of few rows and without groups, and the share is within them", () => {
    const [x, y] = [normals(60, "x"), normals(60, "y")];
    const scores = sumOf([x, y], [1, 1]);
    const { low, high, shares } = shapleyVariance([x, y], scores, { seed: 1 });
    for (const at of [0, 1]) expect(low[at]! <= shares[at]! && shares[at]! <= high[at]!).toBe(true);
    expect(shapleyVariance([x, y], scores, { seed: 1, groups: 0 }).low[0]).toBeNaN();
    const few = [x, y].map((column) => column.slice(0, 39));
    expect(shapleyVariance(few, scores.slice(0, 39), { seed: 1 }).high[0]).toBeNaN();
  });

  test("is NaN for a constant score and with no more rows than signals, and leaves unknown rows out", () => {
    const signals = [column(1, 2, 4, Number.NaN)];
    expect(shapleyVariance(signals, column(1, 2, 5, 7), { seed: 1 }).n).toBe(3);
    expect(shapleyVariance(signals, column(2, 2, 2, 2), { seed: 1 }).explained).toBeNaN();
    expect(shapleyVariance([column(1, 2), column(2, 1)], column(1, 2), { seed: 1 }).shares[0]).toBeNaN();
  });
});
