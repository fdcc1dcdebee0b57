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
}

export function newSide(groups: number): Side {
  return { below: new Int32Array(groups + 1), squares: 0, cubes: 0, ranks: new Float64Array(groups), ranked: false };
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
