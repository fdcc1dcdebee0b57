import fc from "fast-check";
import { expect, test } from "vitest";
import { choiceAt, noisyWeights } from "../../src/sensitivity/noisy-weights.js";

test("noisyWeights(weights, point) moves each weight by up to a quarter and keeps their sum", () => {
  // .5 * .75 = .375, .25 * 1.25 = .3125, .25 * 1 = .25; their sum is .9375.
  const found = noisyWeights(Float64Array.of(0.5, 0.25, 0.25), Float64Array.of(0, 1, 0.5));
  for (const [at, wanted] of [0.4, 1 / 3, 0.8 / 3].entries()) expect(found[at]).toBeCloseTo(wanted, 14);
});

test("noisyWeights(weights, point, amount) keeps the sum, the zeros and the signs, and the middle changes nothing", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 1, maxLength: 8 });
  const unit = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(weights, fc.array(unit, { minLength: 8, maxLength: 8 }), unit, (numbers, point, amount) => {
      const before = Float64Array.from(numbers);
      fc.pre(numbers.some((weight, at) => weight * (1 + (2 * point[at]! - 1) * amount) > 0));
      const after = noisyWeights(before, Float64Array.from(point), amount);
      const sum = (all: Float64Array) => all.reduce((total, weight) => total + weight, 0);
      expect(sum(after)).toBeCloseTo(sum(before), 9);
      expect(after.every((weight, at) => weight >= 0 && (before[at] !== 0 || weight === 0))).toBe(true);
      expect(noisyWeights(before, new Float64Array(8).fill(0.5), amount)).toEqual(before);
    }),
  );
});

test("noisyWeights(weights, point, amount) gives weights of 0 back, and says what is wrong", () => {
  expect(noisyWeights(Float64Array.of(0, 0), Float64Array.of(0, 1))).toEqual(Float64Array.of(0, 0));
  expect(() => noisyWeights(Float64Array.of(1), Float64Array.of(0), 1.5)).toThrow(
    "amount of noise: 1.5; expected 0 .. 1",
  );
  expect(() => noisyWeights(Float64Array.of(1, 2), Float64Array.of(0))).toThrow(
    "coordinates: 1; expected one a weight: 2",
  );
});

test("choiceAt(choices, coordinate) gives each choice the same part of 0 .. 1", () => {
  expect([0, 0.33, 0.34, 0.66, 0.67, 1].map((at) => choiceAt(["a", "b", "c"], at)).join("")).toBe("aabbcc");
});
