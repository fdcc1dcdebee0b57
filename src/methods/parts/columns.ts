import { matcher } from "../../pattern.js";
import type { Table } from "../../table.js";

/** The columns whose ids match one of the patterns, in the order of their ids, so that sums do not depend on the table's. */
export function columnsOf({ columns }: Table, ...patterns: string[]): Map<string, Float64Array> {
  const wanted = matcher(patterns);
  const ids = [...columns.keys()].filter(wanted).sort();
  return new Map(ids.map((id) => [id, columns.get(id)!]));
}
