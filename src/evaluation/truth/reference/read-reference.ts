import type { ReadKind } from "../kind.js";
import { knownRows, numbers, setOnce, type TruthTable, texts } from "../truth-table.js";
import type { Reference } from "./reference.js";

/**
 * Makes a reference of a table of values, or of ranks with 1 the best; rows without one are left out.
 * @throws BadInput with row and column for an empty id, a bad number, and an account that is there twice.
 */
export function readReference(table: TruthTable): ReadKind<Reference> {
  const accounts = texts(table, "account");
  const column = table.columns.has("value") ? "value" : "rank";
  const read = numbers(table, column, Number.NaN);
  const { rows, warnings } = knownRows(table, column);
  const values = new Map<string, number>();
  for (const row of rows) setOnce(table, values, accounts[row]!, column === "rank" ? -read[row]! : read[row]!, row);
  return { truth: { kind: "reference", values }, warnings };
}
