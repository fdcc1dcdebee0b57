import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { random } from "../../src/random.js";
import { atanhInterval } from "../../src/stats/atanh-interval.js";
import { bcaInterval } from "../../src/stats/bca-interval.js";
import { benjaminiHochberg } from "../../src/stats/benjamini-hochberg.js";
import { dunnClark } from "../../src/stats/dunn-clark.js";
import { hittner } from "../../src/stats/hittner.js";
import { holm } from "../../src/stats/holm.js";
import { jackknifeVariance } from "../../src/stats/jackknife-variance.js";
import { kendallTauB } from "../../src/stats/kendall-tau-b.js";
import { kendallTauBLeaveOneOut } from "../../src/stats/kendall-tau-b-leave-one-out.js";
import { meng } from "../../src/stats/meng.js";
import { pearson } from "../../src/stats/pearson.js";
import { pearsonLeaveOneOut } from "../../src/stats/pearson-leave-one-out.js";
import { percentileInterval } from "../../src/stats/percentile-interval.js";
import { permutationP } from "../../src/stats/permutation-p.js";
import { prepare, type Ranked } from "../../src/stats/ranked.js";
import { spearman } from "../../src/stats/spearman.js";
import { spearmanLeaveOneOut } from "../../src/stats/spearman-leave-one-out.js";
import { steiger } from "../../src/stats/steiger.js";
import { williams } from "../../src/stats/williams.js";
import { zou } from "../../src/stats/zou.js";

const case1 = { first: 0.4, second: 0.5, between: 0.1, n: 103 };
const case2 = { first: 0.3, second: 0.4, between: 0.5, n: 100 };
const case3 = { first: 0.2, second: 0.5, between: 0.1, n: 315 };
const case4 = { first: 0.7, second: 0.3, between: 0.2, n: 50 };
const case5 = { first: 0.8, second: 0.75, between: 0.9, n: 200 };

describe("tests of two correlations that share a variable give cocor's numbers", () => {
  test("williams", () => {
    const statistics = [case1, case2, case3, case4, case5].map((one) => williams(one).statistic);
    [-0.8912799, -1.0767356, -4.4949925, 2.9305192, 2.6269919].forEach((wanted, i) => {
      expect(statistics[i]).toBeCloseTo(wanted, 6);
    });
    expect(williams(case2).p).toBeCloseTo(0.284269, 6);
    expect(williams(case4).p).toBeCloseTo(0.0052096, 6);
    expect(williams(case5).p).toBeCloseTo(0.009292, 6);
  });

  test("dunnClark, steiger and hittner", () => {
    expect(dunnClark(case2).statistic).toBeCloseTo(-1.0730359, 6);
    expect(dunnClark(case3).statistic).toBeCloseTo(-4.4411553, 6);
    expect(steiger(case1).statistic).toBeCloseTo(-0.8887185, 6);
    expect(steiger(case2).statistic).toBeCloseTo(-1.0718169, 6);
    expect(steiger(case3).statistic).toBeCloseTo(-4.4151828, 6);
    expect(hittner(case3).statistic).toBeCloseTo(-4.407744, 6);
  });

  test("meng, whose interval is on Fisher's scale", () => {
    const { statistic, low, high } = meng(case1);
    expect(statistic).toBeCloseTo(-0.8882145, 6);
    expect(low).toBeCloseTo(-0.4029366, 6);
    expect(high).toBeCloseTo(0.1516222, 6);
    expect(meng(case3).statistic).toBeCloseTo(-4.3899321, 6);
  });

  test.each([
    [case1, -0.3201952, 0.1202503],
    [case3, -0.4307124, -0.1674904],
    [case4, 0.1208888, 0.6902727],
    [case5, 0.0124036, 0.0937245],
  ])("zou(%o)", (correlations, low, high) => {
    expect(zou(correlations).low).toBeCloseTo(low, 6);
    expect(zou(correlations).high).toBeCloseTo(high, 6);
  });

  test("all are NaN for correlations at 1, too few rows, and correlations that contradict each other", () => {
    const hopeless = [
      { ...case1, first: 1 },
      { ...case1, n: 3 },
      { first: 0.9, second: -0.9, between: 0.9, n: 50 },
    ];
    for (const correlations of hopeless) {
      for (const compare of [williams, dunnClark, steiger, hittner, meng]) {
        expect(compare(correlations).statistic).toBeNaN();
        expect(compare(correlations).p).toBeNaN();
      }
      expect(zou(correlations).low).toBeNaN();
    }
  });
});

