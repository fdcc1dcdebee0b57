import { describe, expect, it } from "vitest";
import { poisson } from "../../../src/datasets/creators/poisson.js";
import { random } from "../../../src/random.js";

describe("poisson(random, mean)", () => {
  for (const mean of [0.1, 3, 59, 61, 1000]) {
    it(`draws whole numbers whose mean and variance are ${mean}`, () => {
      const stream = random(1, "poisson", mean);
      const draws = Array.from({ length: 20_000 }, () => poisson(stream, mean));
      const average = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
      const variance = draws.reduce((sum, draw) => sum + (draw - average) ** 2, 0) / draws.length;
      expect(draws.every((draw) => Number.isInteger(draw) && draw >= 0)).toBe(true);
      expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / draws.length));
      expect(variance / mean).toBeGreaterThan(0.93);
      expect(variance / mean).toBeLessThan(1.07);
    });
  }

  it("is 0 when the mean is 0, negative or NaN", () => {
    const stream = random(1);
    expect([0, -3, Number.NaN].map((mean) => poisson(stream, mean))).toEqual([0, 0, 0]);
  });
});
