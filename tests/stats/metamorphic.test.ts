import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { statistics } from "../../src/stats/index.js";
import { parseStatistic } from "../../src/stats/parse-statistic.js";
import { printStatistic } from "../../src/stats/print-statistic.js";
import { prepare } from "../../src/stats/ranked.js";
import type { Statistic } from "../../src/stats/statistic.js";

const all = Object.values(statistics).flatMap((statistic: Statistic) => {
  const plain = printStatistic(parseStatistic(statistic.name + (statistic.cutoff ? "@5" : "")));
  return statistic.name === "rbo" ? ["w", "a", "b"].map((ties) => `rbo(p=0.9,ties=${ties})`) : [plain];
});
const estimate = (recipe: string, x: number[], y: number[]) => {
  const { statistic, settings } = parseStatistic(recipe);
  return statistic.estimate(prepare(Float64Array.from(x)), prepare(Float64Array.from(y)), settings);
};

const columns = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 30 }))
  .chain(([top, n]) => {
    const column = fc.array(fc.integer({ min: -top, max: top }), { minLength: n, maxLength: n });
    return fc.tuple(column, column, fc.nat());
  })
  .filter(([x, y]) => new Set(x).size > 1 && new Set(y).size > 1);

function always(check: (x: number[], y: number[], seed: number) => void): void {
  fc.assert(
    fc.property(columns, ([x, y, seed]) => check(x, y, seed)),
    { numRuns: 200 },
  );
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const key = (i: number) => (Math.imul(i + 1, 2654435761) ^ seed) >>> 0;
  return list
    .map((value, i) => [value, key(i)] as const)
    .sort(([, i], [, j]) => i - j)
    .map(([value]) => value);
}

test("the sweep holds every statistic", () => {
  expect(all.length).toBeGreaterThanOrEqual(Object.keys(statistics).length);
});

describe.each(all)("%s", (recipe) => {
  const { statistic } = parseStatistic(recipe);
  const ranksOnly = statistic.name !== "pearson";

  test("is unchanged when both columns are reordered alike, ties included", () => {
    always((x, y, seed) => {
      expect(estimate(recipe, shuffled(x, seed), shuffled(y, seed))).toBeCloseTo(estimate(recipe, x, y), 12);
    });
  });

  test.runIf(ranksOnly)("is unchanged by a rising transform of either column", () => {
    always((x, y) => {
      expect(
        estimate(
          recipe,
          x.map(Math.exp),
          y.map((value) => value ** 3),
        ),
      ).toBe(estimate(recipe, x, y));
    });
  });

  test.runIf(statistic.symmetric)("is unchanged when the columns are swapped", () => {
    always((x, y) => {
      expect(estimate(recipe, y, x)).toBeCloseTo(estimate(recipe, x, y), 12);
    });
  });

  test("stays within its range", () => {
    always((x, y) => {
      expect(estimate(recipe, x, y)).toBeGreaterThanOrEqual(statistic.range[0]);
      expect(estimate(recipe, x, y)).toBeLessThanOrEqual(statistic.range[1]);
    });
  });

  test("of a column without ties with itself is perfect, and no other column does better", () => {
    always((x, y) => {
      const untied = x.map((value, i) => value + i / 100);
      const perfect = statistic.kind === "agreement" ? 1 : 0;
      expect(estimate(recipe, untied, untied)).toBeCloseTo(perfect, 12);
      if (statistic.kind === "agreement") expect(estimate(recipe, untied, y)).toBeLessThanOrEqual(1);
    });
  });

  test("is NaN without rows, for one row and for a constant column, never 0 or 1", () => {
    for (const [x, y] of [
      [[], []],
      [[1], [2]],
      [
        [1, 1, 1],
        [1, 2, 3],
      ],
      [
        [1, 2, 3],
        [1, 1, 1],
      ],
      [
        [2, 2],
        [2, 2],
      ],
    ]) {
      expect(estimate(recipe, x as number[], y as number[])).toBeNaN();
    }
  });

  test("turns down columns of different lengths", () => {
    expect(() => estimate(recipe, [1, 2, 3], [1, 2])).toThrow(RangeError);
    expect(() => estimate(recipe, [1, 1], [1, 2, 3])).toThrow("different lengths: 2 and 3");
  });

  test("turns down a missing value rather than rank it", () => {
    expect(() => estimate(recipe, [1, Number.NaN, 3], [1, 2, 3])).toThrow(RangeError);
  });
});

describe.each([
  "pearson",
  "spearman",
  "kendall-tau-a",
  "kendall-tau-b",
  "kendall-tau-c",
  "somers-d",
  "goodman-kruskal-gamma",
])("%s", (recipe) => {
  test("changes its sign when a column is negated", () => {
    always((x, y) => {
      expect(
        estimate(
          recipe,
          x.map((value) => -value),
          y,
        ),
      ).toBeCloseTo(-estimate(recipe, x, y), 12);
      expect(
        estimate(
          recipe,
          x,
          y.map((value) => -value),
        ),
      ).toBeCloseTo(-estimate(recipe, x, y), 12);
    });
  });
});

describe.each(["pearson", "spearman", "kendall-tau-b", "kendall-tau-c", "somers-d", "goodman-kruskal-gamma"])(
  "%s",
  (recipe) => {
    test("is unchanged when every account is there twice", () => {
      always((x, y) => {
        expect(estimate(recipe, [...x, ...x], [...y, ...y])).toBeCloseTo(estimate(recipe, x, y), 12);
      });
    });
  },
);

test("one account doubled is one tie more in both columns: spearman and tau-b move, but not from 1", () => {
  always((x, _, seed) => {
    const again = [...x, x[seed % x.length] as number];
    const shifted = again.map((value) => 2 * value + 1);
    for (const recipe of [
      "spearman",
      "kendall-tau-b",
      "pearson",
      "weighted-tau",
      "tau-ap",
      "rbo(ties=w)",
      "rbo(ties=b)",
    ]) {
      expect(estimate(recipe, again, shifted)).toBeCloseTo(1, 12);
    }
  });
});

test("rbo(ties=a) is never above rbo(ties=b)", () => {
  always((x, y) => {
    expect(estimate("rbo(p=0.9,ties=a)", x, y)).toBeLessThanOrEqual(estimate("rbo(p=0.9,ties=b)", x, y) + 1e-12);
  });
});

test("tau-ap(ties=b) is unchanged when the columns are swapped", () => {
  always((x, y) => {
    expect(estimate("tau-ap(ties=b)", y, x)).toBeCloseTo(estimate("tau-ap(ties=b)", x, y), 12);
  });
});
