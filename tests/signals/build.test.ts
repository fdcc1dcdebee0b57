import { describe, expect, it, onTestFinished } from "vitest";
import { openDataset } from "../../src/datasets/open.js";
import { buildSignals } from "../../src/signals/build.js";
import { catalogue } from "../../src/signals/catalogue.js";
import { lines, toyPackage } from "../toy.js";

// The end is 2018-05-25. ann: two posts, ten and forty days old. bob: on twitter and silent. cat: on facebook only.
const tables = {
  accounts: lines("account\nann\nbob\ncat"),
  presences: lines(`account,network,followers,since
    ann,twitter,999,2018-05-15T00:00:00Z
    bob,twitter,,
    cat,facebook,10,`),
  posts: lines(`post,account,network,time,topic
    p1,ann,twitter,2018-05-15T00:00:00Z,food
    p2,ann,twitter,2018-04-15T00:00:00Z,food`),
  interactions: lines(`actor,account,network,kind,post,time
    fan,ann,twitter,share,p1,2018-05-20T10:00:00Z
    fan,ann,twitter,share,p2,2018-05-20T11:00:00Z
    bob,ann,twitter,share,p1,2018-05-01T00:00:00Z
    fan,bob,twitter,like,,2018-05-20T12:00:00Z
    fan,zoe,twitter,like,,2018-05-20T13:00:00Z
    ann,ann,twitter,share,p1,2018-05-20T10:00:00Z
    eve,ann,twitter,share,p1,2018-05-26T00:00:00Z`),
};
const end = { end: "2018-05-25T00:00:00Z" };

async function toySignals(extra = {}, patterns?: string[]) {
  const dataset = await openDataset(await toyPackage({ ...tables, ...extra }, end));
  onTestFinished(() => dataset.close());
  const built = await buildSignals(dataset, patterns);
  const value = (id: string) =>
    Object.fromEntries(built.table.accounts.map((account, row) => [account, built.table.columns.get(id)?.[row]]));
  return { dataset, built, value };
}

