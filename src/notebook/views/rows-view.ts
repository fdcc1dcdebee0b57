import { formatCount, scoreFormat } from "../../document/number.js";
import { oneLine } from "../../document/one-line.js";
import type { Row } from "../records.js";
import { type CellView, viewTable } from "./view.js";

/** Any rows as a table: numbers to the right, with the same decimals in a column. */
export function rowsView(rows: readonly Row[], top: number): CellView {
  const heads = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const shown = rows.slice(0, top);
  const caption = rows.length > top ? `The first ${formatCount(top)} of ${formatCount(rows.length)} rows` : "";
  const columns = heads.map((head) => {
    const values = shown.map((row) => row[head] ?? null);
    const number = values.every((value) => value === null || typeof value === "number");
    const format = number
      ? scoreFormat(values as (number | null)[])
      : (value: Row[string]) => oneLine(String(value ?? ""));
    return { head: oneLine(head), number, cell: (row: Row) => format((row[head] ?? null) as never) };
  });
  return { notes: [], tables: [viewTable(caption, shown, columns)], charts: [] };
}
