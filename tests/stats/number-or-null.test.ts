import { expect, it } from "vitest";
import { intervalOrNull } from "../../src/stats/interval-or-null.js";
import { numberOrNull } from "../../src/stats/number-or-null.js";

it("numberOrNull(value) keeps numbers, 0 among them, and gives null for NaN, infinities and what is missing", () => {
  expect([0, -0.5, 1e300].map(numberOrNull)).toEqual([0, -0.5, 1e300]);
  expect([Number.NaN, Infinity, -Infinity, null, undefined].map(numberOrNull)).toEqual(Array(5).fill(null));
});

it("intervalOrNull(low, high) is null as soon as one end is", () => {
  expect(intervalOrNull(-1, 0)).toEqual({ low: -1, high: 0 });
  expect([intervalOrNull(Number.NaN, 1), intervalOrNull(0, Infinity), intervalOrNull(undefined, 1)]).toEqual(
    Array(3).fill(null),
  );
});
