import fc from "fast-check";
import { expect, test } from "vitest";
import { type AgreeOptions, agree } from "../../src/agreement/agree.js";
import { parseStratum } from "../../src/agreement/stratum.js";
import { random } from "../../src/random.js";
import type { AgreementEntry } from "../../src/results/comparison.js";
import { parseStatistic } from "../../src/stats/parse-statistic.js";
import type { Table } from "../../src/table.js";

const statistics = ["pearson", "spearman", "kendall-tau-b", "weighted-tau", "rbo", "overlap@10"].map(parseStatistic);
const strata = ["all", "20%"].map(parseStratum);
const quick = { bootstrap: 60, seed: 5 };

function compare(columns: Record<string, ArrayLike<number>>, options: AgreeOptions = quick, ids?: string[]) {
  const table = new Map(Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)]));
  const size = [...table.values()][0]?.length ?? 0;
  const accounts = ids ?? Array.from({ length: size }, (_, i) => `account ${i}`);
  return agree({ accounts, columns: table } satisfies Table, statistics, strata, options);
}

function panel(size: number, seed = 1) {
  const draw = random(seed, "panel");
  const influence = Array.from({ length: size }, () => draw.normal());
  const score = (noise: number, round = 1e9) =>
    influence.map((value) => Math.round(round * (value + noise * draw.normal())));
  return { legacy: score(0.5, 5), impact: score(0.7), followers: score(1, 3) };
}

const numbers = ({ estimate, low, high }: AgreementEntry) => [estimate, low, high];

test("agree(scores) has an entry for each pair, stratum and statistic, each estimate within its range", async () => {
  const { agreement, methods, accounts, coverage } = await compare(panel(200));
  expect([accounts, methods]).toEqual([200, ["legacy", "impact", "followers"]]);
  expect(agreement).toHaveLength(3 * 2 * 6);
  expect(agreement[0]).toMatchObject({ a: "legacy", b: "impact", statistic: "pearson", stratum: "all", n: 200 });
  for (const { low, high, level, interval } of agreement) {
    expect([level, interval]).toEqual([0.95, "percentile"]);
    expect(low!).toBeLessThanOrEqual(high!);
  }
  expect(coverage[1]).toEqual({ method: "impact", scored: 200, missing: 0, tied: 0, followerRSquared: null });
});

test("agree(scores) is the same for every percentile, BCa and analytic interval when made again", async () => {
  for (const interval of ["percentile", "bca", "analytic"] as const) {
    const options = { bootstrap: 40, seed: 2, interval };
    expect(await compare(panel(80), options)).toEqual(await compare(panel(80), options));
  }
});

test("agree(scores) gives another seed other intervals and the same estimates", async () => {
  const [first, second] = [await compare(panel(80)), await compare(panel(80), { ...quick, seed: 6 })];
  expect(first.agreement.map(({ estimate }) => estimate)).toEqual(second.agreement.map(({ estimate }) => estimate));
  expect(first).not.toEqual(second);
});

test("agree(scores) does not change when rows are reordered with their ids", async () => {
  const columns = panel(90);
  const rows = Array.from({ length: 90 }, (_, i) => (i * 37) % 90);
  const moved = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, rows.map((row) => values[row]!)]),
  );
  const after = await compare(
    moved,
    quick,
    rows.map((row) => `account ${row}`),
  );
  for (const [i, entry] of (await compare(columns)).agreement.entries()) {
    for (const [k, value] of numbers(entry).entries()) expect(numbers(after.agreement[i]!)[k]).toBeCloseTo(value!, 10);
  }
});

test("agree(scores) with one more account that nobody scored changes the coverage only", async () => {
  const columns = panel(60);
  const longer = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, [...values.slice(0, 31), Number.NaN, ...values.slice(31)]]),
  );
  const ids = Array.from({ length: 60 }, (_, i) => `account ${i}`);
  const after = await compare(longer, quick, ids.toSpliced(31, 0, "nobody"));
  expect(after.agreement).toEqual((await compare(columns)).agreement);
  expect(after.coverage.map(({ missing }) => missing)).toEqual([1, 1, 1]);
});

test("agree(scores) with a row of NaN appended anywhere changes no number of the agreement", async () => {
  const cells = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }), fc.boolean()), {
    minLength: 3,
    maxLength: 25,
  });
  await fc.assert(
    fc.asyncProperty(cells, fc.nat(25), async (rows, at) => {
      const of = (list: typeof rows) => ({
        one: list.map(([one]) => one),
        other: list.map(([, other, known]) => (known ? other : Number.NaN)),
      });
      const ids = rows.map((_, row) => `account ${row}`);
      const before = await compare(of(rows), { bootstrap: 20, seed: 3 }, ids);
      const longer = rows.toSpliced(at, 0, [Number.NaN, 0, false]);
      const after = await compare(of(longer), { bootstrap: 20, seed: 3 }, ids.toSpliced(at, 0, "nobody"));
      expect(after.agreement).toEqual(before.agreement);
    }),
    { numRuns: 100 },
  );
});

