import type { Ranked } from "../../stats/ranked.js";
import type { CommonRows } from "../common-rows.js";

/**
 * Two columns over their common accounts, sorted by `a` and then by `b`, ascending: what all resamples of the pair have in
 * common, whatever their weights. One entry a row.
 */
export interface Joint {
  readonly account: Int32Array;
  /** The row's group of ties in each column. */
  readonly groupA: Int32Array;
  readonly groupB: Int32Array;
  readonly groupsA: number;
  readonly groupsB: number;
  /** The rows that are equal in both columns to the one before, ascending. */
  readonly equals: Int32Array;
  /** The scores, standardised: correlations do not change, and no square overflows. */
  readonly x: Float64Array;
  readonly y: Float64Array;
}

export function jointOf({ a, b, rows }: CommonRows): Joint {
  const n = a.order.length;
  const account = new Int32Array(n);
  const [groupA, groupB] = [new Int32Array(n), new Int32Array(n)];
  const [x, y] = [new Float64Array(n), new Float64Array(n)];
  const [scaleA, scaleB] = [scaleOf(a), scaleOf(b)];
  const next = a.starts.slice();
  for (let i = 0; i < n; i++) {
    const row = b.order[i]!;
    const at = next[a.dense[row]!]!++;
    account[at] = rows ? rows[row]! : row;
    groupA[at] = a.dense[row]!;
    groupB[at] = b.dense[row]!;
    x[at] = (a.values[row]! - scaleA.mean) / scaleA.deviation;
    y[at] = (b.values[row]! - scaleB.mean) / scaleB.deviation;
  }
  return { account, groupA, groupB, groupsA: a.groups, groupsB: b.groups, equals: equalToLast(groupA, groupB), x, y };
}

function equalToLast(groupA: Int32Array, groupB: Int32Array): Int32Array {
  const rows = new Int32Array(groupA.length);
  let count = 0;
  for (let i = 1; i < groupA.length; i++)
    if (groupA[i] === groupA[i - 1] && groupB[i] === groupB[i - 1]) rows[count++] = i;
  return rows.slice(0, count);
}

// A column with an infinite or overflowing sum keeps its values; what cannot be computed of it is NaN, as without resampling.
function scaleOf(column: Ranked): { mean: number; deviation: number } {
  const { mean, squares } = column.moments();
  const deviation = Math.sqrt(squares / column.values.length);
  return deviation > 0 && deviation < Infinity ? { mean, deviation } : { mean: 0, deviation: 1 };
}
