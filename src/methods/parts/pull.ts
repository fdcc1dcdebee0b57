import type { Graph } from "../../graph.js";

/** Adds to each source what its targets have, for each unit of an edge's weight. */
export function pull({ offsets, targets, weights }: Graph, values: Float64Array, into: Float64Array) {
  for (let row = 0; row < values.length; row++) {
    let sum = 0;
    const end = offsets[row + 1]!;
    if (weights) for (let edge = offsets[row]!; edge < end; edge++) sum += weights[edge]! * values[targets[edge]!]!;
    else for (let edge = offsets[row]!; edge < end; edge++) sum += values[targets[edge]!]!;
    into[row]! += sum;
  }
}
