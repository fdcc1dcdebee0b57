import type { Dataset } from "../../datasets/open.js";
import type { ResultDocument } from "../../document/document.js";
import { table } from "../../document/table.js";
import { cellDocument } from "./cell-document.js";

/** A dataset: its tables by role, and how many rows each has. */
export async function datasetView({ title, engine, roles }: Dataset): Promise<ResultDocument> {
  const counts: { readonly role: string; readonly rows: number }[] = [];
  for (const role of [...roles].sort()) {
    const counted = await engine.columns(
      `select cast(count(*) as double) as rows from ${engine.dialect.identifier(role)}`,
    );
    counts.push({ role, rows: (counted.get("rows") as Float64Array)[0]! });
  }
  const tables = table<(typeof counts)[number]>(
    "tables",
    title,
    [
      { head: "table", kind: "text", value: ({ role }) => role },
      { head: "rows", kind: "count", value: ({ rows }) => rows },
    ],
    counts,
  );
  return cellDocument([tables]);
}
