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
  const [outer, inner] = a.groups >= b.groups ? [a, b] : [b, a];
  const sequence = inOrderOf(outer, inner);
  const tiedBoth = tiedInBoth(sequence, outer, inner);
  const discordant = inversions(sequence, inner.starts);
  const pairs = (n * (n - 1)) / 2;
  const concordant = pairs - a.tiedPairs - b.tiedPairs + tiedBoth - discordant;
  return { pairs, concordant, discordant, tiedA: a.tiedPairs, tiedB: b.tiedPairs, tiedBoth };
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
