import { csvLines } from "./csv-lines.js";
import type { Cell, ResultDocument, TableBlock, TableColumn } from "./document.js";
import { tableOf } from "./tables-of.js";

export interface CsvTableOptions {
  /** The id of the table. @defaultValue the document's main table */
  readonly table?: string | undefined;
}

/**
 * One table of a document as CSV; "" where it has none. Numbers have full precision, the ends of an interval are columns of
 * their own, what nobody knows is empty.
 * @throws BadInput for a table that the document does not have.
 */
export function csv(document: ResultDocument, { table }: CsvTableOptions = {}): string {
  const found = tableOf(document, table);
  return found === null ? "" : tableToCsv(found);
}

/** A table as CSV, with the ids of its columns as its heading. */
export function tableToCsv({ columns, rows }: TableBlock): string {
  const heading = columns.flatMap(({ id, bounds = [] }) => [id, ...bounds]);
  const lines = rows.map((row) => row.flatMap((cell, i) => fields(cell, columns[i]!)));
  return [...csvLines([heading, ...lines])].join("");
}

function fields({ value, low = null, high = null }: Cell, { bounds }: TableColumn) {
  return bounds ? [value, low, high] : [value];
}
