import { buildGraph } from "../../src/graph/build.js";
import { type GraphName, graphNames } from "../../src/graph.js";
import type { MethodInput, Solution } from "../../src/method.js";
import { parseMethod } from "../../src/methods/parse.js";
import { random } from "../../src/random.js";
import { inputOf } from "./table.js";

type Edge = readonly [source: number, target: number, weight: number];

/** A graph of edges between rows. */
export function graphOf(size: number, edges: readonly Edge[]) {
  return buildGraph(size, {
    sources: Uint32Array.from(edges, ([source]) => source),
    targets: Uint32Array.from(edges, ([, target]) => target),
    weights: Float64Array.from(edges, ([, , weight]) => weight),
  });
}

/** The graph of `B>A C>A:2 ...` over accounts A, B, C, ... in this order; a weight that is not given is 1. */
export function lettersGraph(size: number, text: string) {
  const row = (letter: string) => letter.charCodeAt(0) - 65;
  return graphOf(
    size,
    text.split(" ").map((edge): Edge => {
      const [ends = "", weight = "1"] = edge.split(":");
      return [row(ends[0]!), row(ends[2]!), Number(weight)];
    }),
  );
}

/** The golden graph: who follows whom. */
export const golden = lettersGraph(5, "B>A C>A D>A A>B C>B E>C D>C E>A");

/** What a method makes of one graph, with columns beside it. */
export function solved(
  recipe: string,
  name: GraphName,
  graph: ReturnType<typeof graphOf>,
  columns: Readonly<Record<string, readonly number[]>> = {},
): { scores: Float64Array; solution: Solution | undefined } {
  const { method, params } = parseMethod(recipe);
  const { table } = inputOf(columns, {}, graph.offsets.length - 1);
  const input: MethodInput = { table, graphs: new Map([[name, graph]]) };
  return { scores: method.score(input, params), solution: method.solve?.(input, params) };
}

/** Graphs of every name in which a few accounts get most edges, some have none, and many are in no pair. */
export function randomGraphs(size: number, seed: number): MethodInput["graphs"] {
  return new Map(
    graphNames.map((name) => {
      const stream = random(seed, "graph", name);
      const edges = Array.from({ length: 4 * size }, (): Edge => {
        const target = Math.floor(size * stream.uniform() ** 3);
        return [stream.integer(Math.ceil(size / 2)), target, 1 + stream.integer(9)];
      });
      return [name, graphOf(size, edges)];
    }),
  );
}

/** Graphs of every name: nothing where the value is unknown, no edges where it is 0, and else a ring with this weight. */
export function ringGraphs(size: number, value: number): MethodInput["graphs"] {
  if (Number.isNaN(value)) return new Map();
  const rows = value > 0 && size > 1 ? Array.from({ length: size }, (_, row) => row) : [];
  const ring = graphOf(
    size,
    rows.map((row): Edge => [row, (row + 1) % size, value]),
  );
  return new Map(graphNames.map((name) => [name, ring]));
}

/** The same graphs with their accounts in the opposite order. */
export function reversedGraphs(graphs: MethodInput["graphs"]): MethodInput["graphs"] {
  return new Map(
    [...graphs].map(([name, { offsets, targets, weights }]) => {
      const last = offsets.length - 2;
      const edges: Edge[] = [];
      for (let row = 0; row <= last; row++) {
        for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++)
          edges.push([last - row, last - targets[edge]!, weights ? weights[edge]! : 1]);
      }
      return [name, graphOf(last + 1, edges)];
    }),
  );
}
