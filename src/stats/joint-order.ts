import { crossings } from "./crossings.js";
import { inOrderOf } from "./pair-counts.js";
import type { Ranked } from "./ranked.js";
import { sameLength } from "./same-length.js";

/** Two columns together: each array has one entry a row, the rows sorted by `a` and then by `b`, ascending. */
export interface JointOrder {
  /** The row's group in `a`, and in `b`. */
  readonly groupA: Int32Array;
  readonly groupB: Int32Array;
  /** The row's place when the rows are sorted by `b` and then by `a`, from 0. */
  readonly place: Int32Array;
  /** How many rows the two columns order oppositely to it. */
  readonly discordant: Int32Array;
  /** How many rows are above it in both columns. */
  readonly above: Int32Array;
  /** How many rows equal it in both columns, itself included. */
  readonly equal: Int32Array;
}

/**
 * What each row has to say of the agreement of two columns, in O(n log groups).
 * @throws RangeError when the lengths differ.
 */
export function jointOrder(a: Ranked, b: Ranked): JointOrder {
  const n = sameLength(a, b);
  const groupA = new Int32Array(n);
  const groupB = inOrderOf(a, b);
  const crossed = crossings(groupB, b.starts);
  const [place, discordant, above, equal] = [
    new Int32Array(n),
    new Int32Array(n),
    new Int32Array(n),
    new Int32Array(n),
  ];
  const next = new Int32Array(b.starts);
  for (let group = 0; group < a.groups; group++) {
    const end = a.starts[group + 1]!;
    for (let first = a.starts[group]!, last = first; first < end; first = last) {
      const other = groupB[first]!;
      while (last < end && groupB[last] === other) last++;
      for (let i = first; i < last; i++) {
        const at = next[other]!++;
        groupA[i] = group;
        place[i] = at;
        // Of the larger ones in `b`, crossed[at] come before it; what else stands before it there must come after it here.
        discordant[i] = 2 * crossed[at]! + at - i;
        above[i] = n - b.starts[other + 1]! - crossed[at]! - (end - last);
        equal[i] = last - first;
      }
    }
  }
  return { groupA, groupB, place, discordant, above, equal };
}
