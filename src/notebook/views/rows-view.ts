import type { ResultDocument } from "../../document/document.js";
import { formatCount } from "../../document/number.js";
import { type ColumnOf, table } from "../../document/table.js";
import type { Row } from "../records.js";
import { cellDocument } from "./cell-document.js";

/** Any rows as a table: numbers to the right, with the same decimals in a column. */
export function rowsView(rows: readonly Row[], top: number): ResultDocument {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = rows.slice(0, top);
  const caption = rows.length > top ? `The first ${formatCount(top)} of ${formatCount(rows.length)} rows` : "";
  return cellDocument([
    table(
      "rows",
      caption,
      heads.map((head) => column(head, shown)),
      shown,
    ),
  ]);
}

function column(head: string, rows: readonly Row[]): ColumnOf<Row> {
  const numbers = rows.every((row) => typeof (row[head] ?? 0) === "number");
  const value = (row: Row) => (typeof row[head] === "boolean" ? String(row[head]) : row[head]);
  return { head, kind: numbers ? "score" : "text", value };
}
