import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { scrambledSobol } from "../../../src/stats/sobol/scrambled-sobol.js";

const fixture = JSON.parse(readFileSync(new URL("../../fixtures/scipy/sobol.json", import.meta.url), "utf8"));

test("scrambledSobol(count, dimensions, null) is SciPy's sequence to the last bit, in all 128 coordinates", () => {
  const { dimensions, points } = fixture;
  expect([...scrambledSobol(points.length, dimensions, null)]).toEqual(points.flat());
});

test("scrambledSobol(2^k, dimensions, seed) has one point in each of 2^k parts of every coordinate, and in each box of a pair", () => {
  for (const [count, side] of [
    [64, 8],
    [1024, 32],
  ] as const) {
    const points = scrambledSobol(count, 128, 7);
    for (let at = 0; at < 128; at++) {
      const parts = Array.from({ length: count }, (_, i) => Math.floor(points[i * 128 + at]! * count));
      expect(new Set(parts).size).toBe(count);
    }
    const boxes = Array.from({ length: count }, (_, i) =>
      [0, 1].map((at) => Math.floor(points[i * 128 + at]! * side)).join(),
    );
    expect(new Set(boxes).size).toBe(count);
  }
});

test("scrambledSobol(count, dimensions, seed) is strictly inside the cube, the same for a seed and another for another one", () => {
  const points = scrambledSobol(256, 150, 1);
  expect(points.every((value) => value > 0 && value < 1)).toBe(true);
  expect(scrambledSobol(256, 150, 1)).toEqual(points);
  expect(scrambledSobol(256, 150, 2)).not.toEqual(points);
  // Coordinates do not depend on how many others there are, nor points on how many follow.
  expect(scrambledSobol(10, 1, 1)).toEqual(Float64Array.from({ length: 10 }, (_, i) => points[i * 150]!));
});

test("scrambledSobol(count, dimensions, seed) integrates a smooth function far better than random points", () => {
  const points = scrambledSobol(4096, 6, 3);
  let total = 0;
  for (let i = 0; i < 4096; i++) total += points.subarray(i * 6, i * 6 + 6).reduce((p, x) => p * (0.5 + x), 1);
  expect(Math.abs(total / 4096 - 1)).toBeLessThan(0.001);
});

test("scrambledSobol(count, dimensions, null) says how many coordinates the tables have", () => {
  expect(() => scrambledSobol(1, 129, null)).toThrow("too many coordinates: 129; expected at most 128 without a seed");
});

test("scrambledSobol(count, dimensions, seed, from) is what follows so many points", () => {
  for (const dimensions of [3, 130])
    for (const seed of dimensions > 128 ? [7] : [7, null]) {
      const whole = scrambledSobol(700, dimensions, seed);
      for (const from of [0, 1, 255, 256, 257, 511, 699])
        expect(scrambledSobol(700 - from, dimensions, seed, from)).toEqual(whole.slice(from * dimensions));
    }
});
