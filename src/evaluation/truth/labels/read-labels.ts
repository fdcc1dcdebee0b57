import { BadInput } from "../../../problem.js";
import type { ReadKind } from "../kind.js";
import { knownRows, optional, setOnce, type TruthTable, texts } from "../truth-table.js";
import type { Labels } from "./labels.js";

/**
 * Makes labels of a table; rows without a label are left out. Of two classes the last in alphabetical order should be above, where none is named.
 * @throws BadInput with row and column for an empty id, an account that is there twice, a group in some rows only, labels of one class, more than
 * two without a named one, and a named one that is not there.
 */
export function readLabels(
  table: TruthTable,
  { positive }: { readonly positive?: string | undefined },
): ReadKind<Labels> {
  const { rows, warnings } = knownRows(table, "label");
  const accounts = texts(table, "account");
  const [cells, groups] = [table.columns.get("label")!, optional(table, "group")];
  const labels = new Map<string, { label: string; group: string | null }>();
  for (const row of rows)
    setOnce(table, labels, accounts[row]!, { label: cells[row]!, group: groups?.[row] ?? null }, row);
  return { truth: { kind: "labels", positive: positiveOf(table, labels, positive), labels }, warnings };
}

function positiveOf(
  { file, names }: TruthTable,
  labels: ReadonlyMap<string, { label: string }>,
  wanted?: string,
): string {
  const classes = [...new Set([...labels.values()].map(({ label }) => label))].sort();
  const where = { file, column: names.get("label")! };
  if (classes.length < 2)
    throw new BadInput({ ...where, what: "one class only", value: classes[0] ?? "", expected: "two classes" });
  if (wanted !== undefined && !classes.includes(wanted))
    throw new BadInput({
      ...where,
      what: "no such label",
      value: wanted,
      names: classes,
      expected: `one of ${classes.join(", ")}`,
    });
  if (wanted === undefined && classes.length > 2)
    throw new BadInput({
      ...where,
      what: "more than two classes",
      value: classes.join(", "),
      expected: "--positive LABEL, set against the rest",
    });
  return wanted ?? classes[1]!;
}
