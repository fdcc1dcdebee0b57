import { inversions } from "./inversions.js";
import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";

/** How the pairs of rows compare in two columns; exact counts. `tiedA` and `tiedB` both include `tiedBoth`. */
export interface PairCounts {
  readonly pairs: number;
  readonly concordant: number;
  readonly discordant: number;
  readonly tiedA: number;
  readonly tiedB: number;
  readonly tiedBoth: number;
}

/**
 * Counts the pairs of rows that two columns order alike, order oppositely, or tie; all 0 below two rows. O(n log groups).
 *
 * Source: W. R. Knight (1966), A computer method for calculating Kendall's tau with ungrouped data, JASA 61(314).
 * @throws RangeError when the lengths differ.
 */
export function pairCounts(a: Ranked, b: Ranked): PairCounts {
  const n = sameLength(a, b);
  const table = a.groups * b.groups <= n / 4;
  const { discordant, tiedBoth } = table ? countInTable(a, b) : countInOrder(a, b);
  const pairs = (n * (n - 1)) / 2;
  const concordant = pairs - a.tiedPairs - b.tiedPairs + tiedBoth - discordant;
  return { pairs, concordant, discordant, tiedA: a.tiedPairs, tiedB: b.tiedPairs, tiedBoth };
}

interface Counts {
  readonly discordant: number;
  readonly tiedBoth: number;
}

function countInOrder(a: Ranked, b: Ranked): Counts {
  const [outer, inner] = a.groups >= b.groups ? [a, b] : [b, a];
  const sequence = inOrderOf(outer, inner);
  const tiedBoth = tiedInBoth(sequence, outer, inner);
  return { discordant: inversions(sequence, inner.starts), tiedBoth };
}

// Where the groups are few, as with scores of 1 to 100: all rows of a cell of the contingency table at once.
function countInTable(a: Ranked, b: Ranked): Counts {
  const width = b.groups;
  const cells = new Int32Array(a.groups * width);
  for (let row = 0; row < a.dense.length; row++) cells[a.dense[row]! * width + b.dense[row]!]!++;
  const lower = new Float64Array(width);
  let [discordant, tiedBoth] = [0, 0];
  for (let start = 0; start < cells.length; start += width) {
    let above = 0;
    for (let group = width - 1; group >= 0; group--) {
      const cell = cells[start + group]!;
      discordant += cell * above;
      tiedBoth += (cell * (cell - 1)) / 2;
      above += lower[group]!;
      lower[group]! += cell;
    }
  }
  return { discordant, tiedBoth };
}

/** The groups of `inner`, with the rows sorted by `outer` and then by `inner`. */
export function inOrderOf(outer: Ranked, inner: Ranked): Int32Array {
  const sequence = new Int32Array(inner.order.length);
  if (outer.tiedPairs === 0) gather(outer, inner, sequence);
  else scatter(outer, inner, sequence);
  return sequence;
}

function gather({ order }: Ranked, { dense }: Ranked, sequence: Int32Array): void {
  for (let i = 0; i < order.length; i++) sequence[i] = dense[order[i]!]!;
}

function scatter(outer: Ranked, inner: Ranked, sequence: Int32Array): void {
  const { dense } = outer;
  const { order, starts } = inner;
  const next = new Int32Array(outer.starts);
  for (let group = 0; group < inner.groups; group++) {
    const end = starts[group + 1]!;
    for (let i = starts[group]!; i < end; i++) sequence[next[dense[order[i]!]!]!++] = group;
  }
}

function tiedInBoth(sequence: Int32Array, { groups, starts, tiedPairs }: Ranked, inner: Ranked): number {
  if (tiedPairs === 0 || inner.tiedPairs === 0) return 0;
  let tied = 0;
  for (let group = 0; group < groups; group++) {
    const end = starts[group + 1]!;
    for (let i = starts[group]! + 1, run = 0; i < end; i++) {
      run = sequence[i] === sequence[i - 1] ? run + 1 : 0;
      tied += run;
    }
  }
  return tied;
}
