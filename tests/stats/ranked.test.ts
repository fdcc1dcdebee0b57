import fc from "fast-check";
import { expect, test } from "vitest";
import { order } from "../../src/stats/order.js";
import { prepare, rankedInOrder } from "../../src/stats/ranked.js";
import { ranks } from "../../src/stats/ranks.js";
import { take } from "../../src/stats/take.js";

const awkward = [0, -0, 1, -1, Infinity, -Infinity, Number.MIN_VALUE, -Number.MIN_VALUE, 1e308, -1e308, 2 ** 53, 0.1];
const value = fc.oneof(fc.constantFrom(...awkward), fc.integer({ min: -5, max: 5 }), fc.double({ noNaN: true }));

function comparatorOrder(values: Float64Array): number[] {
  const key = (row: number) => values[row] as number;
  return Array.from(values.keys()).sort((i, j) =>
    Number.isNaN(key(i)) || Number.isNaN(key(j))
      ? Number(Number.isNaN(key(i))) - Number(Number.isNaN(key(j)))
      : Number(key(i) > key(j)) - Number(key(i) < key(j)),
  );
}

test("order(values) is what a stable comparison sort gives, NaN last", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(value, fc.constant(Number.NaN)), { maxLength: 40 }), (list) => {
      const few = Float64Array.from(list);
      const many = Float64Array.from({ length: few.length * 40 }, (_, i) => list[(i * 7) % list.length] as number);
      expect([...order(few)]).toEqual(comparatorOrder(few));
      expect([...order(many)]).toEqual(comparatorOrder(many));
    }),
    { numRuns: 300 },
  );
});

test("order(values) is the same for many random doubles of both signs", () => {
  fc.assert(
    fc.property(fc.array(value, { minLength: 600, maxLength: 900 }), (list) => {
      const values = Float64Array.from(list);
      expect([...order(values)]).toEqual(comparatorOrder(values));
    }),
    { numRuns: 30 },
  );
});

test("order(values) puts a NaN of either sign last", () => {
  const values = new Float64Array(600).fill(1);
  new Uint32Array(values.buffer).set([0, 0xfff80000, 7, 0x7ff80000]);
  expect([...order(values).slice(-2)]).toEqual([0, 1]);
});

test("order(values) of no values is empty", () => {
  expect(order(new Float64Array())).toHaveLength(0);
});

test("prepare(values) numbers the groups and shares mid-ranks among ties", () => {
  const column = prepare(Float64Array.of(5, -0, 5, 0, 9));
  expect([...column.order]).toEqual([1, 3, 0, 2, 4]);
  expect([...column.dense]).toEqual([1, 0, 1, 0, 2]);
  expect([...column.starts]).toEqual([0, 2, 4, 5]);
  expect(column.groups).toBe(3);
  expect(column.tiedPairs).toBe(2);
  expect([...column.midRanks()]).toEqual([3.5, 1.5, 3.5, 1.5, 5]);
  expect(column.rankMoments()).toEqual({ mean: 3, squares: 9 });
});

test("prepare(values) of no values has no groups", () => {
  const column = prepare(new Float64Array());
  expect([column.groups, column.tiedPairs, column.starts.length]).toEqual([0, 0, 1]);
});

test("prepare(values) with a NaN throws: leaving it out is the caller's decision", () => {
  expect(() => prepare(Float64Array.of(1, Number.NaN, 2))).toThrow(RangeError);
  expect(() => prepare(Float64Array.of(Number.NaN))).toThrow("NaN; expected a column without NaN");
});

test("rankedInOrder(values, order(values)) is prepare(values)", () => {
  const values = Float64Array.of(3, 1, 3, 2);
  const { midRanks: first, moments: _, rankMoments: __, ...plain } = prepare(values);
  const { midRanks: second, ...same } = rankedInOrder(values, order(values));
  expect(same).toMatchObject(plain);
  expect(second()).toEqual(first());
});

test("take(column, rows) is what ranking those rows afresh gives, repeats included", () => {
  const property = fc.property(fc.array(value, { minLength: 1, maxLength: 30 }), fc.array(fc.nat()), (list, picks) => {
    const rows = Uint32Array.from(picks, (pick) => pick % list.length);
    const taken = take(prepare(Float64Array.from(list)), rows);
    const afresh = prepare(Float64Array.from(rows, (row) => list[row] as number));
    for (const key of ["values", "order", "dense", "starts", "groups", "tiedPairs"] as const) {
      expect(taken[key]).toEqual(afresh[key]);
    }
    expect(taken.midRanks()).toEqual(afresh.midRanks());
  });
  fc.assert(property, { numRuns: 1000 });
});

test("ranks(values) counts from the highest, ties share the smallest, NaN has none and takes none", () => {
  expect([...ranks(Float64Array.of(10, 30, 20, 20, Number.NaN, 5))]).toEqual([4, 1, 2, 2, Number.NaN, 5]);
  expect([...ranks(Float64Array.of(0, -0))]).toEqual([1, 1]);
  expect([...ranks(new Float64Array())]).toEqual([]);
});

test("prepare(values) of ranks, grades and whole scores has the order of a stable comparison sort", () => {
  const half = fc.integer({ min: 0, max: 30 }).map((twice) => twice / 2);
  fc.assert(
    fc.property(fc.array(half, { minLength: 1, maxLength: 60 }), fc.constantFrom(-0, -0.5, 0.25, 1e9), (list, odd) => {
      for (const last of [[], [odd]]) {
        const values = Float64Array.from([...list, ...last]);
        const sorted = Uint32Array.from(comparatorOrder(values));
        const { order, dense, starts, groups } = prepare(values);
        const expected = rankedInOrder(values, sorted);
        expect({ order, dense, starts, groups }).toEqual({
          order: sorted,
          dense: expected.dense,
          starts: expected.starts,
          groups: expected.groups,
        });
      }
    }),
    { numRuns: 300 },
  );
});
