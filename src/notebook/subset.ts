import type { Table } from "../table.js";

/** The rows of a table that are to be kept, such as the accounts of a stratum: `subset(scores, (row) => shares[row] > 0)`. */
export function subset({ accounts, columns }: Table, keep: (row: number, account: string) => boolean): Table {
  const rows = Uint32Array.from([...accounts.keys()].filter((row) => keep(row, accounts[row]!)));
  return {
    accounts: Array.from(rows, (row) => accounts[row]!),
    columns: new Map([...columns].map(([id, values]) => [id, Float64Array.from(rows, (row) => values[row]!)])),
  };
}
