import { describe, expect, test } from "vitest";
import { evaluateAgainst } from "../../src/evaluation/evaluate-against.js";
import { lostAccounts } from "../../src/evaluation/lost-accounts.js";
import { calibrationCurve } from "../../src/evaluation/truth/judgements/calibration-curve.js";
import { labelRanks, topShares } from "../../src/evaluation/truth/labels/label-ranks.js";
import type { Truth } from "../../src/evaluation/truth/truth.js";
import { rankingSentence } from "../../src/report/evaluation/ranking-sentence.js";
import { wilsonInterval } from "../../src/stats/wilson-interval.js";

const options = { resamples: 0, seed: 1, level: 0.95 };
const table = (accounts: string[], columns: Record<string, number[]>) => ({
  accounts,
  columns: new Map(Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)])),
});
const judgements = (...pairs: [winner: string, loser: string][]): Truth => ({
  kind: "judgements",
  winners: pairs.map(([winner]) => winner),
  losers: pairs.map(([, loser]) => loser),
  ties: new Float64Array(pairs.length),
  weights: new Float64Array(pairs.length).fill(1),
});

describe("the judgements' own ranking", () => {
  const scores = table(["a", "b", "c", "d", "e", "f"], { x: [3, 2, 1, 0, 5, 4] });

  test("is over the largest strongly connected part; the rest is reported and gets no strength", () => {
    // a, b, c in a circle with a ahead; d only loses; e and f meet nobody else.
    const truth = judgements(["a", "b"], ["a", "b"], ["b", "c"], ["c", "a"], ["c", "d"], ["e", "f"]);
    const ranking = evaluateAgainst(scores, truth, { ...options, measures: ["auc"] }).judgedRanking!;
    expect(ranking).toMatchObject({ accounts: 6, components: 2, parts: [3, 1, 1, 1], judgements: 4, tie: 0 });
    expect(ranking.ranking.map(({ account }) => account).sort()).toEqual(["a", "b", "c"]);
    expect(ranking.agreement[0]).toMatchObject({ method: "x", n: 3 });
    expect(rankingSentence(ranking)).toContain("in 2 groups without a judgement between them");
    expect(rankingSentence(ranking)).toContain("for the others no finite strength");
  });

  test("says why there is none where nobody can be reached from whom they beat", () => {
    const ranking = evaluateAgainst(scores, judgements(["a", "b"], ["b", "c"]), options).judgedRanking!;
    expect(ranking).toMatchObject({ parts: [1, 1, 1], agreement: [], ranking: [], tie: null });
    expect(rankingSentence(ranking)).toMatch(/^The judgements rank no accounts by themselves/);
  });

  test("a tie connects both ways", () => {
    const tied = { ...judgements(["a", "b"], ["a", "b"]), ties: Float64Array.of(1, 0) } as Truth;
    const { judgedRanking } = evaluateAgainst(scores, tied, options);
    expect(judgedRanking!.parts).toEqual([2]);
    expect(judgedRanking!.ranking.map(({ account }) => account)).toEqual(["a", "b"]);
  });
});

describe("the calibration curve", () => {
  test("is by the favourite's probability, hand-worked, and a half favours neither", () => {
    const bins = calibrationCurve(
      Float64Array.of(0.92, 0.08, 0.94, 0.5),
      Float64Array.of(1, 1, 0.5, 1),
      Float64Array.of(1, 1, 2, 1),
      0.95,
    );
    expect(bins).toHaveLength(2);
    expect(bins[0]).toMatchObject({ from: 0.5, n: 1, predicted: 0.5, observed: 0.5 });
    // Right once, wrong once, and half right with weight 2.
    expect(bins[1]).toMatchObject({ from: 0.9, n: 3, observed: 0.5 });
    expect(bins[1]!.predicted).toBeCloseTo(0.93, 12);
    const { low, high } = wilsonInterval(0.5, 16 / 6);
    expect(bins[1]).toMatchObject({ low, high });
  });

  test("wilsonInterval(share, n) is SciPy's binomtest(3, 10).proportion_ci('wilson'), and stays within 0 and 1", () => {
    expect(wilsonInterval(0.3, 10).low).toBeCloseTo(0.10779127, 7);
    expect(wilsonInterval(0.3, 10).high).toBeCloseTo(0.60322185, 7);
    expect(wilsonInterval(0, 5)).toEqual({ low: 0, high: expect.closeTo(0.43448246, 7) });
    expect(wilsonInterval(0, 0).low).toBeNaN();
  });

  test("every judgement is in a bin of every method", () => {
    const ring = Array.from({ length: 30 }, (_, i) => `u${i}`);
    const truth = judgements(...ring.slice(2).map((one, i): [string, string] => [one, ring[i]!]));
    const held = evaluateAgainst(table(ring, { x: ring.map((_, i) => i + (i % 3)) }), truth, options);
    expect(held.calibration[0]!.bins.reduce((sum, { n }) => sum + n, 0)).toBe(28);
  });
});

describe("labelled accounts", () => {
  const scores = table(["h1", "b1", "h2", "b2", "none"], { x: [5, 4, 3, 1, 2] });
  const label = (name: string, group: string) => ({ label: name, group });
  const truth = {
    kind: "labels" as const,
    positive: "human",
    labels: new Map([
      ["h1", label("human", "big")],
      ["b1", label("bot", "big")],
      ["h2", label("human", "small")],
      ["b2", label("bot", "small")],
    ]),
  };

  test("labelRanks gives the best rank and quantiles of each label, over all and by group", () => {
    const found = labelRanks(scores, truth);
    expect(found.find(({ label, group }) => label === "bot" && group === null)).toEqual({
      method: "x",
      label: "bot",
      group: null,
      n: 2,
      best: 2,
      quantiles: [2, 2.75, 3.5, 4.25, 5],
    });
    expect(found.find(({ label, group }) => label === "human" && group === "small")!.best).toBe(3);
    expect(found).toHaveLength(6);
  });

  test("topShares gives the share of the first places that are rightful, ties across the edge in part", () => {
    const many = Array.from({ length: 12 }, (_, i) => `a${i}`);
    const labels = new Map(many.map((account, i) => [account, { label: i < 2 ? "bot" : "human", group: null }]));
    // A bot is first; the last four tie for two places of the first ten, one of them a bot.
    const values = [99, 1, 1, 1, 1, 9, 9, 9, 9, 9, 9, 9];
    expect(topShares(table(many, { x: values }), { ...truth, labels })).toEqual([
      { method: "x", k: 10, share: (7 + (2 * 3) / 4) / 10 },
    ]);
    expect(topShares(scores, truth)).toEqual([]);
  });
});

test("lostAccounts tells the lost from the kept by followers and by where the other methods have them", () => {
  const scores = table(["a", "b", "c", "d"], { x: [1, 2, Number.NaN, Number.NaN], y: [1, 2, 3, 4] });
  expect(lostAccounts(scores, Float64Array.of(10, 20, 500, Number.NaN))).toEqual([
    { method: "x", lost: 2, medianFollowers: { lost: 500, kept: 15 }, medianPercentile: { lost: 0.75, kept: 0.25 } },
  ]);
  expect(lostAccounts(table(["a"], { x: [Number.NaN] }))).toMatchObject([
    { medianFollowers: { lost: null, kept: null }, medianPercentile: { lost: null, kept: null } },
  ]);
});
