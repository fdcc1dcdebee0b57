import { expect, test } from "vitest";
import { agree } from "../../src/agreement/agree.js";
import { parseStratum } from "../../src/agreement/stratum.js";
import { random } from "../../src/random.js";
import { parseStatistic } from "../../src/stats/parse-statistic.js";
import { coverage, measured, normal, type Population, truthOfNormal } from "./coverage.js";

// With 2,000 panels the standard error of a share of 95 % is half a percentage point.
const simulations = 2000;
const kinds = ["percentile", "bca", "analytic"] as const;

// Whole scores of 1 to 100 against counts with a heavy tail and many zeros.
const tied: Population = (draw, size) => {
  const [x, y] = normal(draw, size);
  return [
    x.map((value) => Math.round(1 + 99 / (1 + Math.exp(-value)))),
    y.map((value) => Math.round(Math.exp(value / 2))),
  ];
};

async function truthOf(population: Population): Promise<number[]> {
  const size = 1_000_000;
  const [x, y] = population(random(8, "truth"), size);
  const accounts = Array.from({ length: size }, (_, i) => String(i));
  const columns = new Map([
    ["x", x],
    ["y", y],
  ]);
  const found = await agree({ accounts, columns }, measured.map(parseStatistic), [parseStratum("all")], {
    bootstrap: 0,
  });
  return found.agreement.map(({ estimate }) => estimate!);
}

test.each(kinds)(
  "%s intervals of 95 per cent cover the truth of normal scores at their nominal rate",
  async (interval) => {
    const options = { size: 200, simulations, bootstrap: 499, interval };
    for (const share of await coverage(normal, truthOfNormal, options))
      expect(Math.abs(share - 0.95)).toBeLessThan(0.02);
  },
);

test.each(kinds)(
  "%s intervals of 95 per cent cover the truth of tied scores at their nominal rate",
  async (interval) => {
    const options = { size: 200, simulations, bootstrap: 499, interval };
    const shares = await coverage(tied, await truthOf(tied), options);
    for (const share of shares) expect(Math.abs(share - 0.95)).toBeLessThan(0.02);
  },
);

test("intervals of accounts in groups cover the truth where those without groups do not", async () => {
  // Four accounts of an owner whose scores are nearly the same.
  const owned: Population = (draw, size) => {
    const [x, y] = normal(draw, size / 4);
    const copies = (values: Float64Array) =>
      Float64Array.from({ length: size }, (_, i) => values[i >> 2]! + 0.001 * draw.normal());
    return [copies(x), copies(y)];
  };
  const options = { size: 400, simulations: 500, bootstrap: 299 };
  const groups = Array.from({ length: 400 }, (_, i) => String(i >> 2));
  const [, spearman, tau] = await coverage(owned, truthOfNormal, { ...options, groups });
  expect(spearman).toBeGreaterThan(0.92);
  expect(tau).toBeGreaterThan(0.92);
  const [, naive] = await coverage(owned, truthOfNormal, options);
  expect(naive).toBeLessThan(0.8);
});
