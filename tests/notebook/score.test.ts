import { describe, expect, it } from "vitest";
import { z } from "zod";
import { defineMethod } from "../../src/method.js";
import { parseMethod } from "../../src/methods/parse.js";
import { tunable } from "../../src/methods/parts/tunable.js";
import { compare } from "../../src/notebook/compare.js";
import { evaluate } from "../../src/notebook/evaluate.js";
import { explain } from "../../src/notebook/explain.js";
import { openDataset } from "../../src/notebook/open-dataset.js";
import { movers, ranking } from "../../src/notebook/ranking.js";
import { score } from "../../src/notebook/score.js";
import { signalTable } from "../../src/notebook/signal-table.js";
import { subset } from "../../src/notebook/subset.js";
import { toyPackage } from "../toy.js";

const table = {
  accounts: ["ada", "bob", "cat", "dot"],
  columns: new Map([
    ["twitter.followers", Float64Array.of(100, 50, 10, Number.NaN)],
    ["twitter.following", Float64Array.of(100, 10, 1, 5)],
  ]),
};

const halved = defineMethod({
  label: "Halved",
  about: "Followers by a divisor.",
  source: "baseline",
  networks: [],
  scale: null,
  needs: ["twitter.followers"],
  uses: [],
  params: z.strictObject({ by: tunable({ default: 2, min: 1, max: 10, about: "The divisor." }) }),
  score: ({ table }, { by }) => table.columns.get("twitter.followers")!.map((value) => value / by),
});

describe("score(table, recipes)", () => {
  it("scores as the methods do, a column each under the recipe", async () => {
    const scores = await score(table, ["followers", "follower-followee-ratio"]);
    const { method, params } = parseMethod("followers");
    expect(scores.columns.get("followers")).toEqual(method.score(scores.input, params));
    expect([...scores.columns.get("follower-followee-ratio")!]).toEqual([1, 5, 10, Number.NaN]);
    expect(scores.warnings).toContain("followers cannot score 1 of 4 accounts: nothing it reads is known of them");
  });

  it("takes methods of a cell by the id of their name, with parameters, also within others", async () => {
    const own = { methods: { halved } };
    const scores = await score(table, ["halved(by=5)", "borda(of=halved+follower-followee-ratio)"], own);
    expect([...scores.columns.keys()]).toEqual(["halved(by=5)", "borda(of=halved+follower-followee-ratio)"]);
    expect([...scores.columns.get("halved(by=5)")!]).toEqual([20, 10, 2, Number.NaN]);
    await expect(score(table, "halved(by=11)", own)).rejects.toThrow("out of bounds");
    await expect(score(table, "halved")).rejects.toThrow('unknown method: "halved"');
  });

  it("refuses a name that a registered method has, one that no recipe can have, a graph, and a method twice", async () => {
    await expect(score(table, "followers", { methods: { followers: halved } })).rejects.toThrow("a registered method");
    await expect(score(table, "followers", { methods: { "my method": halved } })).rejects.toThrow(
      "no name for a method",
    );
    await expect(score(table, "page-rank")).rejects.toThrow("method runs on a graph");
    await expect(score(table, ["followers", "followers"])).rejects.toThrow("method named twice");
  });
});

describe("the results of scores", () => {
  it("ranking(scores) has ties share the better rank, movers(scores) the mean", async () => {
    // By followers ada, bob, cat; by the ratio cat, bob, ada.
    const scores = await score(table, ["followers", "follower-followee-ratio"]);
    expect(ranking(scores, 1).rows.map(({ account, ranks }) => [account, ...ranks])).toEqual([
      ["ada", 1, 3],
      ["cat", 3, 1],
    ]);
    expect(movers(scores).rows.map(({ account, ranks }) => [account, ...ranks])).toEqual([
      ["ada", 1, 3],
      ["cat", 3, 1],
    ]);
    expect(() => movers(scores, "follower", "followers")).toThrow('did you mean "followers"?');
  });

  it("compare(scores) over all that both score: -1 where one is the other upside down", async () => {
    const scores = await score(table, ["followers", "follower-followee-ratio"]);
    const { agreement } = await compare(scores, { statistics: "spearman", strata: "all", bootstrap: 0 });
    expect(agreement).toMatchObject([{ n: 3, estimate: -1, low: null }]);
  });

  it("subset(scores, keep) keeps rows of all columns", () => {
    const { accounts, columns } = subset(table, (row, account) => row > 0 && account !== "dot");
    expect(accounts).toEqual(["bob", "cat"]);
    expect(columns.get("twitter.followers")).toEqual(Float64Array.of(50, 10));
  });

  it("evaluate(scores, truth) carries the baselines, and says which truths there are", async () => {
    const scores = await score(table, "follower-followee-ratio");
    const truth = {
      kind: "reference",
      values: new Map([
        ["ada", 3],
        ["bob", 2],
        ["cat", 1],
      ]),
    } as const;
    const { truths, baselines } = await evaluate(scores, truth, { measures: ["spearman"], bootstrap: 0 });
    expect(baselines).toContain("followers");
    const estimates = truths[0]!.evaluation.map(({ method, estimate }) => [method, estimate]);
    expect(Object.fromEntries(estimates)).toMatchObject({ "follower-followee-ratio": -1, followers: 1 });
    await expect(evaluate(scores, "judgments")).rejects.toThrow('did you mean "judgements"?');
    await expect(evaluate(scores, "judgements")).rejects.toThrow("a table has no truth of its own");
  });
});

describe("openDataset(path)", () => {
  it("opens a folder, whose signals, scores and explanations follow", async () => {
    const { folder } = await toyPackage({
      accounts: "account,name\na,Ada\nb,Bob",
      presences: "account,network,followers\na,twitter,10\nb,twitter,20",
      interactions: "network,time,actor,kind,account,post\ntwitter,2020-01-02T00:00:00Z,b,mention,a,",
    });
    const dataset = await openDataset(folder);
    expect([...(await signalTable(dataset, "twitter.followers")).columns.keys()]).toEqual(["twitter.followers"]);
    const scores = await score(dataset, ["mentions-received", "followers"]);
    expect([...scores.columns.get("mentions-received")!]).toEqual([1, 0]);
    expect(await explain(scores, "a")).toMatchObject({ name: "Ada", methods: [{ rank: 1 }, { rank: 2 }] });
    await expect(explain(scores, "c")).rejects.toThrow('no such account: "c"');
    dataset.close();
  });
});
