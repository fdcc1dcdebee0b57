import type { Graph } from "../graph.js";

/**
 * The edges sorted by source, by counting: one pass to count and one to place, in the order given within a row.
 * Takes 12 bytes an edge and 4 an account.
 */
export function scatter(size: number, sources: Uint32Array, targets: Uint32Array, weights: Float64Array): Graph {
  const offsets = offsetsOf(size, sources);
  const sorted = { offsets, targets: new Uint32Array(sources.length), weights: new Float64Array(sources.length) };
  for (let edge = 0; edge < sources.length; edge++) {
    const place = offsets[sources[edge]!]!++;
    sorted.targets[place] = targets[edge]!;
    sorted.weights[place] = weights[edge]!;
  }
  restore(offsets);
  return sorted;
}

/** The same edges the other way round; the targets of each row ascend. */
export function transpose({ offsets, targets, weights }: Graph): Graph {
  const size = offsets.length - 1;
  const turned = offsetsOf(size, targets);
  const edges = {
    offsets: turned,
    targets: new Uint32Array(targets.length),
    weights: new Float64Array(targets.length),
  };
  for (let row = 0; row < size; row++) {
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) {
      const place = turned[targets[edge]!]!++;
      edges.targets[place] = row;
      edges.weights[place] = weights[edge]!;
    }
  }
  restore(turned);
  return edges;
}

// Where each row starts, by how often it occurs.
function offsetsOf(size: number, rows: Uint32Array): Uint32Array {
  const offsets = new Uint32Array(size + 1);
  for (let i = 0; i < rows.length; i++) offsets[rows[i]! + 1]!++;
  for (let row = 0; row < size; row++) offsets[row + 1]! += offsets[row]!;
  return offsets;
}

// Placing moved each start to the start of the next row.
function restore(offsets: Uint32Array): void {
  offsets.copyWithin(1, 0, offsets.length - 1);
  offsets[0] = 0;
}
