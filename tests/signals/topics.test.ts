import { describe, expect, it, onTestFinished } from "vitest";
import { openDataset } from "../../src/datasets/open.js";
import { buildSignals } from "../../src/signals/build.js";
import { buildTopicSignals } from "../../src/signals/topics.js";
import { lines, toyPackage } from "../toy.js";

const posts = lines(`post,account,network,time,topic
  p1,ann,twitter,2018-05-15T00:00:00Z,food
  p2,ann,twitter,2018-05-15T00:00:00Z,music
  p3,ann,twitter,2018-05-16T00:00:00Z,
  p1,bob,facebook,2018-05-15T00:00:00Z,food`);
const interactions = lines(`actor,account,network,kind,post,time
  fan,ann,twitter,share,p1,2018-05-20T10:00:00Z
  eve,ann,twitter,like,p1,2018-05-20T10:00:00Z
  fan,ann,twitter,share,p3,2018-05-20T11:00:00Z
  fan,ann,twitter,mention,,2018-05-20T12:00:00Z
  fan,bob,facebook,like,p1,2018-05-20T12:00:00Z`);

it("buildTopicSignals(dataset) gives each topic its own posts and reactions and no others", async () => {
  const dataset = await openDataset(await toyPackage({ posts, interactions }));
  onTestFinished(() => dataset.close());
  const built = await buildSignals(dataset);
  const topical = await buildTopicSignals(dataset, built, ["*"]);
  expect(topical?.table.accounts).toEqual(["ann", "ann", "bob"]);
  expect(topical?.topics).toEqual(["food", "music", "food"]);
  expect([...(topical?.posts ?? [])]).toEqual([1, 1, 1]);
  expect([...(topical?.reactions ?? [])]).toEqual([2, 0, 1]);
  expect([...(topical?.actors ?? [])]).toEqual([2, 0, 1]);
  expect([...(topical?.table.columns.get("twitter.shares.total.90d") ?? [])]).toEqual([1, 0, 0]);
  expect(topical?.table.columns.has("twitter.followers")).toBe(false);
});

it("buildTopicSignals(dataset) is null where no post has a topic", async () => {
  const dataset = await openDataset(await toyPackage({ posts: "post,account,network\np1,ann,twitter", interactions }));
  onTestFinished(() => dataset.close());
  expect(await buildTopicSignals(dataset, await buildSignals(dataset), ["*"])).toBeNull();
});

describe("the signals of topics", () => {
  async function read(tables: Record<string, string>, patterns: string[]) {
    const dataset = await openDataset(await toyPackage(tables, { end: "2018-05-25T00:00:00Z" }));
    onTestFinished(() => dataset.close());
    const { table } = await buildSignals(dataset, patterns);
    const byAccount = (column: Float64Array) =>
      Object.fromEntries(table.accounts.map((account, row) => [account, column[row]!]));
    return Object.fromEntries([...table.columns].map(([id, column]) => [id, byAccount(column)]));
  }
  const accounts = "account\nann\nbob\ncat";
  // bob shares and answers ann's post on food and likes it; cat shares one on nothing, and one that nobody knows.
  const made = lines(`actor,account,network,kind,post,time,count
    bob,ann,twitter,share,p1,2018-05-20T10:00:00Z,1
    bob,ann,twitter,reply,p1,2018-05-20T11:00:00Z,2
    bob,ann,twitter,like,p1,2018-05-20T11:00:00Z,1
    ann,ann,twitter,share,p1,2018-05-20T11:00:00Z,1
    bob,ann,twitter,share,p1,2018-05-26T11:00:00Z,1
    cat,ann,twitter,share,p3,2018-05-20T11:00:00Z,1
    cat,ann,twitter,share,p9,2018-05-20T11:00:00Z,1`);

  it("activity counts posts on a topic, and shares of and replies to posts on it made", async () => {
    const found = await read({ accounts, posts, interactions: made }, ["topics.*.activity", "topics.food.posts"]);
    expect(found).toEqual({
      "topics.food.posts": { ann: 1, bob: 1, cat: 0 },
      "topics.food.activity": { ann: 1, bob: 4, cat: 0 },
      "topics.music.activity": { ann: 1, bob: 0, cat: 0 },
    });
  });

  it("activity is never more than all posts, shares and replies that the account made", async () => {
    const presences = lines("account,network\nann,twitter\nbob,twitter");
    const patterns = [
      "topics.food.activity",
      "*.posts.total.all",
      "*.shares-made.total.all",
      "*.replies-made.total.all",
    ];
    const found = await read({ accounts, presences, posts, interactions: made }, patterns);
    // bob is not on facebook, whatever is posted there in his name.
    expect(found["topics.food.activity"]).toEqual({ ann: 1, bob: 3, cat: 0 });
    expect(found["twitter.posts.total.all"]).toEqual({ ann: 3, bob: 0, cat: Number.NaN });
    expect(found["twitter.shares-made.total.all"]!["bob"]! + found["twitter.replies-made.total.all"]!["bob"]!).toBe(3);
  });

  it("the first post on a topic is unknown for who has none, and no signal where posts have no times", async () => {
    const more = `${posts}\np7,ann,facebook,2018-05-05T12:00:00Z,food\np8,ann,twitter,2018-05-30T00:00:00Z,food`;
    const found = await read({ accounts, posts: more }, ["topics.*.first-post"]);
    expect(found["topics.food.first-post"]).toEqual({ ann: 19.5, bob: 10, cat: Number.NaN });
    expect(found["topics.music.first-post"]).toEqual({ ann: 10, bob: Number.NaN, cat: Number.NaN });
    const undated = "post,account,network,topic\np1,ann,twitter,food";
    expect(await read({ accounts, posts: undated }, ["topics.*"])).toEqual({
      "topics.food.posts": { ann: 1, bob: 0, cat: 0 },
      "topics.food.activity": { ann: 1, bob: 0, cat: 0 },
    });
  });

  it("puts topics together whose names give one id", async () => {
    const twice = lines(`post,account,network,time,topic
      p1,ann,twitter,2018-05-15T00:00:00Z,hip hop
      p2,ann,twitter,2018-05-05T00:00:00Z,hip-hop`);
    const found = await read({ accounts, posts: twice }, ["topics.*"]);
    expect(Object.fromEntries(Object.entries(found).map(([id, { ann }]) => [id, ann]))).toEqual({
      "topics.hip-hop.posts": 2,
      "topics.hip-hop.activity": 2,
      "topics.hip-hop.first-post": 20,
    });
  });
});
