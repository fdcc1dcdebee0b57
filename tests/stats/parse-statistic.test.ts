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

test("printStatistic(chosen) has every parameter that changes the number", () => {
  const printed = (text: string) => printStatistic(parseStatistic(text));
  expect(printed("rbo")).toBe("rbo(p=0.98,ties=a)");
  expect(printed("rbo(ties=w)")).toBe("rbo(p=0.98,ties=w)");
  expect(printed("rbo( ties = b , p=0.9 )")).toBe("rbo(p=0.9,ties=b)");
  expect(printed("tau-ap")).toBe("tau-ap(ties=b)");
  expect(printed("overlap@100")).toBe("overlap@100");
  expect(printed("fagin-kendall@100")).toBe("fagin-kendall(p=0.5)@100");
  expect(printed("kendall-tau-b")).toBe("kendall-tau-b");
});

test("parseStatistic(text) checks what a parameter may be", () => {
  expect(() => parseStatistic("rbo(p=1)")).toThrow('bad value for p of rbo: "1"; expected a number between 0 and 1');
  expect(() => parseStatistic("rbo(p=high)")).toThrow('bad value for p of rbo: "high"');
  expect(() => parseStatistic("rbo(ties=c)")).toThrow('bad value for ties of rbo: "c"; expected w or a or b');
  expect(() => parseStatistic("rbo(ties=true)")).toThrow(BadInput);
  expect(() => parseStatistic("rbo(tie=a)")).toThrow('did you mean "ties"?');
  expect(() => parseStatistic("fagin-kendall(p=1.1)@10")).toThrow("expected a number from 0 to 1");
  expect(() => parseStatistic("overlap")).toThrow("expected @k, such as overlap@100");
  expect(() => parseStatistic("overlap@0")).toThrow(BadInput);
  expect(parseStatistic("fagin-kendall(p=1)@10").settings).toEqual({ p: 1, cutoff: 10 });
});
