import { expect, test } from "vitest";
import { parseStratum, stratumRows } from "../../src/agreement/stratum.js";
import { prepare } from "../../src/stats/ranked.js";

const rows = (name: string, a: number[], b: number[]) => [
  ...stratumRows(parseStratum(name), prepare(Float64Array.from(a)), prepare(Float64Array.from(b))),
];

test("stratumRows(stratum, a, b) are those that either puts in its top share", () => {
  expect(rows("25%", [8, 7, 6, 5, 4, 3, 2, 1], [1, 2, 3, 4, 5, 6, 7, 8])).toEqual([0, 1, 6, 7]);
  expect(rows("all", [1, 2, 3], [3, 2, 1])).toEqual([0, 1, 2]);
});

test("stratumRows(stratum, a, b) takes in all that tie at the edge, and at least one", () => {
  expect(rows("25%", [9, 5, 5, 5], [9, 1, 2, 3])).toEqual([0]);
  expect(rows("50%", [9, 5, 5, 5], [9, 1, 2, 3])).toEqual([0, 1, 2, 3]);
  expect(rows("1%", [1, 2, 3], [1, 2, 3])).toEqual([2]);
  expect(rows("1%", [], [])).toEqual([]);
});

test("parseStratum(name) refuses what is no share", () => {
  for (const name of ["", "0%", "101%", "ten", "10"]) expect(() => parseStratum(name)).toThrow("unknown stratum");
});
