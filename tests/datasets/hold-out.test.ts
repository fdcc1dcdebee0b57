import { expect, it, onTestFinished } from "vitest";
import { heldOutView, holdOut, type Withheld } from "../../src/datasets/hold-out.js";
import { openDataset } from "../../src/datasets/open.js";
import { buildSignals } from "../../src/signals/build.js";
import { lines, toyPackage } from "../toy.js";

const tables = {
  accounts: "account\nann\nbob",
  interactions: lines(`actor,account,network,kind,post,time
    u1,ann,twitter,like,,2018-05-01T00:00:00Z
    u1,ann,twitter,share,,2018-05-02T00:00:00Z
    u1,bob,twitter,share,,2018-05-03T00:00:00Z
    u2,bob,twitter,share,,2018-05-09T00:00:00Z
    bob,bob,twitter,share,,2018-05-09T00:00:00Z
    u2,ann,twitter,like,,2018-05-09T00:00:00Z
    u3,ann,twitter,share,,`),
  follows: "actor,account,network\nu1,bob,twitter",
};

async function without(parts: Withheld[], more: Parameters<typeof toyPackage>[0] = {}) {
  const opened = await openDataset(await toyPackage({ ...tables, ...more }));
  onTestFinished(() => opened.close());
  const { dataset, warnings } = await holdOut(opened, parts);
  const { table, end } = await buildSignals(dataset);
  const held = await dataset.engine.rows(`select * from ${heldOutView(0)} order by actor, account`);
  const signal = (id: string) => (table.columns.has(id) ? [...table.columns.get(id)!] : "unknown");
  return { signal, end, held, warnings, ids: [...table.columns.keys()] };
}

it("holdOut(dataset, a relation) leaves no signal of it, and all of it in the view but what accounts did to themselves", async () => {
  const { signal, ids, held, warnings } = await without([{ kind: "like", after: null }]);
  expect(signal("twitter.likes.total.all")).toBe("unknown");
  expect(ids.filter((id) => id.includes("like"))).toEqual([]);
  expect(signal("twitter.shares.total.all")).toEqual([2, 2]);
  expect(held).toEqual([
    { actor: "u1", account: "ann", network: "twitter", count: 1 },
    { actor: "u2", account: "ann", network: "twitter", count: 1 },
  ]);
  expect(warnings).toEqual([]);
});

it("holdOut(dataset, after a moment) hides everything later and undated, and ages count back from the moment", async () => {
  const { signal, end, held, warnings } = await without([{ kind: null, after: "2018-05-05T00:00:00.000Z" }]);
  expect(end).toBe("2018-05-05 00:00:00.000");
  expect(signal("twitter.likes.total.all")).toEqual([1, 0]);
  expect(signal("twitter.shares.total.all")).toEqual([1, 1]);
  expect(held.map(({ actor, account }) => `${actor} ${account}`)).toEqual(["u2 ann", "u2 bob"]);
  expect(warnings).toEqual([
    "left out 1 interactions without a time: they cannot be told to be before what is held out",
    "1 follows have no time: some may be later than what the methods should see",
  ]);
});

it("holdOut(dataset, a relation after a moment) holds out that relation but hides everything later", async () => {
  const { signal, held } = await without([{ kind: "share", after: "2018-05-05T00:00:00.000Z" }]);
  expect(held.map(({ actor, account }) => `${actor} ${account}`)).toEqual(["u2 bob"]);
  expect(signal("twitter.likes.total.all")).toEqual([1, 0]);
});

it("holdOut(dataset, follows) takes the followers of profiles and tables with them", async () => {
  const { signal } = await without([{ kind: "follow", after: null }], {
    presences: "account,network,followers,listed\nann,twitter,10,3\nbob,twitter,20,4",
  });
  expect(signal("twitter.followers")).toBe("unknown");
  expect(signal("twitter.followers-observed")).toBe("unknown");
  expect(signal("twitter.listed")).toEqual([3, 4]);
});

it("holdOut(dataset, a relation) takes ready-made signals of it too, and warns of those that nobody can tell", async () => {
  const location = await toyPackage(
    { ...tables, signals: "account,likes,shares,own\nann,1,2,3\nbob,1,2,3" },
    {
      resources: [
        ...["accounts", "interactions"].map((role) => ({
          name: role,
          role: role as "accounts",
          path: `data/${role}.csv`,
          schema: { fields: (tables[role as "accounts"].split("\n")[0] ?? "").split(",").map((name) => ({ name })) },
        })),
        {
          name: "signals",
          role: "signals",
          path: "data/signals.csv",
          schema: {
            fields: [
              { name: "account" },
              { name: "likes", signal: "twitter.likes.total.all" },
              { name: "shares", signal: "twitter.shares.total.all" },
              { name: "own" },
            ],
          },
        },
      ],
    },
  );
  const opened = await openDataset(location);
  onTestFinished(() => opened.close());
  const { dataset, warnings } = await holdOut(opened, [{ kind: "like", after: null }]);
  const { table } = await buildSignals(dataset);
  expect(table.columns.has("twitter.likes.total.all")).toBe(false);
  expect(table.columns.has("twitter.shares.total.all")).toBe(true);
  expect(warnings).toEqual(["signals of the dataset's own may count what is held out: own"]);
});

it("holdOut(dataset, parts) refuses what is not there, and to leave nothing", async () => {
  await expect(without([{ kind: "lke", after: null }])).rejects.toThrow(
    /nothing to hold out: "lke"; expected one of like, share, follow; did you mean "like"/,
  );
  await expect(without([{ kind: null, after: "2019-01-01T00:00:00.000Z" }])).rejects.toThrow(
    /expected a time before 2018-05-09/,
  );
  await expect(
    without([
      { kind: "like", after: null },
      { kind: "share", after: null },
      { kind: "follow", after: null },
    ]),
  ).rejects.toThrow(/nothing is left to score on/);
});
