import type { RankUncertainty } from "./rank-uncertainty.js";

/**
 * Groups of accounts whose order is open, as rows. The order of two accounts is settled when one of them is above the other in
 * at least `level` of the versions that rank both; a tie is above for neither, and two accounts that no version ranks together
 * are not settled. A group is a run of neighbours by median rank (then by nominal rank, then by row) in which no two are settled,
 * as long as it can be: the bars of a critical-difference diagram. Groups may overlap, and none lies within another. An account
 * that is settled against both its neighbours is in none, and one without any rank is left out.
 *
 * Only reported accounts are looked at, and only pairs within a group and at its edge are compared: the work grows with the
 * accounts times the size of their groups.
 */
export function cannotBeToldApart(uncertainty: RankUncertainty, level = 0.95): number[][] {
  const line = byMedian(uncertainty);
  const open = (one: number, other: number) => !settled(uncertainty.ranks[one]!, uncertainty.ranks[other]!, level);
  const groups: number[][] = [];
  let start = 0;
  let end = 0;
  for (const [at, account] of line.entries()) {
    // The last of those before it that the new one is settled against: a run that goes on begins behind it.
    let first = at;
    while (first > start && open(line[first - 1]!, account)) first--;
    if (first > start) {
      if (end - start > 1) groups.push(line.slice(start, end));
      start = first;
    }
    end = at + 1;
  }
  if (end - start > 1) groups.push(line.slice(start, end));
  return groups.map((group) => group.map((account) => uncertainty.rows[account]!));
}

function byMedian({ rows, median, nominal }: RankUncertainty): number[] {
  const compare = (column: Float64Array, a: number, b: number) => column[a]! - column[b]! || 0;
  return [...rows.keys()]
    .filter((account) => !Number.isNaN(median[account]))
    .sort((a, b) => compare(median, a, b) || compare(nominal, a, b) || rows[a]! - rows[b]!);
}

function settled(one: Float32Array, other: Float32Array, level: number): boolean {
  let above = 0;
  let below = 0;
  let tied = 0;
  // Once either is above in more than the rest of all versions, nothing that follows settles it.
  const enough = one.length - level * one.length;
  for (let version = 0; version < one.length && Math.min(above, below) <= enough; version++) {
    const a = one[version]!;
    const b = other[version]!;
    if (a < b) above++;
    else if (a > b) below++;
    else if (a === b) tied++;
  }
  const both = above + below + tied;
  return both > 0 && Math.max(above, below) >= level * both;
}
