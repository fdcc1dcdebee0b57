import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { spreadOf } from "../../src/stats/spread-of.js";

it("spreadOf(values) of 1, 2, 2, 3, 5 is the sample skewness G1, the kurtosis G2 and quartiles of type 7", () => {
  // G1 = n / ((n - 1) (n - 2)) sum (x - 2.6)^3 / s^3 with s^2 = 2.3: 5/12 * 9.36 / 2.3^1.5, and G2 likewise, worked out in Python;
  // the median is 2, the distances from it are 1, 0, 0, 1, 3, and their median is 1.
  const { skewness, excessKurtosis, ...quartiles } = spreadOf(Float64Array.of(5, 2, Number.NaN, 1, 3, 2));
  expect(quartiles).toEqual({ lowerQuartile: 2, upperQuartile: 3, medianAbsoluteDeviation: 1 });
  expect(skewness).toBeCloseTo(1.1180799331493774, 12);
  expect(excessKurtosis).toBeCloseTo(1.4555765595463104, 12);
});

it("spreadOf(values) has no skewness of two values, no kurtosis of three, and neither of values that are alike", () => {
  expect(spreadOf(Float64Array.of(1, 3))).toMatchObject({ lowerQuartile: 1.5, skewness: null, excessKurtosis: null });
  expect(spreadOf(Float64Array.of(1, 2, 3))).toMatchObject({ skewness: 0, excessKurtosis: null });
  expect(spreadOf(Float64Array.of(7, 7, 7, 7, 7))).toEqual({
    lowerQuartile: 7,
    upperQuartile: 7,
    medianAbsoluteDeviation: 0,
    skewness: null,
    excessKurtosis: null,
  });
});

it("spreadOf(values) knows nothing of no value", () => {
  expect(Object.values(spreadOf(Float64Array.of(Number.NaN, Number.POSITIVE_INFINITY)))).toEqual(Array(5).fill(null));
});

it("spreadOf(values) is NumPy's and SciPy's, of long tails, ties and values far from 0 too", () => {
  const fixture = new URL("../fixtures/scipy/spread.json", import.meta.url);
  const { cases } = JSON.parse(readFileSync(fixture, "utf8"));
  expect(cases.length).toBeGreaterThan(5);
  for (const { name, values, ...wanted } of cases)
    for (const [key, found] of Object.entries(spreadOf(Float64Array.from(values))))
      if (wanted[key] === null) expect(found, `${key} of ${name}`).toBeNull();
      else
        expect(Math.abs(found - wanted[key]), `${key} of ${name}`).toBeLessThan(1e-12 * Math.abs(wanted[key]) + 1e-14);
});
