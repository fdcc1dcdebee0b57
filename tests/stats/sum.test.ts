import { expect, test } from "vitest";
import { mean } from "../../src/stats/mean.js";
import { sum } from "../../src/stats/sum.js";

test("sum(values) keeps what a plain sum loses", () => {
  expect(sum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2);
  expect(sum(new Float64Array(1e6).fill(0.1))).toBe(100000);
});

test("sum(values) is 0 when empty, NaN with a NaN, and infinite where a plain sum is", () => {
  expect(sum(new Float64Array())).toBe(0);
  expect(sum(Float64Array.of(1, Number.NaN))).toBeNaN();
  expect(sum(Float64Array.of(1, Infinity, 1))).toBe(Infinity);
  expect(sum(Float64Array.of(1e308, 1e308))).toBe(Infinity);
});

test("mean(values) is NaN when empty", () => {
  expect(mean(Float64Array.of(1, 2, 6))).toBe(3);
  expect(mean(new Float64Array())).toBeNaN();
});
