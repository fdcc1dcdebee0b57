import type { Graph } from "../../graph.js";

/** Adds to each target what its sources have for each unit of an edge's weight; unweighted, for each edge. */
export type Push = (shares: Float64Array, into: Float64Array) => void;

// A megabyte of targets stays in the second-level cache while a block is written.
const accountsOfBlock = 1 << 17;
// Each block takes 4 bytes an account.
const mostBlocks = 12;

/**
 * A push along the edges, made ready once for many. Where the accounts are too many for a cache to hold, the edges are
 * copied into blocks by their targets (4 bytes an edge, weighted 12), so that what is written at random is near. Each target
 * gets its sums in the order of the sources all the same: the same bytes with any blocks.
 */
export function pusher(
  graph: Graph,
  weighted: boolean,
  accounts = Math.max(accountsOfBlock, Math.ceil((graph.offsets.length - 1) / mostBlocks)),
): Push {
  const blocks = graph.offsets.length - 1 <= accounts ? [whole(graph)] : inBlocks(graph, weighted, accounts);
  return (shares, into) => {
    for (const block of blocks) (weighted ? addWeighted : addEach)(block, shares, into);
  };
}

/** The edges into some of the targets: those of row r end before `ends[r]`, where those of the next begin. */
interface Block {
  readonly ends: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

function whole({ offsets, targets, weights }: Graph): Block {
  return { ends: offsets.subarray(1), targets, weights };
}

function inBlocks({ offsets, targets, weights }: Graph, weighted: boolean, accounts: number): Block[] {
  const size = offsets.length - 1;
  const sizes = new Uint32Array(Math.ceil(size / accounts));
  const blockOf = new Uint8Array(size).map((_, row) => row / accounts);
  for (let edge = 0; edge < targets.length; edge++) sizes[blockOf[targets[edge]!]!]!++;
  const blocks = [...sizes].map((edges) => ({
    ends: new Uint32Array(size),
    targets: new Uint32Array(edges),
    weights: new Float64Array(weighted ? edges : 0),
  }));
  const places = sizes.fill(0);
  for (let row = 0; row < size; row++) {
    for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) {
      const number = blockOf[targets[edge]!]!;
      const place = places[number]!++;
      blocks[number]!.targets[place] = targets[edge]!;
      if (weighted) blocks[number]!.weights[place] = weights[edge]!;
    }
    for (let number = 0; number < blocks.length; number++) blocks[number]!.ends[row] = places[number]!;
  }
  return blocks;
}

function addEach({ ends, targets }: Block, shares: Float64Array, into: Float64Array): void {
  let edge = 0;
  for (let row = 0; row < shares.length; row++) {
    const share = shares[row]!;
    for (const stop = ends[row]!; edge < stop; edge++) into[targets[edge]!]! += share;
  }
}

function addWeighted({ ends, targets, weights }: Block, shares: Float64Array, into: Float64Array): void {
  let edge = 0;
  for (let row = 0; row < shares.length; row++) {
    const share = shares[row]!;
    for (const stop = ends[row]!; edge < stop; edge++) into[targets[edge]!]! += share * weights[edge]!;
  }
}
