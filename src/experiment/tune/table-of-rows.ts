import type { SignalTable } from "../../table.js";

/** The rows of these accounts, in their order; those that the table does not have are left out. */
export function rowsOfAccounts({ accounts }: Pick<SignalTable, "accounts">, wanted: readonly string[]): number[] {
  const rows = new Map(accounts.map((account, row) => [account, row]));
  return wanted.flatMap((account) => rows.get(account) ?? []);
}

/** The table with these rows alone, in this order. */
export function tableOfRows(table: SignalTable, rows: readonly number[]): SignalTable {
  return {
    signals: table.signals,
    accounts: rows.map((row) => table.accounts[row]!),
    columns: new Map([...table.columns].map(([id, column]) => [id, Float64Array.from(rows, (row) => column[row]!)])),
  };
}
