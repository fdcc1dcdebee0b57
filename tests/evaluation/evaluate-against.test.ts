import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { evaluateAgainst } from "../../src/evaluation/evaluate-against.js";
import type { Truth } from "../../src/evaluation/truth/truth.js";
import { imported } from "../imported.js";
import { describeReal } from "../real-data.js";

const options = { resamples: 200, seed: 1, level: 0.95 };
const table = (accounts: string[], columns: Record<string, number[]>) => ({
  accounts,
  columns: new Map(Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)])),
});
const judgements = (...pairs: [winner: string, loser: string, tie?: number, weight?: number][]): Truth => ({
  kind: "judgements",
  winners: pairs.map(([winner]) => winner),
  losers: pairs.map(([, loser]) => loser),
  ties: Float64Array.from(pairs, ([, , tie]) => tie ?? 0),
  weights: Float64Array.from(pairs, ([, , , weight]) => weight ?? 1),
});
const ring = Array.from({ length: 40 }, (_, i) => `u${i}`);
const neighbours = judgements(
  ...ring.slice(1).map((one, i): [string, string] => [one, ring[i]!]),
  ...ring.slice(3).map((one, i): [string, string] => [one, ring[i]!]),
);
const rising = ring.map((_, i) => i);

describe("evaluateAgainst judgements", () => {
  const scores = table(["a", "b", "c"], { x: [3, 2, 1], y: [1, 2, 3] });

  test("gives each measure of each method, hand-worked; of 3-2, 2-1, 1-3 two of three are right", () => {
    const truth = judgements(["a", "b"], ["b", "c"], ["c", "a"]);
    const { evaluation } = evaluateAgainst(scores, truth, { ...options, measures: ["accuracy"], resamples: 0 });
    expect(evaluation).toEqual([
      { method: "x", measure: "accuracy", topic: null, n: 3, estimate: 2 / 3, low: null, high: null },
      { method: "y", measure: "accuracy", topic: null, n: 3, estimate: 1 / 3, low: null, high: null },
    ]);
  });

  test("leaves nothing out silently: unknown accounts, self-judgements, weight 0 and missing scores are counted", () => {
    const partial = table(["a", "b", "c", "d"], { x: [3, 2, 1, 0], y: [1, 2, 3, Number.NaN] });
    const truth = judgements(["a", "b"], ["a", "a"], ["a", "zoe"], ["d", "a"], ["b", "c", 0, 0]);
    const { warnings, coverage, evaluation } = evaluateAgainst(partial, truth, { ...options, measures: ["auc"] });
    expect(warnings.slice(0, 4)).toEqual([
      "left out 1 account that not every method scored",
      "left out 1 judgement of an account against itself",
      'left out 2 judgements with an account that not every method scored (2 accounts, such as "zoe")',
      "left out 1 judgement of weight 0",
    ]);
    expect(coverage).toMatchObject([
      { method: "x", scored: 4, missing: 0 },
      { method: "y", scored: 3, missing: 1 },
    ]);
    expect(evaluation[0]!.n).toBe(1);
  });

  test("refuses a truth of other accounts, and a measure of another truth", () => {
    expect(() => evaluateAgainst(scores, judgements(["p", "q"]), options)).toThrow(
      /nothing is left of the judgements: left out 1 judgement with an account/,
    );
    expect(() => evaluateAgainst(scores, judgements(["a", "b"]), { ...options, measures: ["nDCG@10"] })).toThrow(
      /measure is not for judgements: "nDCG@10"/,
    );
  });

  test("the ceiling is what contradictory judgements of the same two accounts allow", () => {
    const truth = judgements(["a", "b"], ["a", "b"], ["b", "a"], ["b", "c"]);
    expect(evaluateAgainst(scores, truth, options).ceiling).toEqual({
      accuracy: 0.75,
      pairs: 2,
      repeatedPairs: 1,
      contradictoryPairs: 1,
      ties: 0,
    });
  });

  test("calls a method better when it is, worse from the other side, and says how small a difference would show", () => {
    const noise = ring.map((_, i) => (i * 17) % 40);
    const { differences } = evaluateAgainst(table(ring, { rising, noise }), neighbours, {
      ...options,
      measures: ["accuracy"],
    });
    expect(differences[0]).toMatchObject({ a: "rising", b: "noise", verdict: "better" });
    expect(differences[0]!.detectable).toBeGreaterThan(0.05);
    const turned = evaluateAgainst(table(ring, { noise, rising }), neighbours, {
      ...options,
      measures: ["accuracy", "log-loss"],
    });
    expect(turned.differences.map(({ verdict }) => verdict)).toEqual(["worse", "worse"]);
    expect(turned.differences[1]!.difference).toBeGreaterThan(0);
  });

  test("methods with the same scores get the same interval, no difference, and equivalence only inside a margin", () => {
    const same = table(ring, { one: rising, other: rising.map((value) => 2 * value) });
    const { evaluation, differences } = evaluateAgainst(same, neighbours, { ...options, measures: ["auc"] });
    expect({ ...evaluation[0], method: "" }).toEqual({ ...evaluation[1], method: "" });
    expect(differences[0]).toMatchObject({ difference: 0, low: 0, high: 0, p: 1, verdict: "not enough data" });
    const within = evaluateAgainst(same, neighbours, { ...options, measures: ["auc"], margin: 0.01 });
    expect(within.differences[0]!.verdict).toBe("equivalent");
  });

  test("the same seed gives the same document, another one other intervals", () => {
    const held = (seed: number) =>
      evaluateAgainst(table(ring, { rising: ring.map((_, i) => (i * 7) % 40) }), neighbours, { ...options, seed });
    expect(held(1)).toEqual(held(1));
    expect(held(2).evaluation[0]!.low).not.toBe(held(1).evaluation[0]!.low);
  });

  test("accuracy and auc do not change when the score is stretched, nor accuracy when it is transformed in order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 40, maxLength: 40 }), (values) => {
        const columns = { plain: values, stretched: values.map((v) => 3 * v + 1), cubed: values.map((v) => v ** 3) };
        const { evaluation } = evaluateAgainst(table(ring, columns), neighbours, {
          ...options,
          resamples: 0,
          measures: ["accuracy", "auc"],
        });
        const [one, two, three, four, five] = evaluation.map(({ estimate }) => estimate!);
        expect([two, three]).toEqual([one, one]);
        expect(five).toBeCloseTo(four!, 12);
      }),
      { numRuns: 25 },
    );
  });
});

