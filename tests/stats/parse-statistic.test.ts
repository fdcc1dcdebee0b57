import { expect, test } from "vitest";
import { BadInput } from "../../src/problem.js";
import { statistics } from "../../src/stats/index.js";
import { parseStatistic } from "../../src/stats/parse-statistic.js";
import { printStatistic } from "../../src/stats/print-statistic.js";
import type { Statistic } from "../../src/stats/statistic.js";

const all: readonly Statistic[] = Object.values(statistics);

test("the registry is alphabetical, complete in its facts, and names each statistic once", () => {
  expect(all.length).toBeGreaterThan(2);
  const keys = Object.keys(statistics);
  expect(keys).toEqual([...keys].sort());
  expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  for (const { name, label, about, source, range } of all) {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(`${label}|${about}|${source}`).toMatch(/^.+\|.+\.\|.+$/);
    expect(range[0]).toBeLessThan(range[1]);
  }
});

test.each(all.map((statistic) => [statistic.name, statistic] as const))(
  "parseStatistic(printStatistic(%s)) is the same",
  (name, statistic) => {
    const chosen = parseStatistic(statistic.cutoff ? `${name}@10` : name);
    expect(chosen.statistic).toBe(statistic);
    expect(parseStatistic(printStatistic(chosen))).toEqual(chosen);
  },
);

test("parseStatistic(text) suggests the nearest name", () => {
  expect(() => parseStatistic("spaerman")).toThrow('unknown statistic: "spaerman"');
  expect(() => parseStatistic("spaerman")).toThrow('did you mean "spearman"?');
  expect(() => parseStatistic("spaerman")).toThrow(BadInput);
});

test("parseStatistic(text) turns down parameters and cutoffs that the statistic does not have", () => {
  expect(() => parseStatistic("pearson(p=0.5)")).toThrow('unknown parameter of pearson: "p"; expected none');
  expect(() => parseStatistic("pearson@10")).toThrow("a cutoff where there is none");
});
