import { describe, expect, test } from "vitest";
import { random } from "../../src/random.js";
import { midPlaces } from "../../src/sensitivity/mid-places.js";
import { choiceAt, noisyWeights } from "../../src/sensitivity/noisy-weights.js";
import { firstRows, rankSensitivity } from "../../src/sensitivity/rank-sensitivity.js";

const stream = random(2, "signals");
const signals = [1, 1, 1].map(() => Float64Array.from({ length: 300 }, () => stream.exponential()));
// The second shape turns the ranking round.
const shapes = [(value: number) => value, (value: number) => 1 / (1 + value)] as const;
const score = (weights: Float64Array, shape: (value: number) => number) =>
  signals[0]!.map((_, row) => signals.reduce((sum, signal, at) => sum + weights[at]! * shape(signal[row]!), 0));
const weights = Float64Array.of(0.5, 0.5, 0);
const options = {
  inputs: ["weight 1", "weight 2", "weight 3", "shape", "nothing"],
  base: 128,
  seed: 4,
  top: 40,
  resamples: 100,
};
const version = (point: Float64Array) => score(noisyWeights(weights, point), choiceAt([...shapes], point[3]!));
const nominal = score(weights, shapes[0]);
const found = rankSensitivity(nominal, version, options);

describe("rankSensitivity(nominal, version, options)", () => {
  test("says which choice moves the ranking: the shape most, a weight of 0 and what is not used not at all", () => {
    const [first, second, third, shape, nothing] = found.indices.total;
    expect(shape!.low).toBeGreaterThan(Math.max(first!.high, second!.high));
    expect(first!.estimate).toBeGreaterThan(0);
    for (const unused of [third, nothing]) expect(unused).toEqual({ estimate: 0, low: 0, high: 0 });
  });

  test("reports the first accounts, from the surest rank to groups that cannot be told apart", () => {
    const { ranks, groups } = found;
    expect(ranks.versions).toBe(256);
    expect([...ranks.nominal]).toEqual([...ranks.nominal].sort((a, b) => a - b));
    expect(ranks.rows.length).toBe(40);
    for (const at of ranks.rows.keys()) {
      expect(ranks.low[at]!).toBeLessThanOrEqual(ranks.median[at]!);
      expect(ranks.high[at]!).toBeGreaterThanOrEqual(ranks.median[at]!);
    }
    expect(groups.length).toBeGreaterThan(0);
    for (const group of groups) expect(group.every((row) => ranks.rows.includes(row))).toBe(true);
  });

  test("of versions that change nothing has no shifts, no groups and no indices", () => {
    const still = rankSensitivity(nominal, () => nominal, { ...options, base: 8 });
    expect([...new Set(still.ranks.shifts)]).toEqual([0]);
    expect(still.groups).toEqual([]);
    expect(still.ranks.median).toEqual(still.ranks.nominal);
    expect(still.indices.first[0]!.estimate).toBeNaN();
  });

  test("tells how far it is", () => {
    const told: number[] = [];
    rankSensitivity(nominal, version, { ...options, base: 2, onProgress: (done, total) => told.push(done / total) });
    expect([told.length, told[0], told.at(-1)]).toEqual([15, 0, 1]);
  });
});

test("firstRows(scores, count) has the highest first and nobody without a score", () => {
  const scores = Float64Array.of(1, Number.NaN, 3, 1, 2);
  expect([...firstRows(scores, 4)]).toEqual([2, 4, 0, 3]);
  expect([...firstRows(scores, 9)]).toEqual([2, 4, 0, 3]);
  expect(midPlaces(scores)[2]).toBe(1);
});
