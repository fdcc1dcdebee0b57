import type { Graph } from "../../graph.js";

/** By account the sum of the weights of its outgoing edges, or their number. */
export function outStrengths({ offsets, weights }: Graph, weighted: boolean): Float64Array {
  const strengths = new Float64Array(offsets.length - 1);
  for (let row = 0; row < strengths.length; row++) {
    if (!weighted || !weights) strengths[row] = offsets[row + 1]! - offsets[row]!;
    else for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) strengths[row]! += weights[edge]!;
  }
  return strengths;
}

/** By account the sum of the weights of its incoming edges. */
export function inStrengths({ offsets, targets, weights }: Graph): Float64Array {
  const strengths = new Float64Array(offsets.length - 1);
  for (let edge = 0; edge < targets.length; edge++) strengths[targets[edge]!]! += weights ? weights[edge]! : 1;
  return strengths;
}
