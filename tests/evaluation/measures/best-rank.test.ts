import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateAgainst } from "../../../src/evaluation/evaluate-against.js";
import { bestRank } from "../../../src/evaluation/measures/best-rank.js";
import { parseMeasure } from "../../../src/evaluation/measures/parse-measure.js";
import type { Labels } from "../../../src/evaluation/truth/labels/labels.js";

interface Fixture {
  readonly cases: { scores: number[]; positive: number[]; value: number }[];
}
const fixture: Fixture = JSON.parse(
  readFileSync(new URL("../../fixtures/scikit-learn/best_rank.json", import.meta.url), "utf8"),
);

const of = (scores: number[], positive: number[]) =>
  bestRank.labels(Float64Array.from(scores), Uint8Array.from(positive));

describe("best-rank", () => {
  test("is the share of the class above that stands above every other account", () => {
    // Best first: genuine, genuine, bot, genuine, bot, genuine. The best placed bot is third: two of four are above it.
    expect(of([9, 8, 7, 6, 5, 4], [1, 1, 0, 1, 0, 1])).toBe(0.5);
    expect(of([9, 8, 7, 6, 5, 4], [1, 1, 1, 1, 0, 0])).toBe(1);
    expect(of([9, 8, 7, 6, 5, 4], [0, 1, 1, 1, 1, 1])).toBe(0);
  });

  test("takes the worst case of ties: who ties with the best placed other account is not above it", () => {
    expect(of([9, 7, 7, 6], [1, 1, 0, 1])).toBe(1 / 3);
    expect(of([7, 7, 7], [1, 0, 1])).toBe(0);
    expect(of([Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, 1], [1, 0, 1])).toBe(0);
    expect(of([0, Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY], [1, 0, 1])).toBe(0.5);
  });

  test("is unknown with one class only, and without accounts", () => {
    expect(of([1, 2], [1, 1])).toBeNaN();
    expect(of([1, 2], [0, 0])).toBeNaN();
    expect(of([], [])).toBeNaN();
  });

  test("is scikit-learn's true-positive rate at a false-positive rate of 0", () => {
    expect(fixture.cases.length).toBe(40);
    for (const { scores, positive, value } of fixture.cases) expect(of(scores, positive)).toBeCloseTo(value, 15);
  });

  test("does not change when scores are stretched, and never falls when an other account goes or falls", () => {
    const account = fc.record({ score: fc.integer({ min: 0, max: 9 }), positive: fc.integer({ min: 0, max: 1 }) });
    fc.assert(
      fc.property(fc.array(account, { minLength: 3, maxLength: 12 }), fc.nat(11), (accounts, at) => {
        const value = (all: typeof accounts) =>
          of(
            all.map(({ score }) => score),
            all.map(({ positive }) => positive),
          );
        const before = value(accounts);
        fc.pre(!Number.isNaN(before));
        expect(value(accounts.map((one) => ({ ...one, score: Math.exp(one.score) })))).toBe(before);
        const [other] = accounts.filter(({ positive }) => positive === 0).slice(at % 3);
        fc.pre(other !== undefined);
        expect(value(accounts.map((one) => (one === other ? { ...one, score: -1 } : one)))).toBeGreaterThanOrEqual(
          before,
        );
        const without = value(accounts.filter((one) => one !== other));
        expect(Number.isNaN(without) || without >= before).toBe(true);
      }),
    );
  });

  test("is a measure of labels, within groups, higher is better, with the bootstrap's interval over accounts", () => {
    expect(parseMeasure("best-rank").measure.better).toBe("higher");
    const kinds = ["genuine", "genuine", "bot", "genuine", "bot", "genuine", "genuine", "bot"];
    const accounts = kinds.map((_, i) => `a${i}`);
    const labels: Labels["labels"] = new Map(
      kinds.map((label, i) => [`a${i}`, { label, group: i < 5 ? "east" : "west" }]),
    );
    const truth: Labels = { kind: "labels", positive: "genuine", labels };
    const scores = { accounts, columns: new Map([["mine", Float64Array.of(9, 8, 7, 6, 5, 4, 1, 2)]]) };
    const options = { measures: ["best-rank"], resamples: 400, seed: 1, level: 0.95 };
    const { evaluation } = evaluateAgainst(scores, truth, options);
    // East: 9 and 8 of 9, 8 and 6 are above 7: two thirds, of 3 * 2 pairs. West: 4 of 4 and 1 is above 2: a half, of 2 * 1 pairs.
    expect(evaluation.map(({ topic, estimate }) => [topic, estimate])).toEqual([
      ["east", 2 / 3],
      ["west", 1 / 2],
      [null, (6 * (2 / 3) + 2 * (1 / 2)) / 8],
    ]);
    const whole: Labels = {
      ...truth,
      labels: new Map([...labels].map(([id, { label }]) => [id, { label, group: null }])),
    };
    const wide = {
      accounts: [...Array(40).keys()].map((i) => `b${i}`),
      columns: new Map([["mine", Float64Array.from({ length: 40 }, (_, i) => -i)]]),
    };
    // Every fourth account from the 11th on is a bot: ten of 32 genuine ones are above the best placed.
    const many: Labels = {
      ...whole,
      labels: new Map(
        wide.accounts.map((id, i) => [id, { label: i >= 10 && i % 4 === 2 ? "bot" : "genuine", group: null }]),
      ),
    };
    const [{ estimate, low, high } = { estimate: null, low: null, high: null }] = evaluateAgainst(
      wide,
      many,
      options,
    ).evaluation;
    expect(estimate).toBe(10 / 32);
    expect(low!).toBeGreaterThan(0.1);
    expect(low!).toBeLessThan(10 / 32);
    expect(high!).toBeGreaterThan(10 / 32);
    expect(high!).toBeLessThan(0.8);
  });
});
