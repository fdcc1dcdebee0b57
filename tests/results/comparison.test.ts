import { expect, it } from "vitest";
import { type Comparison, comparisonFormat } from "../../src/results/comparison.js";
import { comparison } from "../report/fixture.js";

// Two columns of four accounts, of which y scored three; with a difference, whose third method is x itself.
const small: Comparison = {
  version: 1,
  accounts: 4,
  methods: ["x", "y"],
  coverage: [
    { method: "x", scored: 4, missing: 0, tied: 0.5, followerRSquared: 0.25 },
    { method: "y", scored: 3, missing: 1 },
  ],
  agreement: [
    {
      a: "x",
      b: "y",
      statistic: "rbo(p=0.98,ties=a)",
      stratum: "10%",
      n: 3,
      estimate: 0.1 + 0.2,
      low: null,
      high: null,
      level: null,
      interval: null,
      tiedA: 0,
      tiedB: 2 / 3,
    },
  ],
  differences: [
    {
      a: "x",
      b: "y",
      against: "x",
      statistic: "pearson",
      stratum: "all",
      difference: -0.5,
      low: -1,
      high: 0.125,
      level: 0.95,
      interval: "percentile",
      p: 0.01,
      adjustedP: 0.02,
      falseDiscoveryP: 0.015,
      classical: { williams: 0.03, meng: null },
    },
  ],
};

it("comparisonFormat reads back what it writes, to the same text", () => {
  for (const one of [small, comparison(100, ["a", "b", "c"]), comparison(100, ["a"], false)]) {
    const text = comparisonFormat.write(one);
    expect(comparisonFormat.parse(JSON.parse(text))).toEqual(one);
    expect(comparisonFormat.write(comparisonFormat.parse(JSON.parse(text)))).toBe(text);
  }
});

it("comparisonFormat writes keys in one order, whatever the order in which they were set", () => {
  const turned = <T extends object>(value: T) => Object.fromEntries(Object.entries(value).reverse()) as T;
  const other = { ...turned(small), agreement: small.agreement.map(turned), coverage: small.coverage.map(turned) };
  expect(comparisonFormat.write(other)).toBe(comparisonFormat.write(small));
});

it("comparisonFormat begins with its version and writes null for what is undefined", () => {
  const agreement = small.agreement.map((entry) => ({ ...entry, estimate: Number.NaN, low: -Infinity }));
  const text = comparisonFormat.write({ ...small, agreement });
  expect(text.startsWith('{\n  "version": 1,')).toBe(true);
  expect(JSON.parse(text).agreement[0]).toEqual({ ...small.agreement[0], estimate: null, low: null });
});

it("comparisonFormat refuses another version, and a value of another type, with its place", () => {
  const document = JSON.parse(comparisonFormat.write(small));
  expect(() => comparisonFormat.parse({ ...document, version: 2 })).toThrow(/"version"/);
  const [entry] = document.agreement;
  expect(() => comparisonFormat.parse({ ...document, agreement: [{ ...entry, n: "3" }] })).toThrow(
    /column "agreement.0.n"/,
  );
  const { estimate, ...without } = entry;
  expect(estimate).toBe(0.1 + 0.2);
  expect(() => comparisonFormat.parse({ ...document, agreement: [without] })).toThrow(/column "agreement.0.estimate"/);
});
