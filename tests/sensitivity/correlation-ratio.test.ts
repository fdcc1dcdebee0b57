import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../src/random.js";
import { correlationRatio } from "../../src/sensitivity/correlation-ratio.js";
import { mean } from "../../src/stats/mean.js";
import { standardDeviation } from "../../src/stats/standard-deviation.js";

const { ratios } = JSON.parse(readFileSync(new URL("../fixtures/numpy/importance.json", import.meta.url), "utf8"));
const column = (...values: number[]) => Float64Array.from(values);
const normals = (n: number, ...keys: (number | string)[]) => {
  const stream = random(5, ...keys);
  return Float64Array.from({ length: n }, () => stream.normal());
};

describe("correlationRatio(signal, scores)", () => {
  test("is NumPy's fit of the same splines", () => {
    expect(ratios.length).toBe(3);
    for (const { x, y, curved, pieces, linear } of ratios) {
      const found = correlationRatio(Float64Array.from(x), Float64Array.from(y));
      expect(found.pieces).toBe(pieces);
      expect(Math.abs(found.curved - Math.max(0, curved))).toBeLessThan(1e-9);
      expect(Math.abs(found.linear - linear)).toBeLessThan(1e-12);
    }
  });

  test("of few distinct values is the share between their groups, less what chance would give", () => {
    // Means 1, 5 and 3 around 3: 16 of 16 + 6 squares are between; 1 - 6 / 22 * 5 / 3.
    const found = correlationRatio(column(1, 1, 2, 2, 3, 3), column(0, 2, 4, 6, 2, 4));
    expect(found.curved).toBeCloseTo(1 - ((6 / 22) * 5) / 3, 12);
    expect([found.n, found.pieces]).toEqual([6, 3]);
    // Sum of products 4, of squares 4 and 22.
    expect(found.linear).toBeCloseTo(16 / (4 * 22), 12);
  });

  test("sees a parabola that no straight line sees", () => {
    const x = Float64Array.from({ length: 401 }, (_, i) => i / 200 - 1);
    const { linear, curved } = correlationRatio(
      x,
      x.map((value) => value ** 2),
    );
    expect(linear).toBeLessThan(1e-20);
    expect(curved).toBeGreaterThan(0.999);
  });

  test("sees a curve in a signal that 97 of 100 accounts have none of", () => {
    const x = Float64Array.from({ length: 2000 }, (_, i) => Math.max(0, i - 1939));
    const { linear, curved, pieces } = correlationRatio(
      x,
      x.map((value) => Math.sin(value / 10)),
    );
    expect(linear).toBeLessThan(0.6);
    expect(curved).toBeGreaterThan(0.98);
    expect(pieces).toBe(10);
  });

  test("is the known share of a signal under noise, and nearly none of an unrelated one", () => {
    const [x, noise] = [normals(4000, "x"), normals(4000, "noise")];
    const { curved } = correlationRatio(
      x,
      x.map((value, row) => value + 2 * noise[row]!),
    );
    expect(Math.abs(curved - 0.2)).toBeLessThan(0.03);
    expect(correlationRatio(x, noise).curved).toBeLessThan(0.005);
  });

  test("of a sum of standard deviations 1, 2 and 10 in equal weights is .0095, .038 and .952", () => {
    const signals = [1, 2, 10].map((sd) => normals(40_000, sd).map((value) => sd * value));
    const index = signals[0]!.map((_, row) => signals.reduce((sum, signal) => sum + signal[row]!, 0));
    for (const [at, wanted] of [0.0095, 0.038, 0.952].entries()) {
      const { linear, curved } = correlationRatio(signals[at]!, index);
      expect(Math.abs(linear - wanted)).toBeLessThan(0.004);
      expect(Math.abs(curved - wanted)).toBeLessThan(0.004);
    }
  });

  test("has an interval that covers the known share in about 95 of 100 samples", () => {
    let covered = 0;
    const estimates = new Float64Array(300);
    const errors = new Float64Array(300);
    for (let sample = 0; sample < 300; sample++) {
      const [x, noise] = [normals(400, "x", sample), normals(400, "noise", sample)];
      // x^2 has variance 2 and the noise 2: half of it all.
      const y = x.map((value, row) => value ** 2 + Math.SQRT2 * noise[row]!);
      const { curved, low, high, standardError } = correlationRatio(x, y);
      covered += Number(low <= 0.5 && 0.5 <= high);
      estimates[sample] = curved;
      errors[sample] = standardError;
    }
    expect(covered / 300).toBeGreaterThan(0.9);
    expect(covered / 300).toBeLessThan(0.99);
    expect(standardDeviation(estimates) / mean(errors)).toBeGreaterThan(0.85);
    expect(standardDeviation(estimates) / mean(errors)).toBeLessThan(1.15);
  });

  test("does not change with the units of either, and is within 0 .. 1", () => {
    fc.assert(
      fc.property(
        fc.nat({ max: 1000 }),
        fc.integer({ min: 1, max: 100 }),
        fc.integer({ min: -5, max: 5 }),
        (key, scale, shift) => {
          const [x, noise] = [normals(60, "a", key), normals(60, "b", key)];
          const y = x.map((value, row) => Math.sin(value) + noise[row]!);
          const found = correlationRatio(x, y);
          const other = correlationRatio(
            x.map((value) => scale * value + shift),
            y.map((value) => shift - scale * value),
          );
          expect(other.curved).toBeCloseTo(found.curved, 9);
          expect(found.curved >= 0 && found.curved <= 1).toBe(true);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("leaves unknown rows out; is NaN of a constant column and of as few rows as values", () => {
    expect(correlationRatio(column(1, Number.NaN, 2, 3, 3), column(1, 5, 2, 3, Number.NaN)).n).toBe(3);
    const constant = correlationRatio(column(1, 1, 1), column(1, 2, 3));
    expect([constant.n, constant.linear, constant.curved, constant.low]).toEqual([
      3,
      Number.NaN,
      Number.NaN,
      Number.NaN,
    ]);
    expect(correlationRatio(column(1, 2, 3), column(1, 2, 4)).curved).toBeNaN();
    expect(correlationRatio(column(), column()).linear).toBeNaN();
    expect(() => correlationRatio(column(1), column(1, 2))).toThrow(
      "columns of different lengths: 1, 2; expected the same rows",
    );
  });
});
