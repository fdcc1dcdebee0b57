import { expect, it } from "vitest";
import { mostTiered, tiersOf } from "../../src/stats/tiers-of.js";

it("tiersOf(values, most) puts together what lies together", () => {
  expect(tiersOf(Float64Array.of(11, 1, Number.NaN, 2, 10, 1, 100), 3)).toEqual([
    { from: 1, to: 2, size: 3 },
    { from: 10, to: 11, size: 2 },
    { from: 100, to: 100, size: 1 },
  ]);
});

it("tiersOf(values, most) has as many tiers as there are values at most, and none of two", () => {
  expect(tiersOf(Float64Array.of(1, 2, 3, 3))?.map(({ size }) => size)).toEqual([1, 1, 2]);
  expect(tiersOf(Float64Array.of(1, 2, 2))).toBeNull();
  expect(tiersOf(new Float64Array(0))).toBeNull();
});

it("tiersOf(values, most) leaves too many values alone", () => {
  expect(tiersOf(Float64Array.from({ length: mostTiered + 1 }, (_, i) => i))).toBeNull();
});
