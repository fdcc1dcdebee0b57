import type { Graph } from "../graph.js";
import { offsetsOf, restore } from "./offsets.js";
import { permuteInPlace } from "./permute-in-place.js";
import { scatter, transpose } from "./scatter.js";

/** Edges in any order: edge i leads from `sources[i]` to `targets[i]`, both rows of the table. */
export interface Edges {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  /** Null where every edge weighs 1. */
  readonly weights: Float64Array | null;
}

/**
 * The graph of edges over `size` accounts. Edges between the same two accounts are one with the sum of their weights, in the
 * order of the list; those from an account to itself are dropped; within a row the targets ascend.
 *
 * It takes the list over: the graph's arrays are those of the list, whose contents are lost. So the list, of 16 bytes an edge,
 * is all that it needs with weights, and 4 bytes an edge more (12 in all) without; beside it 8 bytes an account.
 * @throws RangeError on an edge to an account that is not there, or on a weight that is not above 0; the list is as it was.
 */
export function buildGraph(size: number, { sources, targets, weights }: Edges): Graph {
  const weighted = checkEdges(size, sources, targets, weights);
  return merge(weighted ? sortInPlace(size, sources, targets, weights!) : sortUnweighted(size, sources, targets));
}

// Whether some edge does not weigh 1.
function checkEdges(size: number, sources: Uint32Array, targets: Uint32Array, weights: Float64Array | null): boolean {
  let weighted = false;
  for (let edge = 0; edge < sources.length; edge++) {
    const weight = weights ? weights[edge]! : 1;
    if (sources[edge]! >= size || targets[edge]! >= size || !(weight > 0))
      throw new RangeError(
        `malformed edge: ${sources[edge]} to ${targets[edge]}, weight ${weight}; expected rows below ${size} and a weight above 0`,
      );
    weighted ||= weight !== 1;
  }
  return weighted;
}

// Sorted by target first, each row of the transposed graph comes out with its targets in order.
function sortUnweighted(size: number, sources: Uint32Array, targets: Uint32Array): Graph {
  return transpose(scatter(size, targets, sources), targets);
}

// By target and then by source. Each time the row that is sorted by gives way to the place that its edge goes to: once the
// edges are there, the offsets tell the row.
function sortInPlace(size: number, sources: Uint32Array, targets: Uint32Array, weights: Float64Array): Graph {
  const rows = offsetsOf(size, targets);
  for (let edge = 0; edge < targets.length; edge++) targets[edge] = rows[targets[edge]!]!++;
  restore(rows);
  permuteInPlace(targets, sources, weights);
  const offsets = offsetsOf(size, sources);
  for (let row = 0; row < size; row++) {
    for (let edge = rows[row]!; edge < rows[row + 1]!; edge++) {
      sources[edge] = offsets[sources[edge]!]!++;
      targets[edge] = row;
    }
  }
  restore(offsets);
  permuteInPlace(sources, targets, weights);
  return { offsets, targets, weights };
}

// In place: merged edges never outnumber those that were read.
function merge({ offsets, targets, weights: given }: Graph): Graph {
  const weights = given ?? (twice(offsets, targets) ? new Float64Array(targets.length).fill(1) : null);
  let kept = 0;
  let edge = 0;
  for (let row = 0; row + 1 < offsets.length; row++) {
    const start = kept;
    for (; edge < offsets[row + 1]!; edge++) {
      if (targets[edge] === row) continue;
      if (weights && kept > start && targets[kept - 1] === targets[edge]) weights[kept - 1]! += weights[edge]!;
      else {
        targets[kept] = targets[edge]!;
        if (weights) weights[kept] = weights[edge]!;
        kept++;
      }
    }
    offsets[row] = start;
  }
  offsets[offsets.length - 1] = kept;
  return { offsets, targets: targets.subarray(0, kept), weights: weights?.subarray(0, kept) ?? null };
}

function twice(offsets: Uint32Array, targets: Uint32Array): boolean {
  for (let row = 0; row + 1 < offsets.length; row++) {
    for (let edge = offsets[row]! + 1; edge < offsets[row + 1]!; edge++)
      if (targets[edge] === targets[edge - 1] && targets[edge] !== row) return true;
  }
  return false;
}
