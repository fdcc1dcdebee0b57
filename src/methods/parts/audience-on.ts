import type { Table } from "../../table.js";
import { columnOf } from "./column-of.js";

/** How many follow each account of a network: what its profile shows, or else its followers within the dataset. */
export function followersOn(network: string, table: Table): Float64Array {
  const observed = columnOf(table, `${network}.followers-observed`);
  return columnOf(table, `${network}.followers`).map((shown, row) => (Number.isNaN(shown) ? observed[row]! : shown));
}

/**
 * Followers and followed accounts on a network, both from the profile or, where it lacks one of them, both within the
 * dataset: a ratio of one kind over the other would mean nothing.
 */
export function audienceOn(network: string, table: Table): readonly [followers: Float64Array, following: Float64Array] {
  const [followers, following] = [columnOf(table, `${network}.followers`), columnOf(table, `${network}.following`)];
  const choose = (shown: Float64Array, observed: Float64Array) =>
    shown.map((value, row) => (Number.isNaN(followers[row]! + following[row]!) ? observed[row]! : value));
  return [
    choose(followers, columnOf(table, `${network}.followers-observed`)),
    choose(following, columnOf(table, `${network}.following-observed`)),
  ];
}
