import type { Table } from "../../table.js";

/** A column of the table; unknown throughout where the table does not have it. */
export function columnOf({ accounts, columns }: Table, id: string): Float64Array {
  return columns.get(id) ?? new Float64Array(accounts.length).fill(Number.NaN);
}
