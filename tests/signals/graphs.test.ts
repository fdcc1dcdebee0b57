import { describe, expect, it, onTestFinished } from "vitest";
import { openDataset } from "../../src/datasets/open.js";
import type { GraphName } from "../../src/graph.js";
import { buildSignals } from "../../src/signals/build.js";
import { buildGraphs, graphsOfDataset, graphWarnings } from "../../src/signals/graphs.js";
import { lines, toyPackage } from "../toy.js";

// ann, bob and cat are accounts, fan and eve are not. The end is 2018-05-25.
const tables = {
  accounts: lines("account\nann\nbob\ncat"),
  interactions: lines(`actor,account,network,kind,time,count
    bob,ann,twitter,share,2018-05-20T00:00:00Z,2
    bob,ann,facebook,share,2018-05-20T00:00:00Z,0.5
    bob,ann,twitter,share,2018-05-26T00:00:00Z,1
    ann,ann,twitter,share,2018-05-20T00:00:00Z,9
    fan,ann,twitter,share,2018-05-20T00:00:00Z,4
    eve,bob,twitter,share,2018-05-20T00:00:00Z,1
    cat,bob,twitter,share,2018-05-20T00:00:00Z,3
    ann,cat,twitter,like,2018-05-20T00:00:00Z,0
    bob,zoe,twitter,share,2018-05-20T00:00:00Z,1`),
  follows: lines("actor,account,network\ncat,ann,twitter\nann,cat,twitter\nfan,cat,twitter\ncat,cat,twitter"),
};
const end = { end: "2018-05-25T00:00:00Z" };

async function toyGraphs(names: readonly GraphName[], extra = {}) {
  const dataset = await openDataset(await toyPackage({ ...tables, ...extra }, end));
  onTestFinished(() => dataset.close());
  const built = await buildSignals(dataset, []);
  const found = await buildGraphs(dataset, built, names);
  const accounts = built.table.accounts;
  const edges = [...found.graphs].map(([name, { offsets, targets, weights }]) => [
    name,
    accounts.flatMap((source, row) =>
      [...targets.slice(offsets[row], offsets[row + 1])].map(
        (target, i) => `${source}>${accounts[target]}:${weights ? weights[offsets[row]! + i] : 1}`,
      ),
    ),
  ]);
  return { ...found, built, edges: Object.fromEntries(edges) as Record<string, string[]> };
}

describe("buildGraphs(dataset, built, names)", () => {
  it("has an edge from who acted to whom it was done, by how often, over all networks", async () => {
    // The share after the end, that of ann by ann, and those by or to people who are no accounts are in no edge.
    const { edges, extents } = await toyGraphs(["shares"]);
    expect(edges).toEqual({ shares: ["bob>ann:2.5", "cat>bob:3"] });
    expect(extents.get("shares")).toEqual({ edges: 2, inside: 5.5, outside: 5 });
  });

  it("takes follows from their own table, and says how many are by people who are no accounts", async () => {
    const found = await toyGraphs(["follows"]);
    expect(found.edges).toEqual({ follows: ["ann>cat:1", "cat>ann:1"] });
    expect(graphWarnings(found)).toEqual([
      "graph follows: 1 of 3 are by people who are no accounts of the dataset, and in no edge",
    ]);
  });

  it("builds what is asked for and there: a relation whose counts are all 0 is there, without edges", async () => {
    const { edges, built } = await toyGraphs(["likes", "replies"]);
    expect(edges).toEqual({ likes: [] });
    expect(graphsOfDataset(built)).toEqual(["follows", "likes", "shares"]);
  });

  it("leaves out an account on a network that it is not on, as the signals do", async () => {
    const presences = lines("account,network\nann,facebook\nbob,twitter\ncat,twitter");
    const { edges, extents } = await toyGraphs(["shares", "follows"], { presences });
    expect(edges).toEqual({ shares: ["bob>ann:0.5", "cat>bob:3"], follows: ["ann>cat:1"] });
    expect(extents.get("follows")).toEqual({ edges: 1, inside: 1, outside: 1 });
  });

  it("has every account of the signal table as a row, and takes 12 bytes an edge, 4 where each weighs 1, and 4 an account", async () => {
    const { graphs, built } = await toyGraphs(["shares", "follows"]);
    for (const [name, { offsets, targets, weights }] of graphs) {
      expect(offsets).toHaveLength(built.table.accounts.length + 1);
      expect(targets.buffer.byteLength).toBe(4 * targets.length);
      expect(weights?.buffer.byteLength ?? 0).toBe(name === "shares" ? 8 * targets.length : 0);
    }
  });
});
