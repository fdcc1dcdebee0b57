import type { Graph } from "../../graph.js";

/** Adds to each target what its sources have for each unit of an edge's weight; unweighted, for each edge. */
export type Push = (shares: Float64Array, into: Float64Array) => void;

// A quarter of a megabyte each of what is read and of what is written: the second-level cache holds both.
const accountsOfTile = 1 << 15;

/**
 * A push along the edges, made ready once for many; it takes 4 bytes an edge beside the graph. Each target gets its sums in the
 * order of the sources: the same bytes with tiles of any size, of at most 65,536 accounts.
 */
export function pusher(graph: Graph, weighted: boolean, accounts = accountsOfTile): Push {
  return weighted && graph.weights ? byWeight(graph, graph.weights) : inTiles(graph, accounts);
}

// Without a loop for each row, whose end no processor can foresee.
function byWeight({ offsets, targets }: Graph, weights: Float64Array): Push {
  const sources = new Uint32Array(targets.length);
  for (let row = 0; row + 1 < offsets.length; row++) sources.fill(row, offsets[row]!, offsets[row + 1]!);
  return (shares, into) => {
    for (let edge = 0; edge < targets.length; edge++) into[targets[edge]!]! += shares[sources[edge]!]! * weights[edge]!;
  };
}

/** Where the edges from some of the accounts to some of them are, as places among them: 2 bytes for each end. */
interface Tiles {
  readonly starts: Uint32Array;
  readonly sources: Uint16Array;
  readonly targets: Uint16Array;
}

function inTiles(graph: Graph, accounts: number): Push {
  const size = graph.offsets.length - 1;
  const { starts, sources, targets } = tilesOf(graph, accounts);
  return (shares, into) => {
    let tile = 0;
    for (let to = 0; to < size; to += accounts) {
      for (let from = 0; from < size; from += accounts, tile++) {
        const end = starts[tile + 1]!;
        for (let edge = starts[tile]!; edge < end; edge++) into[to + targets[edge]!]! += shares[from + sources[edge]!]!;
      }
    }
  };
}

// Tile by tile of targets, and those of the same targets by sources.
function tilesOf({ offsets, targets }: Graph, accounts: number): Tiles {
  const size = offsets.length - 1;
  const side = Math.ceil(size / accounts);
  const starts = new Uint32Array(side * side + 1);
  const tiles = { starts, sources: new Uint16Array(targets.length), targets: new Uint16Array(targets.length) };
  const each = (visit: (tile: number, source: number, target: number) => void) => {
    for (let row = 0; row < size; row++) {
      const from = Math.floor(row / accounts);
      for (let edge = offsets[row]!; edge < offsets[row + 1]!; edge++) {
        const to = Math.floor(targets[edge]! / accounts);
        visit(to * side + from, row - from * accounts, targets[edge]! - to * accounts);
      }
    }
  };
  each((tile) => starts[tile + 1]!++);
  for (let tile = 0; tile < side * side; tile++) starts[tile + 1]! += starts[tile]!;
  const next = starts.slice();
  each((tile, source, target) => {
    const place = next[tile]!++;
    tiles.sources[place] = source;
    tiles.targets[place] = target;
  });
  return tiles;
}
