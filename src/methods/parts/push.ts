import type { Graph } from "../../graph.js";

/** Adds to each target what its sources have for each unit of an edge's weight; unweighted, for each edge. */
export function push(
  { offsets, targets, weights }: Graph,
  shares: Float64Array,
  into: Float64Array,
  weighted: boolean,
) {
  for (let row = 0; row < shares.length; row++) {
    const share = shares[row]!;
    const stop = offsets[row + 1]!;
    if (share === 0) continue;
    if (weighted) for (let edge = offsets[row]!; edge < stop; edge++) into[targets[edge]!]! += share * weights[edge]!;
    else for (let edge = offsets[row]!; edge < stop; edge++) into[targets[edge]!]! += share;
  }
}

/** The other way: adds to each source what its targets have, for each unit of weight. */
export function pull({ offsets, targets, weights }: Graph, values: Float64Array, into: Float64Array) {
  for (let row = 0; row < values.length; row++) {
    let sum = 0;
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) sum += weights[edge]! * values[targets[edge]!]!;
    into[row]! += sum;
  }
}
