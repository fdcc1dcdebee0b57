import { expect, it } from "vitest";
import { observe } from "../../../src/checks/world/observe.js";
import { join, people, publish } from "../../../src/checks/world/script.js";
import { emptyWorld, kinds, type World } from "../../../src/checks/world/world.js";
import { openDataset } from "../../../src/datasets/open.js";
import { random } from "../../../src/random.js";
import { buildSignals } from "../../../src/signals/build.js";
import { catalogue } from "../../../src/signals/catalogue.js";
import { topicSignals } from "../../../src/signals/topic-columns.js";
import { toyPackage } from "../../toy.js";

const end = Date.UTC(2018, 4, 25);
const time = (age: number) => new Date(end - age * 86_400_000).toISOString();
const text = (head: string, rows: readonly (readonly (string | number | null | undefined)[])[]) =>
  [head, ...rows.map((row) => row.map((cell) => cell ?? "").join(","))].join("\n");

/** Accounts that publish, react to one another and to themselves, with busy days, old events and reactions to no post. */
function busyWorld(seed: number): World {
  const stream = random(seed);
  const world = emptyWorld("twitter", "facebook");
  for (const account of ["ann", "bob", "cat", "dan"]) {
    join(world, account, { followers: stream.integer(5000), following: 7, listed: 1, mutual: 2, recommendations: 0 });
    if (account !== "dan") join(world, account, {}, "facebook");
    for (const network of ["twitter", "facebook"])
      publish(world, account, { count: account === "cat" ? 0 : 6, age: 1, days: 120, network });
  }
  people(world, "fan", 4, 2_000_000);
  const names = ["ann", "bob", "cat", "dan", "fan 0", "fan 1", "unseen 0", "unseen 1"];
  for (let i = 0; i < 400; i++) {
    const account = names[stream.integer(4)]!;
    world.reactions.push({
      actor: names[stream.integer(8)]!,
      account,
      kind: kinds[stream.integer(4)]!,
      network: stream.uniform() < 0.7 ? "twitter" : "facebook",
      post: stream.uniform() < 0.8 ? `${account}/${stream.integer(6)}` : null,
      age: stream.integer(120) + 0.5,
    });
  }
  for (let i = 0; i < 40; i++) {
    const actor = names[stream.integer(8)]!;
    const account = names[stream.integer(4)]!;
    const known = world.follows.some((follow) => follow.actor === actor && follow.account === account);
    if (!known) for (const network of world.networks) world.follows.push({ actor, account, network });
  }
  return world;
}

it("a world has the signals that the builder makes of the same events", async () => {
  const world = busyWorld(4);
  const dataset = await openDataset(
    await toyPackage(
      {
        accounts: text(
          "account",
          world.accounts.map((account) => [account]),
        ),
        presences: text(
          "account,network,followers,following,listed,mutual,recommendations",
          world.presences.map((one) => [
            one.account,
            one.network,
            one.followers,
            one.following,
            one.listed,
            one.mutual,
            one.recommendations,
          ]),
        ),
        posts: text(
          "post,account,network,time,topic",
          world.posts.map((one) => [one.post, one.account, one.network, time(one.age), "everything"]),
        ),
        interactions: text(
          "actor,account,network,kind,post,time",
          world.reactions.map((one) => [one.actor, one.account, one.network, one.kind, one.post, time(one.age)]),
        ),
        follows: text(
          "actor,account,network",
          world.follows.map((one) => [one.actor, one.account, one.network]),
        ),
      },
      { end: new Date(end).toISOString() },
    ),
  );
  const { table } = await buildSignals(dataset, ["*", "topics.*"]);
  dataset.close();
  const all = [...catalogue(["twitter", "facebook"]), ...topicSignals("everything")];
  const signals = all.filter(({ id }) => !/\.age$|\.reactions/.test(id));
  const observed = observe(world, { signals, graphs: false }).table;
  expect(observed.accounts).toEqual(table.accounts);
  expect(observed.columns.size).toBeGreaterThan(300);
  expect([...observed.columns.keys()].filter((id) => !table.columns.has(id))).toEqual([]);
  expect(signals.filter(({ id }) => table.columns.has(id) && !observed.columns.has(id)).map(({ id }) => id)).toEqual(
    [],
  );
  for (const [id, column] of observed.columns)
    for (const [row, value] of column.entries()) {
      const built = table.columns.get(id)![row]!;
      if (Number.isNaN(built)) expect(value, `${id} ${row}`).toBeNaN();
      else
        expect(Math.abs(value - built), `${id} ${row}: ${value}, ${built}`).toBeLessThanOrEqual(
          1e-7 + 1e-9 * Math.abs(built),
        );
    }
});

it("a missing feed leaves its signals and its graph out, and a graph is among everybody", () => {
  const world = busyWorld(2);
  world.missing.add("twitter like").add("facebook like");
  const { table, graphs } = observe(world, { signals: catalogue(), graphs: true });
  expect(table.columns.has("twitter.likes.total.all")).toBe(false);
  expect(table.columns.has("twitter.shares.total.all")).toBe(true);
  expect([...graphs.keys()]).toEqual(["follows", "mentions", "replies", "shares"]);
  expect(table.accounts).toContain("unseen 0");
});