describe("buildSignals(dataset) on a log worked out by hand", () => {
  it("counts what was received in each window, but not what an account did to itself or what came after the end", async () => {
    const { value } = await toySignals();
    expect(value("twitter.shares.total.7d")).toEqual({ ann: 2, bob: 0, cat: Number.NaN });
    expect(value("twitter.shares.total.30d")).toEqual({ ann: 3, bob: 0, cat: Number.NaN });
    expect(value("twitter.shares.actors.30d")).toEqual({ ann: 2, bob: 0, cat: Number.NaN });
    expect(value("twitter.shares.active-days.all")).toEqual({ ann: 2, bob: 0, cat: Number.NaN });
  });

  it("counts an actor who did four things that day half, each", async () => {
    const { value } = await toySignals();
    // fan shared twice and liked twice on 20 May; bob did one thing on 1 May.
    expect(value("twitter.shares.selective.30d").ann).toBeCloseTo(Math.log2(3) * 0.5 + 1, 7);
  });

  it("weights by the actor's own audience, with a floor for the unknown", async () => {
    const { value } = await toySignals({
      presences: lines("account,network,followers\nann,twitter,0\nbob,twitter,999"),
    });
    const bob = Math.log(1000) / Math.log(1000001);
    expect(value("twitter.shares.reach.30d").ann).toBeCloseTo(Math.log2(3) * 0.1 + bob, 7);
  });

  it("divides by the posts of the same window, and says nothing where there were none", async () => {
    const { value } = await toySignals();
    expect(value("twitter.shares.per-post.30d")).toEqual({ ann: 3, bob: Number.NaN, cat: Number.NaN });
    expect(value("twitter.shares.per-post.90d").ann).toBe(1.5);
    expect(value("twitter.shares.best-post.all").ann).toBeCloseTo(2 / 3, 12);
  });

  it("counts the posts that were shared, and the h of them that were shared at least h times", async () => {
    const { value } = await toySignals();
    // p1 was shared by fan and bob, p2 by fan.
    expect(value("twitter.shares.posts.all")).toEqual({ ann: 2, bob: 0, cat: Number.NaN });
    expect(value("twitter.shares.h-index.all")).toEqual({ ann: 1, bob: 0, cat: Number.NaN });
    const interactions = lines(`actor,account,network,kind,post,count
      fan,ann,twitter,share,p1,3
      fan,ann,twitter,share,p2,2
      fan,ann,twitter,share,p3,2.9
      fan,ann,twitter,share,,50
      ann,bob,twitter,share,p9,7`);
    const more = (await toySignals({ interactions })).value;
    expect(more("twitter.shares.posts.all")).toEqual({ ann: 3, bob: 1, cat: Number.NaN });
    expect(more("twitter.shares.h-index.all")).toEqual({ ann: 2, bob: 1, cat: Number.NaN });
  });

  it("damps repeats: n by the same actor count log2(1 + n), the newest most, and those of a day alike", async () => {
    const { value } = await toySignals();
    expect(value("twitter.shares.damped.7d").ann).toBeCloseTo(Math.log2(3), 7);
    expect(value("twitter.shares.damped.all").ann).toBeCloseTo(Math.log2(3) + 1, 7);
    const interactions = lines(`actor,account,network,kind,post,count,time
      fan,ann,twitter,share,p1,1,2018-05-24T10:00:00Z
      fan,ann,twitter,share,p2,3,2018-05-10T10:00:00Z
      fan,ann,twitter,share,p3,3,2018-05-10T11:00:00Z
      fan,ann,twitter,share,p4,8,
      fan,ann,twitter,like,p4,1,2018-05-10T11:00:00Z
      fan,bob,twitter,share,p9,7,2018-05-10T11:00:00Z`);
    const more = (await toySignals({ interactions })).value;
    expect(more("twitter.shares.damped.7d").ann).toBeCloseTo(1, 7);
    // One, the six of one day that make seven, and eight of an unknown day that make fifteen.
    expect(more("twitter.shares.damped.30d").ann).toBeCloseTo(3, 7);
    expect(more("twitter.shares.damped.all")).toEqual({ ann: 4, bob: 3, cat: Number.NaN });
    expect(more("twitter.likes.damped.all").ann).toBeCloseTo(1, 7);
  });

  it("does not count what the account called for: the next two reactions of whom it did something to", async () => {
    const interactions = lines(`actor,account,network,kind,post,count,time
      fan,ann,twitter,like,p1,1,2018-05-10T09:00:00Z
      fan,ann,twitter,share,p1,1,2018-05-10T10:00:00Z
      ann,fan,twitter,reply,,1,2018-05-10T10:00:00Z
      fan,ann,twitter,reply,,1,2018-05-10T11:00:00Z
      fan,ann,twitter,share,p1,2,2018-05-11T09:00:00Z
      fan,ann,twitter,share,p2,1,2018-05-12T09:00:00Z
      fan,ann,facebook,mention,,1,2018-05-12T09:00:00Z
      bob,ann,twitter,share,p1,1,2018-05-13T09:00:00Z
      ann,eve,twitter,mention,,5,2018-05-13T09:00:00Z
      gil,ann,twitter,share,,3,
      ann,gil,twitter,share,,3,`);
    const { value } = await toySignals({ interactions });
    expect(value("twitter.replies.total.30d").ann).toBe(1);
    expect(value("twitter.replies.actors.30d").ann).toBe(1);
    expect(value("twitter.replies.unprompted.30d")).toEqual({ ann: 0, bob: 0, cat: Number.NaN });
    expect(value("twitter.replies.damped.30d").ann).toBe(0);
    expect(value("twitter.likes.unprompted.30d").ann).toBe(1);
    expect(value("twitter.likes.engaged.week-2").ann).toBeGreaterThan(0);
    // At the moment of the call the share of 10 May is none of it. Of the two on 11 May one is; so fan has three left.
    expect(value("twitter.shares.unprompted.30d").ann).toBe(2);
    expect(value("twitter.shares.damped.30d").ann).toBeCloseTo(Math.log2(1 + 3) + 1, 6);
    // What has no time answers nothing that has none either.
    expect(value("twitter.shares.unprompted.all").ann).toBe(3);
    expect(value("twitter.shares.damped.all").ann).toBeCloseTo(2 + 1 + 2, 6);
    // Four shares without a time are before all that has one, and call for eight.
    const earlier = (await toySignals({ interactions: `${interactions}\nann,fan,twitter,share,,4,` })).value;
    expect(earlier("twitter.shares.unprompted.all").ann).toBe(2);
    expect(earlier("twitter.likes.damped.all").ann).toBe(0);
  });

  it("weighs by selectivity and audience together in the engaged weeks", async () => {
    const { value } = await toySignals();
    expect(value("twitter.shares.engaged.week-0").ann).toBeCloseTo(Math.log2(3) * 0.5 * 0.1, 7);
    expect(value("twitter.shares.engaged.week-3").ann).toBeCloseTo(0.1, 9);
  });

  it("counts what an account made itself, apart from what it received", async () => {
    const { value } = await toySignals();
    expect(value("twitter.shares-made.total.all")).toEqual({ ann: 0, bob: 1, cat: Number.NaN });
    expect(value("twitter.posts.total.30d")).toEqual({ ann: 1, bob: 0, cat: Number.NaN });
    expect(value("twitter.age").ann).toBe(10);
  });

  it("leaves out the signals of a feed that the dataset does not have, instead of reading zeros", async () => {
    const { built } = await toySignals();
    expect(built.table.columns.has("facebook.likes.total.90d")).toBe(false);
    expect(built.table.columns.has("twitter.mentions.total.90d")).toBe(false);
    expect(built.table.columns.has("facebook.followers")).toBe(true);
  });

  it("knows no windows without times, but the whole record", async () => {
    const interactions = lines("actor,account,network,kind,count\nfan,ann,twitter,share,7\nbob,ann,twitter,share,2.5");
    const { built, value } = await toySignals({ interactions });
    expect(value("twitter.shares.total.all").ann).toBe(9.5);
    expect(built.table.columns.has("twitter.shares.total.90d")).toBe(false);
    expect(built.table.columns.has("twitter.shares.selective.all")).toBe(false);
  });

  it("builds only what the patterns ask for", async () => {
    const { built } = await toySignals({}, ["*.shares.per-post.90d", "twitter.followers"]);
    expect([...built.table.columns.keys()].sort()).toEqual(["twitter.followers", "twitter.shares.per-post.90d"]);
  });

  it("names the kinds of interaction that are in no signal", async () => {
    const interactions = lines("actor,account,network,kind\nfan,ann,twitter,poke");
    expect((await toySignals({ interactions })).built.warnings[0]).toMatch(/"poke" on twitter/);
  });

  it("takes a ready-made signal under its catalogue id or its own name", async () => {
    const signals = lines("account,klout,bots\nann,40,\nbob,20,3");
    const { value, built } = await toySignals({ signals });
    expect(value("klout")).toEqual({ ann: 40, bob: 20, cat: Number.NaN });
    expect(value("bots").ann).toBeNaN();
    expect(built.table.signals.get("klout")?.unit).toBe("unknown");
  });
});

describe("the catalogue", () => {
  it("has at least 400 signals of four networks, each with its own id, unit and sentence", () => {
    const all = catalogue();
    expect(all.length).toBeGreaterThanOrEqual(400);
    expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(new Set(all.map(({ network }) => network)).size).toBe(4);
    for (const { about, unit } of all)
      expect([about, unit].every((text) => text.length > 3 && !text.includes("undefined"))).toBe(true);
  });

  it("defines each signal by SQL that gives the same numbers as the one pass", async () => {
    const { dataset, built } = await toySignals();
    let compared = 0;
    for (const signal of catalogue()) {
      const end = "cast('2018-05-25 00:00:00' as timestamp)";
      const result = await dataset.engine.columns(
        `select cast(row as double) as row, value from (${signal.sql(dataset.engine.dialect, end)}) as s`,
      );
      const column = built.table.columns.get(signal.id);
      if (!column) continue;
      const expected = new Float64Array(column.length).fill(Number.NaN);
      const rows = result.get("row") as Float64Array;
      for (const [i, row] of rows.entries()) expected[row] = (result.get("value") as Float64Array)[i] ?? Number.NaN;
      expect([signal.id, ...column]).toEqual([signal.id, ...expected]);
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  });
});
