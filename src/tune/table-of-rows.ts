import type { SignalTable } from "../table.js";

/** A table with these rows alone, in this order. */
export function tableOfRows(table: SignalTable, rows: readonly number[]): SignalTable {
  return {
    signals: table.signals,
    accounts: rows.map((row) => table.accounts[row]!),
    columns: new Map([...table.columns].map(([id, column]) => [id, Float64Array.from(rows, (row) => column[row]!)])),
  };
}
