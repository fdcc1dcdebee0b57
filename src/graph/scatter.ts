import type { Graph } from "../graph.js";
import { offsetsOf, restore } from "./offsets.js";

/** The edges by source, in the order given within a row, each counted as 1: one pass to count and one to place. */
export function scatter(size: number, sources: Uint32Array, targets: Uint32Array): Graph {
  const offsets = offsetsOf(size, sources);
  const sorted = new Uint32Array(sources.length);
  for (let edge = 0; edge < sources.length; edge++) sorted[offsets[sources[edge]!]!++] = targets[edge]!;
  restore(offsets);
  return { offsets, targets: sorted, weights: null };
}

/** The same edges the other way round, in `into` where it is given; the targets of each row ascend. */
export function transpose(graph: Graph, into: Uint32Array = new Uint32Array(graph.targets.length)): Graph {
  const { offsets, targets, weights } = graph;
  const turned = offsetsOf(offsets.length - 1, targets);
  const turnedWeights = weights && new Float64Array(weights.length);
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) {
      const place = turned[targets[edge]!]!++;
      into[place] = row;
      if (turnedWeights) turnedWeights[place] = weights![edge]!;
    }
  }
  restore(turned);
  return { offsets: turned, targets: into, weights: turnedWeights };
}