describe("evaluateAgainst grades, a reference and labels", () => {
  test("grades: an entry a topic and one for their mean, and the topics are resampled", () => {
    const truth: Truth = {
      kind: "grades",
      topics: [
        {
          topic: "food",
          grades: new Map([
            ["a", 1],
            ["b", 0],
          ]),
        },
        {
          topic: "films",
          grades: new Map([
            ["b", 1],
            ["gone", 1],
          ]),
        },
      ],
    };
    const { evaluation, unit, warnings } = evaluateAgainst(table(["a", "b"], { x: [2, 1] }), truth, {
      ...options,
      measures: ["AP"],
    });
    expect(unit).toBe("topics");
    expect(evaluation.map(({ topic, estimate }) => [topic, estimate])).toEqual([
      ["food", 1],
      ["films", 0.25],
      [null, 0.625],
    ]);
    expect(evaluation.at(-1)).toMatchObject({ n: 2, low: 0.25, high: 1 });
    expect(warnings).toEqual(["1 of 4 grades are of accounts that no score ranks: missed"]);
  });

  test("a reference: every agreement statistic; accounts on one side only are counted", () => {
    const truth: Truth = {
      kind: "reference",
      values: new Map([
        ["a", 1],
        ["b", 2],
        ["c", 3],
        ["gone", 4],
      ]),
    };
    const held = evaluateAgainst(table(["a", "b", "c", "d"], { x: [1, 2, 3, 4], y: [3, 2, 1, 0] }), truth, {
      ...options,
      measures: ["spearman", "tau-ap"],
    });
    expect(held.evaluation.map(({ estimate }) => estimate)).toEqual([1, -1, 1, -1]);
    expect(held.warnings.slice(0, 2)).toEqual([
      'left out 1 account of the reference that not every method scored, such as "gone"',
      "left out 1 account that the reference does not have",
    ]);
  });

  test("labels: AUC by group and over all pairs within groups; one class only is refused", () => {
    const label = (name: string, group: string) => ({ label: name, group });
    const labels = new Map([
      ["a", label("human", "big")],
      ["b", label("bot", "big")],
      ["c", label("bot", "small")],
      ["d", label("human", "small")],
    ]);
    const scores = table(["a", "b", "c", "d"], { x: [4, 3, 2, 1] });
    const { evaluation } = evaluateAgainst(
      scores,
      { kind: "labels", positive: "human", labels },
      { ...options, resamples: 0 },
    );
    expect(evaluation.map(({ topic, estimate }) => [topic, estimate])).toEqual([
      ["big", 1],
      ["small", 0],
      [null, 0.5],
    ]);
    const humans = new Map([["a", label("human", "big")]]);
    expect(() => evaluateAgainst(scores, { kind: "labels", positive: "human", labels: humans }, options)).toThrow(
      /one class only: "human"/,
    );
  });
});

