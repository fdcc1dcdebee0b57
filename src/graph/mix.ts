import type { Graph } from "../graph.js";
import { buildGraph } from "./build.js";

/** The sum of graphs over the same accounts, each with its edges' weights times a factor above 0. */
export function mixGraphs(size: number, parts: readonly { readonly graph: Graph; readonly factor: number }[]): Graph {
  const total = parts.reduce((sum, { graph }) => sum + graph.targets.length, 0);
  const sources = new Uint32Array(total);
  const targets = new Uint32Array(total);
  const weights = new Float64Array(total);
  let place = 0;
  for (const { graph, factor } of parts) {
    for (let row = 0; row < size; row++) {
      for (let edge = graph.offsets[row]!; edge < graph.offsets[row + 1]!; edge++) {
        sources[place] = row;
        targets[place] = graph.targets[edge]!;
        weights[place++] = factor * graph.weights[edge]!;
      }
    }
  }
  return buildGraph(size, { sources, targets, weights });
}
