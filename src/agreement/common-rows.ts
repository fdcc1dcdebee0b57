import type { Ranked } from "../stats/ranked.js";
import { take } from "../stats/take.js";
import { rankedOf, type SharedColumn } from "./shared-column.js";

/** Two columns over the accounts that both of them scored. */
export interface CommonRows {
  readonly a: Ranked;
  readonly b: Ranked;
  /** The accounts, ascending; null when they are all of them. */
  readonly rows: Uint32Array | null;
}

/** Pairwise complete: an account that only one of the two scored is left out of this pair, and of no other. */
export function commonRows(a: SharedColumn, b: SharedColumn): CommonRows {
  if (!a.rows && !b.rows) return { a: rankedOf(a), b: rankedOf(b), rows: null };
  if (!a.rows) return { a: take(rankedOf(a), b.rows!), b: rankedOf(b), rows: b.rows };
  if (!b.rows) return { a: rankedOf(a), b: take(rankedOf(b), a.rows), rows: a.rows };
  const [placesA, placesB] = meet(a.rows, b.rows);
  const known = a.rows;
  return { a: take(rankedOf(a), placesA), b: take(rankedOf(b), placesB), rows: placesA.map((place) => known[place]!) };
}

function meet(a: Uint32Array, b: Uint32Array): [Uint32Array, Uint32Array] {
  const most = Math.min(a.length, b.length);
  const [inA, inB] = [new Uint32Array(most), new Uint32Array(most)];
  let size = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const [first, second] = [a[i]!, b[j]!];
    if (first === second) {
      inA[size] = i;
      inB[size++] = j;
    }
    if (first <= second) i++;
    if (second <= first) j++;
  }
  return [inA.subarray(0, size), inB.subarray(0, size)];
}