const fixture = new URL("../fixtures/scikit-learn/experiments.json", import.meta.url);
const independent: Record<string, Record<string, number>> = JSON.parse(readFileSync(fixture, "utf8"))[
  "signals of influencer-pairs"
];

describeReal("evaluateAgainst the judgements of influencer-pairs", (folder) => {
  test("accuracy and auc of each of the eleven signals are scikit-learn's to 1e-12", async () => {
    const { rows } = await imported("influencer-pairs", `${folder}/influencer-pairs`);
    const signals = await rows("select * from signals order by account");
    const judged = await rows("select winner, loser from judgements");
    const names = Object.keys(signals[0]!).filter((name) => name !== "account");
    expect(names.length).toBe(11);
    const scores = table(
      signals.map(({ account }) => String(account)),
      Object.fromEntries(names.map((name) => [name, signals.map((row) => Number(row[name]))])),
    );
    const truth = judgements(...judged.map(({ winner, loser }): [string, string] => [String(winner), String(loser)]));
    const { evaluation } = evaluateAgainst(scores, truth, { ...options, resamples: 0, measures: ["accuracy", "auc"] });
    expect(evaluation.length).toBe(22);
    for (const { method, measure, estimate } of evaluation)
      expect(Math.abs(estimate! - independent[method]![measure]!), `${method} ${measure}`).toBeLessThan(1e-12);
  });

  test("listed over followers is +.018 AUC, and that is not enough data when accounts are what is resampled", async () => {
    const { rows } = await imported("influencer-pairs", `${folder}/influencer-pairs`);
    const signals = await rows(
      "select account, listed_count as listed, follower_count as followers from signals order by account",
    );
    const judged = await rows("select winner, loser from judgements");
    const column = (name: string) => signals.map((row) => Math.log1p(Number(row[name])));
    const scores = table(
      signals.map(({ account }) => String(account)),
      { listed: column("listed"), followers: column("followers") },
    );
    const truth = judgements(...judged.map(({ winner, loser }): [string, string] => [String(winner), String(loser)]));
    const { evaluation, differences, ceiling } = evaluateAgainst(scores, truth, {
      ...options,
      resamples: 1000,
      measures: ["auc"],
    });
    expect(evaluation.map(({ estimate, n }) => [n, estimate!.toFixed(4)])).toEqual([
      [3062, "0.8469"],
      [3062, "0.8288"],
    ]);
    const [found] = differences;
    expect(found!.difference).toBeCloseTo(0.0181, 4);
    // A bootstrap of pairs would give [.010, .026]; of accounts it is more than twice as wide.
    expect(found!.low!).toBeGreaterThan(-0.005);
    expect(found!.low!).toBeLessThan(0.003);
    expect(found!.high!).toBeGreaterThan(0.036);
    expect(found!.high!).toBeLessThan(0.043);
    expect(found!.adjustedP).toBeGreaterThan(0.05);
    expect(found!.verdict).toBe("not enough data");
    // One account alone is a third of the variance.
    expect(found!.effectiveAccounts).toBeCloseTo(6.14, 2);
    expect(found!.dataNeeded).toBeGreaterThan(1.5);
    expect(ceiling).toMatchObject({ pairs: 2846, repeatedPairs: 207, contradictoryPairs: 54 });
  });
});
