import { expect, it } from "vitest";
import { incompleteBetaFraction } from "../../src/stats/incomplete-beta-fraction.js";

it("incompleteBetaFraction(a, b, x) is Iₓ(a, b) without the part before it: 1 / (1 - x) for Iₓ(1, 1) = x and Iₓ(2, 1) = x²", () => {
  for (const x of [0.125, 0.25, 0.375]) {
    expect(incompleteBetaFraction(1, 1, x)).toBeCloseTo(1 / (1 - x), 14);
    expect(incompleteBetaFraction(2, 1, x)).toBeCloseTo(1 / (1 - x), 14);
  }
  // Iₓ(1, 2) = 2x - x² = x (1 - x)² / (1/2) times it, so that at 1/4 it is 14/9.
  expect(incompleteBetaFraction(1, 2, 0.25)).toBeCloseTo(14 / 9, 14);
});
