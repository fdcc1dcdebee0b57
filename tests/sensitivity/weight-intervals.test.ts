import { expect, test } from "vitest";
import { random } from "../../src/random.js";
import { drawUnits, intervalsOfWeights, weightIntervals } from "../../src/sensitivity/weight-intervals.js";

const options = { units: 400, resamples: 400, seed: 8 };

test("weightIntervals(fitWeights, options) of a mean has its textbook standard error, and intervals of two of them", () => {
  const stream = random(1, "values");
  const values = Float64Array.from({ length: 400 }, () => stream.normal());
  const fitWeights = (counts: Int32Array) => {
    const mean = values.reduce((sum, value, at) => sum + value * counts[at]!, 0) / 400;
    return Float64Array.of(mean, Math.max(0, mean - 1));
  };
  const [weight, bound] = weightIntervals(fitWeights, options);
  expect(Math.abs(weight!.standardError - 0.05)).toBeLessThan(0.006);
  expect(Math.abs((weight!.high - weight!.low) / 4 - 0.049)).toBeLessThan(0.006);
  expect(weight!.zero).toBe(0);
  expect(bound).toEqual({ low: 0, high: 0, standardError: 0, zero: 1 });
  expect(weightIntervals(fitWeights, options)).toEqual([weight, bound]);
});

test("drawUnits(options, resample) draws as many units as there are, each resample its own", () => {
  const drawn = [0, 1].map((resample) => drawUnits(options, resample));
  for (const counts of drawn) expect(counts.reduce((sum, count) => sum + count, 0)).toBe(400);
  expect(drawn[0]).not.toEqual(drawn[1]);
  expect(drawUnits(options, 1)).toEqual(drawn[1]);
});

test("intervalsOfWeights(fitted) is NaN where a fit failed, and empty without fits", () => {
  const [first, second] = intervalsOfWeights([Float64Array.of(1, 0), Float64Array.of(Number.NaN, 2)]);
  expect([first!.low, first!.standardError]).toEqual([Number.NaN, Number.NaN]);
  expect(second!.zero).toBe(0.5);
  expect(second!.low).toBeCloseTo(0.05, 12);
  expect(intervalsOfWeights([])).toEqual([]);
});
