import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Better } from "../../../src/results/trade-offs.js";
import { hypervolume, paretoFront } from "../../../src/solvers/pareto/pareto-front.js";
import { tradeOffs } from "../../../src/solvers/pareto/trade-offs.js";

const value = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(Number.NaN), fc.constant(Number.POSITIVE_INFINITY));
const ways = fc.constantFrom<Better>("higher", "lower");
const clouds = fc.integer({ min: 1, max: 4 }).chain((m) => {
  const point = fc.array(value, { minLength: m, maxLength: m });
  return fc.tuple(fc.array(point, { maxLength: 25 }), fc.array(ways, { minLength: m, maxLength: m }));
});
const dominates = (a: readonly number[], b: readonly number[], better: readonly Better[]) => {
  const gain = (point: readonly number[], at: number) => (better[at] === "higher" ? point[at]! : -point[at]!);
  return a.every((_, at) => gain(a, at) >= gain(b, at)) && a.some((_, at) => gain(a, at) > gain(b, at));
};

describe("paretoFront(points, better)", () => {
  test("of AUC and the worst rank a bot reaches", () => {
    // The higher the AUC the better, the higher the rank number the better.
    const points = [
      [0.8, 10],
      [0.85, 5],
      [0.7, 9],
      [0.85, 5],
      [0.9, 1],
      [0.8, 4],
      [0.95, Number.NaN],
    ];
    expect(paretoFront(points, ["higher", "higher"])).toEqual([0, 1, 3, 4]);
    expect(paretoFront(points, ["higher", "lower"])).toEqual([4]);
    expect(paretoFront([], ["higher"])).toEqual([]);
    expect(() => paretoFront([[1, 2]], ["higher"])).toThrow("values of a point: 2; expected one an objective: 1");
  });

  test("has exactly the known points that no other dominates, in their order", () => {
    fc.assert(
      fc.property(clouds, ([points, better]) => {
        const known = points.filter((point) => !point.some(Number.isNaN));
        const wanted = [...points.keys()].filter(
          (i) => known.includes(points[i]!) && !known.some((other) => dominates(other, points[i]!, better)),
        );
        expect(paretoFront(points, better)).toEqual(wanted);
      }),
    );
  });

  test("is not empty where a point is known, and is its own front", () => {
    fc.assert(
      fc.property(clouds, ([points, better]) => {
        const front = paretoFront(points, better).map((i) => points[i]!);
        expect(front.length > 0).toBe(points.some((point) => !point.some(Number.isNaN)));
        expect(paretoFront(front, better)).toEqual([...front.keys()]);
      }),
    );
  });
});

describe("hypervolume(points, better, reference)", () => {
  test("is the area of the stairs under the front", () => {
    // 3 x 1, and above it 2 x 1, and above that 1 x 1.
    const stairs = [
      [3, 1],
      [1, 3],
      [2, 2],
      [1, 1],
      [2, Number.NaN],
      [9, -1],
    ];
    expect(hypervolume(stairs, ["higher", "higher"], [0, 0])).toBe(6);
    expect(
      hypervolume(
        stairs.map(([x, y]) => [x!, -y!]),
        ["higher", "lower"],
        [0, 0],
      ),
    ).toBe(6);
    expect(hypervolume([], ["higher", "higher"], [0, 0])).toBe(0);
  });

  test("counts the unit squares below the points, and never shrinks when a point is added", () => {
    const point = fc.tuple(fc.integer({ min: -1, max: 6 }), fc.integer({ min: -1, max: 6 }));
    fc.assert(
      fc.property(fc.array(point, { maxLength: 12 }), point, (points, more) => {
        let squares = 0;
        for (let x = 0; x < 6; x++)
          for (let y = 0; y < 6; y++) squares += Number(points.some(([a, b]) => a > x && b > y));
        const area = hypervolume(points, ["higher", "higher"], [0, 0]);
        expect(area).toBe(squares);
        expect(hypervolume([...points, more], ["higher", "higher"], [0, 0])).toBeGreaterThanOrEqual(area);
      }),
    );
  });
});

test("tradeOffs(objectives, candidates) marks the front, and what is unknown is not in it", () => {
  const objectives = [
    { name: "auc", better: "higher" as const },
    { name: "best rank of a bot", better: "higher" as const },
  ];
  const candidates = [
    { name: "a", values: [0.8, 10] },
    { name: "b", values: [0.7, 3] },
    { name: "c", values: [0.9, null] },
  ];
  expect(tradeOffs(objectives, candidates).candidates.map(({ name, front }) => [name, front])).toEqual([
    ["a", true],
    ["b", false],
    ["c", false],
  ]);
});
