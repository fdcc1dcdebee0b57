import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../src/random.js";
import { cannotBeToldApart } from "../../src/sensitivity/cannot-be-told-apart.js";
import { midPlaces } from "../../src/sensitivity/mid-places.js";
import { rankUncertainty } from "../../src/sensitivity/rank-uncertainty.js";
import { meanRankShift } from "../../src/stats/mean-rank-shift.js";
import { prepare } from "../../src/stats/ranked.js";

const column = (...values: number[]) => Float64Array.from(values);
const small = fc.integer({ min: -3, max: 3 });

describe("midPlaces(scores)", () => {
  test("gives the highest 1, ties the mean of their places and NaN none", () => {
    expect(midPlaces(column(5, 9, 5, Number.NaN, 1))).toEqual(column(2.5, 1, 2.5, Number.NaN, 4));
    expect(midPlaces(column())).toEqual(column());
    expect(midPlaces(column(0, -0))).toEqual(column(1.5, 1.5));
  });

  test("is the mid-ranks from the other side", () => {
    fc.assert(
      fc.property(fc.array(small, { maxLength: 40 }), (values) => {
        const scores = Float64Array.from(values);
        expect(midPlaces(scores)).toEqual(
          prepare(scores)
            .midRanks()
            .map((rank) => values.length + 1 - rank),
        );
      }),
    );
  });
});

describe("rankUncertainty(nominal, versions)", () => {
  // Nominally a, b, c; then a and b change places, then all turn round, then b has no score.
  const nominal = column(1, 2, 3);
  const versions = [column(9, 8, 7), column(8, 9, 7), column(1, 2, 3), column(5, Number.NaN, 4)];
  const found = rankUncertainty(nominal, versions, { level: 0.5 });

  test("has the mean shift of each version, over the accounts that it ranks", () => {
    // Without b, c moves from 3 to 2.
    expect(found.shifts).toEqual(column(0, 2 / 3, 4 / 3, 1 / 2));
  });

  test("has each account's median and quantiles over the versions that rank it", () => {
    expect(found.versions).toBe(4);
    expect(found.median).toEqual(column(1.5, 2, 2.5));
    // a has 1, 1, 2, 3; b has 1, 2, 2; c has 1, 2, 3, 3.
    expect(found.low).toEqual(column(1, 1.5, 1.75));
    expect(found.high).toEqual(column(2.25, 2, 3));
    expect([...found.ranked]).toEqual([4, 3, 4]);
    expect([...found.ranks[1]!]).toEqual([2, 1, 2, Number.NaN]);
  });

  test("reports on some rows only, and reads versions that are made on the way", () => {
    function* made() {
      yield* versions;
    }
    const some = rankUncertainty(nominal, made(), { level: 0.5, rows: Uint32Array.of(2) });
    expect(some.shifts).toEqual(found.shifts);
    expect([some.nominal, some.median, some.low]).toEqual([column(3), column(2.5), column(1.75)]);
  });

  test("has NaN for an account that is never ranked, and wants the same accounts", () => {
    const never = rankUncertainty(column(1, 2), [column(Number.NaN, Number.NaN)]);
    expect([never.shifts[0], never.median[0], never.high[1]]).toEqual([Number.NaN, Number.NaN, Number.NaN]);
    expect(() => rankUncertainty(column(1), [column(1, 2)])).toThrow("accounts of a version: 2; expected 1");
  });

  test("has the statistic mean-rank-shift for its shifts", () => {
    const pairs = fc.integer({ min: 2, max: 20 }).chain((n) => {
      const values = fc.array(small, { minLength: n, maxLength: n });
      return fc.tuple(values, values);
    });
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        const [x, y] = [Float64Array.from(a), Float64Array.from(b)];
        fc.pre(new Set(a).size > 1 && new Set(b).size > 1);
        const shift = rankUncertainty(midPlaces(x), [y]).shifts[0]!;
        expect(shift).toBeCloseTo(meanRankShift.estimate(prepare(x), prepare(y)), 12);
      }),
    );
  });
});

describe("cannotBeToldApart(uncertainty, level)", () => {
  test("groups neighbours whose order changes, and leaves out who is settled", () => {
    // a is always first; b and c change places in half of the versions, c and d in a quarter, b is always above d.
    const orders = ["abcd", "acbd", "abdc", "acbd"];
    const versions = orders.map((order) => Float64Array.from("abcd", (account) => -order.indexOf(account)));
    const found = rankUncertainty(column(1, 2, 3, 4), versions);
    expect(cannotBeToldApart(found, 0.95)).toEqual([
      [1, 2],
      [2, 3],
    ]);
    expect(cannotBeToldApart(found, 0.75)).toEqual([[1, 2]]);
    expect(cannotBeToldApart(found, 0.5)).toEqual([]);
  });

  test("puts ties together: neither of two equal accounts is above the other", () => {
    expect(cannotBeToldApart(rankUncertainty(column(1, 2.5, 2.5), [column(3, 1, 1), column(3, 1, 1)]))).toEqual([
      [1, 2],
    ]);
  });

  test("gives the longest runs in which every two are open, and all of them", () => {
    const orders = fc.array(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(orders, (versions) => {
        const found = rankUncertainty(
          midPlaces(Float64Array.from(versions[0]!)),
          versions.map((one) => Float64Array.from(one)),
        );
        const line = [0, 1, 2, 3, 4, 5, 6].sort(
          (a, b) => found.median[a]! - found.median[b]! || found.nominal[a]! - found.nominal[b]! || a - b,
        );
        const open = (a: number, b: number) => {
          const above = versions.filter((one) => one[a]! > one[b]!).length / versions.length;
          return a === b || (above < 0.8 && 1 - above < 0.8);
        };
        const runs = line.flatMap((_, start) =>
          line.slice(start + 1).map((_, more) => [start, start + 2 + more] as const),
        );
        const cliques = runs.filter(([start, end]) => {
          const run = line.slice(start, end);
          return run.every((a) => run.every((b) => open(a, b)));
        });
        const longest = cliques.filter(
          ([start, end]) => !cliques.some(([s, e]) => s <= start && end <= e && e - s > end - start),
        );
        expect(cannotBeToldApart(found, 0.8)).toEqual(longest.map(([start, end]) => line.slice(start, end)));
      }),
    );
  });

  test("takes 3,000 accounts in a moment", () => {
    const stream = random(1, "accounts");
    const quality = Float64Array.from({ length: 3000 }, () => stream.normal());
    const versions = Array.from({ length: 200 }, () => quality.map((value) => value + 0.02 * stream.normal()));
    const found = rankUncertainty(midPlaces(quality), versions);
    const groups = cannotBeToldApart(found);
    expect(groups.length).toBeGreaterThan(100);
    // Where accounts lie thick, more of them cannot be told apart.
    expect(Math.max(...groups.map(({ length }) => length))).toBeGreaterThan(20);
  });
});
