import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build.js";
import { transpose } from "../../src/graph/scatter.js";

const edges = (...list: [source: number, target: number, weight: number][]) => ({
  sources: Uint32Array.from(list, ([source]) => source),
  targets: Uint32Array.from(list, ([, target]) => target),
  weights: Float64Array.from(list, ([, , weight]) => weight),
});
const plain = (graph: ReturnType<typeof buildGraph>) => [
  [...graph.offsets],
  [...graph.targets],
  [...(graph.weights ?? [])],
];

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

  it("has no weights where each is 1, until edges meet", () => {
    expect(buildGraph(3, edges([2, 0, 1], [0, 1, 1], [1, 1, 1])).weights).toBeNull();
    const unweighted = { ...edges([2, 0, 1], [0, 1, 1]), weights: null };
    expect(buildGraph(3, unweighted)).toEqual({
      offsets: Uint32Array.of(0, 1, 1, 2),
      targets: Uint32Array.of(1, 0),
      weights: null,
    });
    const twice = { ...edges([2, 0, 1], [0, 1, 1], [1, 1, 1], [2, 0, 1]), weights: null };
    expect(plain(buildGraph(3, twice))).toEqual([
      [0, 1, 1, 2],
      [1, 0],
      [1, 2],
    ]);
  });

  it("takes the list over: the graph is in its arrays", () => {
    const list = edges([2, 1, 1], [0, 3, 2], [2, 1, 9]);
    const graph = buildGraph(4, list);
    expect(graph.targets.buffer).toBe(list.targets.buffer);
    expect(graph.weights!.buffer).toBe(list.weights.buffer);
  });

  it("gives what sorting gives, and adds duplicates up in the order of the list", () => {
    const row = fc.nat(20);
    const edge = fc.tuple(row, row, fc.constantFrom(0.1, 0.2, 0.3, 1, 7));
    fc.assert(
      fc.property(fc.array(edge, { maxLength: 300 }), fc.boolean(), (list, weighted) => {
        const given = list.map(([from, to, weight]) => [from, to, weighted ? weight : 1] as [number, number, number]);
        const { offsets, targets, weights } = buildGraph(21, edges(...given));
        const found = [...targets].map((target, i) => [
          offsets.findLastIndex((start) => start <= i),
          target,
          weights?.[i] ?? 1,
        ]);
        const sums = new Map<number, number>();
        for (const [from, to, weight] of given) {
          const key = 21 * from + to;
          if (from !== to) sums.set(key, sums.has(key) ? sums.get(key)! + weight : weight);
        }
        const expected = [...sums].sort(([a], [b]) => a - b);
        expect(found).toEqual(expected.map(([key, weight]) => [Math.floor(key / 21), key % 21, weight]));
      }),
    );
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
