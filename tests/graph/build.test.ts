import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.js";
import { mixGraphs } from "../../src/graph/mix.js";
import { transpose } from "../../src/graph/scatter.js";

const edges = (...list: [source: number, target: number, weight: number][]) => ({
  sources: Uint32Array.from(list, ([source]) => source),
  targets: Uint32Array.from(list, ([, target]) => target),
  weights: Float64Array.from(list, ([, , weight]) => weight),
});
const plain = (graph: ReturnType<typeof buildGraph>) => [[...graph.offsets], [...graph.targets], [...graph.weights]];

describe("buildGraph(size, edges)", () => {
  it("sorts edges by account and target, adds up duplicates and drops self-loops", () => {
    const graph = buildGraph(4, edges([2, 1, 1], [0, 3, 2], [2, 0, 5], [1, 1, 9], [0, 3, 0.5], [2, 1, 1]));
    // 0 -> 3 (2 + 0.5); nothing from 1 or 3; 2 -> 0 (5) and 2 -> 1 (1 + 1).
    expect(plain(graph)).toEqual([
      [0, 1, 1, 3, 3],
      [3, 0, 1],
      [2.5, 5, 2],
    ]);
    expect(plain(transpose(graph))).toEqual([
      [0, 1, 2, 2, 3],
      [2, 2, 0],
      [5, 2, 2.5],
    ]);
  });

  it("makes a graph without edges, or without accounts", () => {
    expect(plain(buildGraph(2, edges()))).toEqual([[0, 0, 0], [], []]);
    expect(plain(buildGraph(0, edges()))).toEqual([[0], [], []]);
  });

  it("names an edge that cannot be", () => {
    expect(() => buildGraph(2, edges([0, 2, 1]))).toThrow("malformed edge: 0 to 2, weight 1; expected rows below 2");
    expect(() => buildGraph(2, edges([0, 1, 0]))).toThrow("weight 0");
  });
});

it("mixGraphs(size, parts) adds graphs, each times its factor", () => {
  const a = buildGraph(3, edges([0, 1, 1], [1, 2, 4]));
  const b = buildGraph(3, edges([0, 1, 10]));
  expect(
    plain(
      mixGraphs(3, [
        { graph: a, factor: 0.5 },
        { graph: b, factor: 2 },
      ]),
    ),
  ).toEqual([
    [0, 1, 2, 2],
    [1, 2],
    [20.5, 2],
  ]);
});
