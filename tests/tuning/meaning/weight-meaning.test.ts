import { expect, test } from "vitest";
import { meaningOfWeights } from "../../../src/tuning/meaning/weight-meaning.js";

test("meaningOfWeights(signals, weights, known) puts what is known side by side, and null for what is not", () => {
  const found = meaningOfWeights(["shares", "likes"], Float64Array.of(0.7, 0.3), {
    intervals: [
      { low: 0.5, high: 0.8, standardError: 0.1, zero: 0 },
      { low: Number.NaN, high: 0.5, standardError: 0.1, zero: 0 },
    ],
    shapley: { n: 9, explained: 0.5, shares: Float64Array.of(0.4, 0.1), errors: new Float64Array(2) },
    without: [
      { meanRankShift: 3, objective: 0.7, change: -0.1 },
      { meanRankShift: Number.NaN, objective: Number.NaN, change: Number.NaN },
    ],
  });
  const unknown = { flat: null, linear: null, curved: null };
  expect(found).toEqual([
    {
      signal: "shares",
      weight: 0.7,
      interval: { low: 0.5, high: 0.8 },
      shapley: 0.8,
      rankShiftWithout: 3,
      changeWithout: -0.1,
      ...unknown,
    },
    {
      signal: "likes",
      weight: 0.3,
      interval: null,
      shapley: 0.2,
      rankShiftWithout: null,
      changeWithout: null,
      ...unknown,
    },
  ]);
});
