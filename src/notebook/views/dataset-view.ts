import type { Dataset } from "../../datasets/open.js";
import { formatCount } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import { type CellView, viewTable } from "./view.js";

/** A dataset: its tables by role, and how many rows each has. */
export async function datasetView({ title, engine, roles }: Dataset): Promise<CellView> {
  const rows: { readonly role: string; readonly rows: number }[] = [];
  for (const role of [...roles].sort()) {
    const counted = await engine.columns(
      `select cast(count(*) as double) as rows from ${engine.dialect.identifier(role)}`,
    );
    rows.push({ role, rows: (counted.get("rows") as Float64Array)[0]! });
  }
  const table = viewTable(oneLine(title), rows, [
    { head: "table", cell: ({ role }) => role },
    { head: "rows", number: true, cell: ({ rows }) => formatCount(rows) },
  ]);
  return { notes: [], tables: [table], charts: [] };
}
