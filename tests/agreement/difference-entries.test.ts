import { expect, test } from "vitest";
import { agree } from "../../src/agreement/agree.js";
import { parseStratum } from "../../src/agreement/stratum.js";
import { random } from "../../src/random.js";
import { parseStatistic } from "../../src/stats/parse-statistic.js";

const draw = random(11, "differences");
const truth = Float64Array.from({ length: 300 }, () => draw.normal());
const noisy = (noise: number) => truth.map((value) => value + noise * draw.normal());
const near = noisy(0.6);
const columns = new Map([
  ["truth", truth],
  ["near", near],
  ["copy", near.slice()],
  ["far", noisy(1.5)],
]);
const statistics = ["pearson", "kendall-tau-b", "somers-d"].map(parseStatistic);

async function differences(bootstrap = 200) {
  const accounts = Array.from(truth, (_, i) => String(i));
  const options = { bootstrap, differences: true };
  const found = await agree({ accounts, columns }, statistics, [parseStratum("all")], options);
  return found.differences ?? [];
}

test("differences are every two methods against every third, for statistics without a direction", async () => {
  const entries = await differences();
  expect(entries).toHaveLength(4 * 3 * 2);
  expect(new Set(entries.map(({ statistic }) => statistic))).toEqual(new Set(["pearson", "kendall-tau-b"]));
});

test("differences of identical methods are exactly 0, with p 1", async () => {
  const same = (await differences()).filter(({ a, b, against }) => `${a} ${b} ${against}` === "near copy truth");
  for (const { difference, low, high, p } of same) expect([difference, low, high, p]).toEqual([0, 0, 0, 1]);
});

test("differences that are real have a small p, never 0, and the classical tests say so too", async () => {
  const [entry] = (await differences()).filter(
    ({ a, b, against, statistic }) => `${a} ${b} ${against} ${statistic}` === "near far truth pearson",
  );
  expect(entry?.difference).toBeGreaterThan(0.2);
  expect(entry?.low).toBeGreaterThan(0);
  expect(entry?.p).toBeCloseTo(2 / 201, 12);
  expect(Object.keys(entry?.classical ?? {})).toEqual(["dunnClark", "hittner", "meng", "steiger", "williams"]);
  for (const p of Object.values(entry?.classical ?? {})) expect(p).toBeLessThan(1e-6);
});

test("differences have adjusted p values that are at least p, at most 1 and in the order of p", async () => {
  const entries = (await differences()).toSorted((x, y) => x.p! - y.p!);
  for (const [i, { p, adjustedP, falseDiscoveryP }] of entries.entries()) {
    expect(p).toBeGreaterThan(0);
    expect(adjustedP).toBeGreaterThanOrEqual(falseDiscoveryP!);
    expect(falseDiscoveryP).toBeGreaterThanOrEqual(p!);
    expect(adjustedP).toBeLessThanOrEqual(1);
    if (i > 0) expect(adjustedP).toBeGreaterThanOrEqual(entries[i - 1]!.adjustedP!);
  }
});
