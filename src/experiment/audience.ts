import { followers } from "../methods/followers.js";
import type { SignalTable } from "../table.js";

/** The followers of each account as the baseline counts them; NaN where nothing is known of them. */
export function audienceOf(table: SignalTable): Float64Array {
  return followers.score({ table, graphs: new Map() }, followers.params.parse({}));
}
