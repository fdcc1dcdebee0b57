import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sobolDesign } from "../../src/sensitivity/sobol-design.js";
import { sobolFromValues, sobolIndices } from "../../src/sensitivity/sobol-indices.js";

const salib = JSON.parse(readFileSync(new URL("../fixtures/salib/indices.json", import.meta.url), "utf8"));
const options = { dimensions: 4, base: 4096, seed: 11, resamples: 300 };

// Ishigami's function with a = 7 and b = 0.1, and a fourth input that it does not depend on.
function ishigami(point: Float64Array): number {
  const [x = 0, y = 0, z = 0] = point.map((u) => Math.PI * (2 * u - 1));
  return Math.sin(x) + 7 * Math.sin(y) ** 2 + 0.1 * z ** 4 * Math.sin(x);
}

describe("sobolIndices(model, options)", () => {
  const found = sobolIndices(ishigami, options);

  test("has Ishigami's indices within its intervals, and close to them", () => {
    const exact = {
      first: [0.3139051911, 0.4424111448, 0],
      total: [0.5575888552, 0.4424111448, 0.2436836641],
    };
    expect(Math.abs(found.variance - 13.8445879407)).toBeLessThan(0.05);
    for (const kind of ["first", "total"] as const) {
      for (const [input, wanted] of exact[kind].entries()) {
        const { low, estimate, high } = found[kind][input]!;
        expect(low).toBeLessThanOrEqual(wanted);
        expect(high).toBeGreaterThanOrEqual(wanted);
        expect(Math.abs(estimate - wanted)).toBeLessThan(0.01);
        expect(high - low).toBeLessThan(0.12);
      }
    }
  });

  test("gives an input that nothing depends on exactly 0, with its interval", () => {
    expect(found.first[3]).toEqual({ estimate: 0, low: 0, high: 0 });
    expect(found.total[3]).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  test("is the same for the same seed, and nothing the model adds to every value matters", () => {
    const fewer = { ...options, base: 256 };
    const once = sobolIndices(ishigami, fewer);
    expect(sobolIndices(ishigami, fewer)).toEqual(once);
    const lifted = sobolIndices((point) => ishigami(point) + 1024, fewer);
    for (const [input, { estimate }] of lifted.first.entries())
      expect(Math.abs(estimate - once.first[input]!.estimate)).toBeLessThan(1e-9);
  });

  test("gives the indices of each output of a model of several", () => {
    const small = { dimensions: 2, base: 64, seed: 1, resamples: 20 };
    const both = sobolIndices((point) => Float64Array.of(point[0]!, 3 * point[1]! - point[0]!), small);
    expect(both).toEqual([
      sobolIndices((point) => point[0]!, small),
      sobolIndices((point) => 3 * point[1]! - point[0]!, small),
    ]);
    expect(both[0]!.total[1]!.estimate).toBe(0);
  });

  test("splits an additive model by the variances of its parts, whatever they are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 2, maxLength: 5 }), (slopes) => {
        const model = (point: Float64Array) => slopes.reduce((sum, slope, at) => sum + slope * point[at]!, 0);
        const { first, total } = sobolIndices(model, { dimensions: slopes.length, base: 256, seed: 2, resamples: 0 });
        const whole = slopes.reduce((sum, slope) => sum + slope ** 2, 0);
        for (const [at, slope] of slopes.entries()) {
          expect(Math.abs(first[at]!.estimate - slope ** 2 / whole)).toBeLessThan(0.05);
          expect(Math.abs(total[at]!.estimate - slope ** 2 / whole)).toBeLessThan(0.05);
          expect(first[at]!.low).toBeNaN();
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe("sobolFromValues(values, options)", () => {
  test("is SALib's on SALib's own design", () => {
    expect(salib.cases.length).toBe(2);
    for (const { dimensions, base, values, first, total } of salib.cases) {
      const found = sobolFromValues(Float64Array.from(values), { dimensions, base, seed: 1, resamples: 0 });
      for (const [input, { estimate }] of found.first.entries())
        expect(Math.abs(estimate - first[input])).toBeLessThan(1e-12);
      for (const [input, { estimate }] of found.total.entries())
        expect(Math.abs(estimate - total[input])).toBeLessThan(1e-12);
    }
  });

  test("leaves out a row where the model had no value, wherever in the row", () => {
    const design = { dimensions: 2, base: 8, seed: 3, resamples: 10 };
    const values = Float64Array.from(sobolDesign(design), (point) => point[0]! + point[1]! ** 2);
    const missing = values.slice();
    missing[3 * 8 + 5] = Number.NaN;
    const without = values.filter((_, at) => at % 8 !== 5);
    expect(sobolFromValues(missing, design)).toEqual(sobolFromValues(without, { ...design, base: 7 }));
    expect(sobolFromValues(missing, design).rows).toBe(7);
  });

  test("has no indices of a constant output, and wants every value", () => {
    const { first, total } = sobolIndices(() => 0.1, { dimensions: 1, base: 8, seed: 3, resamples: 5 });
    expect([first[0]!.estimate, total[0]!.high]).toEqual([Number.NaN, Number.NaN]);
    expect(() => sobolFromValues(new Float64Array(5), { dimensions: 1, base: 2, seed: 1 })).toThrow(
      "values of the design: 5; expected 2 x (1 + 2)",
    );
  });
});

test("sobolDesign(options) crosses one input at a time", () => {
  const points = sobolDesign({ dimensions: 2, base: 2, seed: 9 });
  const [a, , b] = points;
  expect(points.length).toBe(8);
  expect(points[4]).toEqual(Float64Array.of(b![0]!, a![1]!));
  expect(points[6]).toEqual(Float64Array.of(a![0]!, b![1]!));
});
