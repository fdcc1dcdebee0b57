import type { Contributions } from "../../method.js";
import type { Table } from "../../table.js";
import { byAccount } from "./by-account.js";
import { columnOf } from "./column-of.js";

/** The sum of signals by account; NaN where one of them is unknown. */
export function sumOf(table: Table, ids: readonly [string, ...string[]]): Float64Array {
  const [first, ...rest] = ids;
  return byAccount([columnOf(table, first), ...rest.map((id) => columnOf(table, id))], (...counts) =>
    counts.reduce((sum, count) => sum + count, 0),
  );
}

/** What each signal adds to their sum; an unknown one adds 0. */
export function addends(table: Table, ids: readonly string[]): Contributions {
  return new Map(ids.map((id) => [id, columnOf(table, id).map((count) => (Number.isNaN(count) ? 0 : count))] as const));
}