test("agree(scores) leaves an account out of the pairs of the method that did not score it, and of no other", async () => {
  const columns = panel(60);
  const { agreement } = await compare({ ...columns, impact: columns.impact.with(3, Number.NaN) }, { bootstrap: 0 });
  const whole = await compare(columns, { bootstrap: 0 });
  const all = agreement.filter(({ stratum, statistic }) => stratum === "all" && statistic === "spearman");
  expect(all.map(({ n }) => n)).toEqual([59, 60, 59]);
  expect(agreement.filter(({ a, b }) => a === "legacy" && b === "followers")).toEqual(
    whole.agreement.filter(({ a, b }) => a === "legacy" && b === "followers"),
  );
});

test("agree(scores) gives identical methods identical intervals, and a method with its copy exactly 1", async () => {
  const { legacy, impact } = panel(70);
  const { agreement } = await compare({ impact, first: legacy, second: legacy });
  const of = (a: string, b: string) => agreement.filter((entry) => entry.a === a && entry.b === b).map(numbers);
  expect(of("impact", "first")).toEqual(of("impact", "second"));
  const copies = agreement.filter(({ a, statistic }) => a === "first" && /^(pearson|spearman|kendall)/.test(statistic));
  for (const entry of copies) expect(numbers(entry)).toEqual([1, 1, 1]);
});

test("agree(scores) gives null, never 0, where a column is constant or empty", async () => {
  const { legacy } = panel(30);
  const { agreement } = await compare({
    legacy,
    constant: legacy.map(() => 5),
    empty: legacy.map(() => Number.NaN),
  });
  for (const entry of agreement) {
    expect(numbers(entry)).toEqual([null, null, null]);
    expect([entry.level, entry.interval]).toEqual([null, null]);
  }
  expect(agreement.at(-1)?.n).toBe(0);
});

test("agree(scores, bootstrap 0) has no intervals", async () => {
  const { agreement } = await compare(panel(40), { bootstrap: 0 });
  expect(new Set(agreement.flatMap(({ low, high, level, interval }) => [low, high, level, interval]))).toEqual(
    new Set([null]),
  );
});

test("agree(scores) compares more methods than the alphabet has letters", async () => {
  const { legacy } = panel(20);
  const columns = Object.fromEntries(
    Array.from({ length: 30 }, (_, i) => [`method ${i}`, legacy.map((v, j) => v * ((i + j) % 5))]),
  );
  const { agreement } = await compare(columns, { bootstrap: 0 });
  expect(agreement).toHaveLength(((30 * 29) / 2) * 2 * 6);
  expect(new Set(agreement.map(({ a, b }) => `${a}, ${b}`)).size).toBe(435);
});

test("agree(scores) with every account a group of its own is that without groups", async () => {
  const columns = panel(40);
  const groups = Array.from({ length: 40 }, (_, i) => `account ${i}`);
  expect(await compare(columns, { ...quick, groups })).toEqual(await compare(columns));
});

test("agree(scores) with groups of copies has wider intervals: copies tell nothing new", async () => {
  const columns = panel(60);
  const copied = Object.fromEntries(
    Object.entries(columns).map(([name, values]) => [name, values.flatMap((v) => [v, v, v, v])]),
  );
  const groups = Array.from({ length: 240 }, (_, i) => `owner ${Math.floor(i / 4)}`);
  const width = ({ low, high }: AgreementEntry) => high! - low!;
  const [naive, clustered] = [await compare(copied), await compare(copied, { ...quick, groups })];
  expect(width(clustered.agreement[1]!)).toBeGreaterThan(1.5 * width(naive.agreement[1]!));
});

test("agree(scores, analytic) has intervals for Pearson, Spearman and tau-b, near those of the bootstrap", async () => {
  const columns = panel(800);
  const [analytic, drawn] = [
    await compare(columns, { interval: "analytic" }),
    await compare(columns, { bootstrap: 400 }),
  ];
  for (const [i, entry] of analytic.agreement.slice(0, 6).entries()) {
    if (i > 2) expect(entry.interval).toBeNull();
    else {
      const other = drawn.agreement[i]!;
      expect((entry.high! - entry.low!) / (other.high! - other.low!)).toBeGreaterThan(0.85);
      expect((entry.high! - entry.low!) / (other.high! - other.low!)).toBeLessThan(1.15);
    }
  }
  await expect(compare(columns, { interval: "analytic", groups: [] })).rejects.toThrow("no such interval with groups");
});

test("agree(scores, followers) tells how much of a score is a follower count", async () => {
  const counts = Float64Array.of(0, 9, 99, 999, Number.NaN, -1);
  const { coverage } = await compare({ log: [0, 1, 2, 3, 4, 5], flat: [1, 1, 1, 1, 2, 2] }, { followers: counts });
  expect(coverage[0]?.followerRSquared).toBeCloseTo(1, 12);
  expect(coverage[1]?.followerRSquared).toBeNull();
});