describe("a family of tests", () => {
  test("holm(p) on a family worked by hand; NaN does not count", () => {
    const adjusted = holm(Float64Array.of(0.01, Number.NaN, 0.04, 0.03, 0.005));
    [0.03, Number.NaN, 0.06, 0.06, 0.02].forEach((wanted, i) => {
      expect(adjusted[i]).toEqual(Number.isNaN(wanted) ? Number.NaN : expect.closeTo(wanted, 12));
    });
  });

  test("adjusted p values are capped at 1, monotone, and never below the p given", () => {
    const family = fc.array(fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constant(Number.NaN)));
    fc.assert(
      fc.property(family, (list) => {
        const p = Float64Array.from(list);
        const known = [...p.keys()]
          .filter((i) => !Number.isNaN(p[i]))
          .sort((i, j) => (p[i] as number) - (p[j] as number));
        for (const adjusted of [holm(p), benjaminiHochberg(p)]) {
          expect([...adjusted].map(Number.isNaN)).toEqual(list.map(Number.isNaN));
          known.forEach((row, i) => {
            expect(adjusted[row]).toBeGreaterThanOrEqual(p[row] as number);
            expect(adjusted[row]).toBeLessThanOrEqual(1);
            if (i > 0) expect(adjusted[row]).toBeGreaterThanOrEqual(adjusted[known[i - 1] as number] as number);
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  test("permutationP(hits, permutations) is never 0", () => {
    expect(permutationP(0, 999)).toBe(0.001);
    expect(permutationP(999, 999)).toBe(1);
  });
});

describe("bootstrap intervals", () => {
  const replicates = Float64Array.from({ length: 101 }, (_, i) => (i * 37) % 101);

  test("percentileInterval(replicates, level) is between the quantiles of the replicates", () => {
    expect(percentileInterval(replicates, 0.9)).toEqual({ low: expect.closeTo(5, 9), high: expect.closeTo(95, 9) });
  });

  test("bcaInterval without bias or acceleration is the percentile interval", () => {
    const interval = bcaInterval(50, replicates, Float64Array.of(-1, 1, 0), 0.9);
    expect(interval).toEqual({ low: expect.closeTo(5, 9), high: expect.closeTo(95, 9) });
  });

  test("bcaInterval moves towards the side that replicates miss, and against a skewed error", () => {
    expect(bcaInterval(60, replicates, Float64Array.of(-1, 1, 0), 0.9).low).toBeGreaterThan(5);
    expect(bcaInterval(50, replicates, Float64Array.of(-9, 1, 1, 1), 0.9).high).toBeGreaterThan(95);
  });

  test("identical methods get one point: no replicate and no leave-one-out value differs", () => {
    const same = new Float64Array(50).fill(1);
    expect(bcaInterval(1, same, same)).toEqual({ low: 1, high: 1 });
    expect(percentileInterval(same)).toEqual({ low: 1, high: 1 });
    expect(atanhInterval(1, jackknifeVariance(same))).toEqual({ low: 1, high: 1 });
  });

  test("a replicate that failed is not passed over", () => {
    const failed = Float64Array.of(0.1, Number.NaN, 0.3);
    expect(percentileInterval(failed)).toEqual({ low: Number.NaN, high: Number.NaN });
    expect(bcaInterval(0.2, failed, Float64Array.of(0.1, 0.2))).toEqual({ low: Number.NaN, high: Number.NaN });
    expect(bcaInterval(0.2, Float64Array.of(0.1, 0.3), failed).low).toBeNaN();
  });
});

describe("leave-one-out values", () => {
  const kinds = [
    ["pearson", pearson, pearsonLeaveOneOut],
    ["spearman", spearman, spearmanLeaveOneOut],
    ["kendallTauB", kendallTauB, kendallTauBLeaveOneOut],
  ] as const;
  const columns = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 25 })).chain(([top, n]) => {
    const column = fc.array(fc.integer({ min: 0, max: top }), { minLength: n, maxLength: n });
    return fc.tuple(column, column);
  });

  test.each(kinds)("of %s are what leaving each row out and starting afresh gives", (_, { estimate }, fast) => {
    fc.assert(
      fc.property(columns, ([x, y]) => {
        const ranked = (values: number[]) => prepare(Float64Array.from(values));
        const without = (row: number) => estimate(ranked(x.toSpliced(row, 1)), ranked(y.toSpliced(row, 1)));
        const slow = Float64Array.from(x, (_, row) => without(row)).sort();
        fast(ranked(x), ranked(y))
          .sort()
          .forEach((value, i) => {
            if (Number.isNaN(slow[i])) expect(value).toBeNaN();
            else expect(value).toBeCloseTo(slow[i] as number, 10);
          });
      }),
      { numRuns: 500 },
    );
  });

  test.each(kinds)(
    "of %s give 95 %% intervals that cover the truth at about their rate",
    (name, { estimate }, fast) => {
      // A normal pair with correlation 0.5: Spearman's is 6 / pi asin(0.25), Kendall's 2 / pi asin(0.5).
      const truth = { pearson: 0.5, spearman: (6 / Math.PI) * Math.asin(0.25), kendallTauB: 1 / 3 }[name];
      const stream = random(7, name);
      let covered = 0;
      for (let trial = 0; trial < 600; trial++) {
        const x = Float64Array.from({ length: 150 }, () => stream.normal());
        const y = x.map((value) => 0.5 * value + Math.sqrt(0.75) * stream.normal());
        const [a, b]: Ranked[] = [prepare(x), prepare(y)];
        const { low, high } = atanhInterval(estimate(a!, b!), jackknifeVariance(fast(a!, b!)));
        if (low <= truth && truth <= high) covered++;
      }
      expect(covered / 600).toBeGreaterThan(0.925);
      expect(covered / 600).toBeLessThan(0.975);
    },
  );

  test("jackknifeVariance(values) of a mean is its squared standard error", () => {
    const values = Float64Array.of(1, 4, 6, 9);
    const leftOut = values.map((value) => (20 - value) / 3);
    expect(jackknifeVariance(leftOut)).toBeCloseTo(34 / 3 / 4, 12);
    expect(jackknifeVariance(Float64Array.of(1))).toBeNaN();
  });

  test("atanhInterval(r, variance) stays within -1 .. 1 and is NaN where either is", () => {
    const { low, high } = atanhInterval(0.99, 0.04);
    expect(low).toBeGreaterThan(-1);
    expect(high).toBeLessThanOrEqual(1);
    expect(atanhInterval(Number.NaN, 0.1).low).toBeNaN();
    expect(atanhInterval(1, Number.NaN).low).toBeNaN();
  });
});
