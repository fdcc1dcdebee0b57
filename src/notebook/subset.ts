import type { Table } from "../table.js";

/**
 * The rows of a table that are to be kept, such as the accounts of a stratum, in their order. Only the accounts and columns come
 * along: what else scores hold (methods, names, dataset) does not.
 * @example
 * import { openDataset, score, subset } from "cloutlab";
 *
 * const scores = await score(await openDataset("creators"), ["followers", "twitter-impact"]);
 * const followers = scores.columns.get("followers")!;
 * const large = subset(scores, (row) => followers[row]! >= 1000);
 */
export function subset({ accounts, columns }: Table, keep: (row: number, account: string) => boolean): Table {
  const rows = Uint32Array.from([...accounts.keys()].filter((row) => keep(row, accounts[row]!)));
  return {
    accounts: Array.from(rows, (row) => accounts[row]!),
    columns: new Map([...columns].map(([id, values]) => [id, Float64Array.from(rows, (row) => values[row]!)])),
  };
}
