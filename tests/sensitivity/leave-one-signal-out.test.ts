import { expect, test } from "vitest";
import { leaveOneSignalOut } from "../../src/sensitivity/leave-one-signal-out.js";

const signals = [Float64Array.of(3, 0, 0), Float64Array.of(0, 1, 0), Float64Array.of(0, 0, 2)];
const score = (weights: Float64Array) =>
  signals[0]!.map((_, row) => signals.reduce((sum, signal, at) => sum + weights[at]! * signal[row]!, 0));

test("leaveOneSignalOut(weights, score, objective) ranks again without each signal, the others in proportion", () => {
  // Scores .6, .6, .4 with ranks 1.5, 1.5, 3; without the first 0, .75, .5 with 3, 1, 2.
  const asked: number[][] = [];
  const found = leaveOneSignalOut(
    Float64Array.of(0.2, 0.6, 0.2),
    (weights) => {
      asked.push([...weights].map((weight) => Math.round(1e9 * weight) / 1e9));
      return score(weights).map((value) => Math.round(1e9 * value) / 1e9);
    },
    ([first]) => first!,
  );
  expect(asked).toEqual([
    [0.2, 0.6, 0.2],
    [0, 0.75, 0.25],
    [0.5, 0, 0.5],
    [0.25, 0.75, 0],
  ]);
  expect(found.map(({ meanRankShift }) => meanRankShift)).toEqual([1, 1, 0]);
  expect(found.map(({ objective }) => objective)).toEqual([0, 1.5, 0.75]);
  expect(found.map(({ change }) => Math.round(1e9 * change) / 1e9)).toEqual([-0.6, 0.9, 0.15]);
});

test("leaveOneSignalOut(weights, score) says nothing changes without a weight of 0, and nothing is left without the only one", () => {
  const [first, second] = leaveOneSignalOut(Float64Array.of(1, 0, 0), score);
  expect(first).toEqual({ meanRankShift: Number.NaN, objective: Number.NaN, change: Number.NaN });
  expect(second).toEqual({ meanRankShift: 0, objective: Number.NaN, change: Number.NaN });
});
