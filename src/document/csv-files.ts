import { tableToCsv } from "./csv.js";
import type { ResultDocument } from "./document.js";
import { tablesOf } from "./tables-of.js";

/** Every table of a document as a CSV file: its name, which is the table's id, and its text. */
export function csvFiles(document: ResultDocument): Map<string, string> {
  return new Map(tablesOf(document).map((table) => [`${table.id}.csv`, tableToCsv(table)]));
}
