import { expect, it, onTestFinished } from "vitest";
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
