import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { watchArrays } from "../../bench/peak.mjs";
import { buildGraph, type Edges } from "../../src/graph/build.js";
import { type Graph, type GraphName, graphNames } from "../../src/graph.js";
import { methods } from "../../src/methods/index.js";
import { parametersOf } from "../../src/methods/parameters.js";
import { parseMethod } from "../../src/methods/parse.js";
import { random } from "../../src/random.js";
import { inputOf } from "../methods/table.js";

const [accounts, count] = [25_000, 500_000];
// Arrays that depend on neither: tiles, buckets, degrees.
const bound = 16 * count + 64 * accounts + 200_000;

// A few accounts get most edges; some are there twice and some are loops.
function powerLawEdges(weighted: boolean): Edges {
  const draw = random(1, "memory");
  const edges = {
    sources: new Uint32Array(count),
    targets: new Uint32Array(count),
    weights: weighted ? new Float64Array(count) : null,
  };
  for (let edge = 0; edge < count; edge++) {
    edges.sources[edge] = draw.integer(accounts);
    edges.targets[edge] = Math.floor(accounts * draw.uniform() ** 4);
    if (edges.weights) edges.weights[edge] = 0.5 + draw.uniform();
  }
  return edges;
}

describe.each(["weighted", "unweighted"])("on 500,000 %s edges between 25,000 accounts", (kind) => {
  const counts = Array.from({ length: accounts }, (_, row) => 1 + (row % 7));
  const columns = ["twitter.posts.total.all", "twitter.shares.total.all", "topics.chess.first-post"];
  const { table } = inputOf(Object.fromEntries(columns.map((id) => [id, counts])), {}, accounts);
  let [memory, graph, built] = [] as unknown as [ReturnType<typeof watchArrays>, Graph, number];
  beforeAll(() => {
    memory = watchArrays();
    graph = build(kind);
    built = memory.take();
  });
  // What the test before it held is no more.
  beforeEach(() => {
    memory.take();
  });
  afterAll(() => memory.stop());

  it("buildGraph(size, edges) takes at most 16 bytes an edge, the list included, and 64 an account", () => {
    expect(graph.targets.length).toBeGreaterThan(0.9 * count);
    expect(built).toBeGreaterThan(8 * count);
    expect(built).toBeLessThanOrEqual(bound);
  });

  it("weighted-page-rank on two relations takes no more for the edges of both", () => {
    const { method, params } = parseMethod("weighted-page-rank(follows=2,shares=0.5,iterations=2)");
    const relations = { follows: graph, shares: build(kind) } as const;
    method.score({ table, graphs: new Map(Object.entries(relations) as [GraphName, Graph][]) }, params);
    expect(memory.take()).toBeLessThanOrEqual(bound + 16 * count);
  });

  const ids = [...methods].filter(([, { graphs }]) => graphs).map(([id]) => id);
  it.each(ids)("%s takes no more, the graph included", (id) => {
    const { method, params } = parseMethod(fewIterations(id));
    const scores = method.score({ table, graphs: new Map(graphNames.map((name) => [name, graph])) }, params);
    const taken = memory.take();
    expect(scores.some((score) => score > 0)).toBe(true);
    expect(taken).toBeGreaterThan(4 * count);
    // It keeps what the last ten iterations gave.
    const kept = id === "influence-passivity" ? 160 * accounts : 0;
    expect(taken).toBeLessThanOrEqual(bound + kept);
  });
});

function fewIterations(id: string): string {
  const { method } = parseMethod(id);
  return parametersOf(method).some(({ name }) => name === "iterations") ? `${id}(iterations=13)` : id;
}

// The list is gone when it returns.
function build(kind: string): Graph {
  return buildGraph(accounts, powerLawEdges(kind === "weighted"));
}
