import type { Ranked } from "./ranked.js";

/** The first accounts of a column: those that fewer than k are above, so all that tie at the cutoff. */
export interface TopList {
  /** The rows in it are those of this group and above. */
  readonly lowest: number;
  readonly size: number;
}

/** The top list of a column with at least one row; `k` is at least 1. */
export function topList({ groups, starts, order }: Ranked, k: number): TopList {
  const n = order.length;
  let lowest = groups - 1;
  while (lowest > 0 && n - starts[lowest]! < k) lowest--;
  return { lowest, size: n - starts[lowest]! };
}

/** The rows that are in either list: those of the first in ascending order of score, then those of the second alone. */
export function inEither(a: Ranked, first: TopList, b: Ranked, second: TopList): Uint32Array {
  const rows = a.order.subarray(a.order.length - first.size);
  const others = b.order.subarray(b.order.length - second.size).filter((row) => a.dense[row]! < first.lowest);
  const all = new Uint32Array(rows.length + others.length);
  all.set(rows);
  all.set(others, rows.length);
  return all;
}
