import { expect, test } from "vitest";
import { sensitivityOfWeights } from "../../src/sensitivity/sensitivity-of-weights.js";

test("sensitivityOfWeights(signals, weights, known) puts what is known side by side, and null for what is not", () => {
  const found = sensitivityOfWeights(["shares", "likes"], Float64Array.of(0.7, 0.3), {
    intervals: [
      { low: 0.5, high: 0.8, standardError: 0.1, zero: 0 },
      { low: Number.NaN, high: 0.5, standardError: 0.1, zero: 0 },
    ],
    shapley: {
      n: 9,
      explained: 0.5,
      shares: Float64Array.of(0.4, 0.1),
      orderErrors: new Float64Array(2),
      low: Float64Array.of(0.3, 0),
      high: Float64Array.of(0.5, Number.NaN),
    },
    without: [
      { meanRankShift: 3, objective: 0.7, change: -0.1 },
      { meanRankShift: Number.NaN, objective: Number.NaN, change: Number.NaN },
    ],
  });
  const unknown = { flat: null, linear: null, curved: null, curvedInterval: null };
  expect(found).toEqual([
    {
      signal: "shares",
      weight: 0.7,
      interval: { low: 0.5, high: 0.8 },
      shapley: 0.4,
      shapleyInterval: { low: 0.3, high: 0.5 },
      rankShiftWithout: 3,
      changeWithout: -0.1,
      ...unknown,
    },
    {
      signal: "likes",
      weight: 0.3,
      interval: null,
      shapley: 0.1,
      shapleyInterval: null,
      rankShiftWithout: null,
      changeWithout: null,
      ...unknown,
    },
  ]);
});
