import type { SharedColumn } from "../shared-column.js";

/** One column of a resample: how many rows, with repeats, are below each group of ties. Scratch space. */
export interface Side {
  /** One more entry than groups; the last is the total. */
  readonly below: Int32Array;
  /** The sums of the squares and of the cubes of the groups' sizes. */
  squares: number;
  cubes: number;
  /** Of each group: twice its mid-rank, less twice the mean rank. Valid when `ranked`. */
  readonly ranks: Float64Array;
  ranked: boolean;
  /** The accounts that it was counted of, where all pairs share it because none is missing. */
  readonly shared: SharedSide | null;
}

/** Of each account of a side that pairs share: its group, its rank, and its rank times how often it was drawn. */
export interface SharedSide {
  readonly groups: Int32Array;
  weight: Int32Array;
  /** The sum of the squares of the weights. */
  squares: number;
  readonly ranks: Float64Array;
  readonly weightedRanks: Float64Array;
  /** Whether the ranks are those of these weights. */
  ranked: boolean;
}

export function newSide(groups: number, shared: SharedSide | null = null): Side {
  const [below, ranks] = [new Int32Array(groups + 1), new Float64Array(groups)];
  return { below, squares: 0, cubes: 0, ranks, ranked: false, shared };
}

export function newSharedSide({ dense, starts }: Pick<SharedColumn, "dense" | "starts">): Side {
  const groups = new Int32Array(dense.buffer, dense.byteOffset, dense.length);
  const [ranks, weightedRanks] = [new Float64Array(dense.length), new Float64Array(dense.length)];
  const shared = { groups, weight: groups, squares: 0, ranks, weightedRanks, ranked: false };
  return newSide(starts.length - 1, shared);
}

export function countSharedSide(side: Side, weight: Int32Array): void {
  const shared = side.shared!;
  countSide(side, shared.groups, weight, weight.length);
  shared.weight = weight;
  shared.squares = sumOfSquares(weight);
  shared.ranked = false;
}

/** Counts the first `size` rows: the group of each, and how often it was drawn. */
export function countSide(side: Side, groups: Int32Array, weight: Int32Array, size: number): void {
  side.below.fill(0);
  tally(groups, weight, size, side.below);
  accumulate(side.below, side);
  side.ranked = false;
}

/** The ranks of the groups, made when a statistic first asks for them. */
export function ranksOf(side: Side): Float64Array {
  if (!side.ranked) rank(side.below, side.ranks);
  side.ranked = true;
  return side.ranks;
}

/** The side with its ranks by account, which every pair that has the column reads in line; null where it is not shared. */
export function rankedByAccount(side: Side): SharedSide | null {
  const { shared } = side;
  if (shared && !shared.ranked) spread(ranksOf(side), shared);
  if (shared) shared.ranked = true;
  return shared;
}

function spread(ranks: Float64Array, { groups, weight, ranks: spreadRanks, weightedRanks }: SharedSide): void {
  for (let i = 0; i < groups.length; i++) {
    const rank = ranks[groups[i]!]!;
    spreadRanks[i] = rank;
    weightedRanks[i] = rank * weight[i]!;
  }
}

function sumOfSquares(weight: Int32Array): number {
  let sum = 0;
  for (let i = 0; i < weight.length; i++) sum += weight[i]! * weight[i]!;
  return sum;
}

function tally(groups: Int32Array, weight: Int32Array, size: number, counts: Int32Array): void {
  for (let i = 0; i < size; i++) counts[groups[i]! + 1]! += weight[i]!;
}

function accumulate(counts: Int32Array, sums: { squares: number; cubes: number }): void {
  let total = 0;
  let squares = 0;
  let cubes = 0;
  for (let i = 0; i < counts.length; i++) {
    const size = counts[i]!;
    const square = size * size;
    squares += square;
    cubes += square * size;
    total += size;
    counts[i] = total;
  }
  sums.squares = squares;
  sums.cubes = cubes;
}

function rank(below: Int32Array, ranks: Float64Array): void {
  const total = below[below.length - 1]!;
  let last = 0;
  for (let group = 0; group < ranks.length; group++) {
    const next = below[group + 1]!;
    ranks[group] = last + next - total;
    last = next;
  }
}
