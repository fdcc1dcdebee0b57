import { expect } from "vitest";

/** Expects each number within a tolerance of the expected one. */
export function expectClose(scores: Float64Array, expected: readonly number[], tolerance = 1e-9): void {
  expect(scores).toHaveLength(expected.length);
  for (const [row, value] of expected.entries()) expect(Math.abs(scores[row]! - value)).toBeLessThan(tolerance);
}
