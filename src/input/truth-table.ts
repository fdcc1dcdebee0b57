import { count } from "../evaluation/truth/count.js";
import type { Grades, Judgements, Labels, Reference, Truth } from "../evaluation/truth/truth.js";
import { BadInput } from "../problem.js";

type Cells = readonly (string | null)[];

/** The cells of a truth file by the columns of its role. */
export interface TruthTable {
  readonly file: string;
  /** The number of the first row as a spreadsheet counts. */
  readonly firstRow: number;
  /** What the file calls each column. */
  readonly names: ReadonlyMap<string, string>;
  readonly columns: ReadonlyMap<string, Cells>;
}

/**
 * Makes a truth of a table, and says how many rows were left out for want of a value.
 * @throws BadInput with row and column for an empty id, a bad number, a repeated account, labels of one class.
 */
export function truthOfTable(table: TruthTable, kind: Truth["kind"], positive?: string): ReadTruth {
  const warnings: string[] = [];
  const known = (column: string) => knownRows(table, column, warnings);
  const truth = {
    judgements: () => judgements(table, warnings),
    grades: () => grades(table, known("grade")),
    reference: () => reference(table, known),
    labels: () => labels(table, known("label"), positive),
  }[kind]();
  return { truth, warnings };
}

function judgements(table: TruthTable, warnings: string[]): Judgements {
  const [winners, losers] = [texts(table, "winner"), texts(table, "loser")];
  const ties = numbers(table, "tie", 0, [0, 1]);
  const unweighted = emptyCells(table, "weight");
  if (unweighted > 0) warnings.push(`${count(unweighted, "judgement")} without a weight: taken as 1`);
  return {
    kind: "judgements",
    ...{ winners, losers, weights: numbers(table, "weight", 1, [0, Number.MAX_VALUE]), ties },
    judges: table.columns.get("judge")?.some((judge) => judge !== null) ? table.columns.get("judge") : undefined,
  };
}

function emptyCells({ columns }: TruthTable, column: string): number {
  const cells = columns.get(column) ?? [];
  // A dataset's table has every column of its role, whether or not the file does.
  return cells.every((cell) => cell === null) ? 0 : cells.filter((cell) => cell === null).length;
}

function grades(table: TruthTable, rows: readonly number[]): Grades {
  const accounts = texts(table, "account");
  const grades = numbers(table, "grade", Number.NaN);
  const topics = optional(table, "topic");
  const found = new Map<string | null, Map<string, number>>();
  for (const row of rows) {
    const topic = topics?.[row] ?? null;
    const ofTopic = found.get(topic) ?? new Map<string, number>();
    found.set(topic, ofTopic);
    setOnce(table, ofTopic, accounts[row]!, grades[row]!, row);
  }
  return { kind: "grades", topics: [...found].map(([topic, ofTopic]) => ({ topic, grades: ofTopic })) };
}

function reference(table: TruthTable, known: (column: string) => readonly number[]): Reference {
  const accounts = texts(table, "account");
  const column = table.columns.has("value") ? "value" : "rank";
  const read = numbers(table, column, Number.NaN);
  const values = new Map<string, number>();
  for (const row of known(column))
    setOnce(table, values, accounts[row]!, column === "rank" ? -read[row]! : read[row]!, row);
  return { kind: "reference", values };
}

function labels(table: TruthTable, rows: readonly number[], wanted?: string): Labels {
  const accounts = texts(table, "account");
  const [cells, groups] = [table.columns.get("label")!, optional(table, "group")];
  const labels = new Map<string, { label: string; group: string | null }>();
  for (const row of rows)
    setOnce(table, labels, accounts[row]!, { label: cells[row]!, group: groups?.[row] ?? null }, row);
  return { kind: "labels", positive: positiveOf(table, labels, wanted), labels };
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
      ...{ what: "no such label", value: wanted, names: classes, expected: `one of ${classes.join(", ")}` },
    });
  if (wanted === undefined && classes.length > 2)
    throw new BadInput({
      ...where,
      ...{
        what: "more than two classes",
        value: classes.join(", "),
        expected: "--positive LABEL, set against the rest",
      },
    });
  return wanted ?? classes[1]!;
}

// The rows that have the column; how many have not is a warning.
function knownRows({ columns }: TruthTable, column: string, warnings: string[]): number[] {
  const cells = columns.get(column)!;
  const rows = [...cells.keys()].filter((row) => cells[row] !== null);
  const missing = cells.length - rows.length;
  if (missing > 0) warnings.push(`left out ${count(missing, "row")} of the truth without a ${column}`);
  return rows;
}

function texts(table: TruthTable, column: string): string[] {
  const cells = table.columns.get(column)!;
  const empty = cells.indexOf(null);
  if (empty >= 0)
    throw new BadInput({ ...at(table, empty, column), what: "no account id", expected: "an id in every row" });
  return cells as string[];
}

// A column that is there for every row or for none: an empty cell among others would be a topic or group without a name.
function optional(table: TruthTable, column: string): Cells | undefined {
  const cells = table.columns.get(column);
  if (!cells || cells.every((cell) => cell === null)) return undefined;
  const empty = cells.indexOf(null);
  if (empty < 0) return cells;
  throw new BadInput({
    ...at(table, empty, column),
    what: `no ${column}`,
    expected: `a ${column} in every row, or in none`,
  });
}

function numbers(
  table: TruthTable,
  column: string,
  fallback: number,
  [least, most] = [-Number.MAX_VALUE, Number.MAX_VALUE],
): Float64Array {
  const cells = table.columns.get(column);
  const rows = table.columns.values().next().value!.length;
  if (!cells) return new Float64Array(rows).fill(fallback);
  return Float64Array.from(cells, (cell, row) => {
    if (cell === null) return fallback;
    const value = words.get(cell.toLowerCase()) ?? Number(cell);
    if (cell.trim() !== "" && value >= least && value <= most) return value;
    const expected = most === 1 ? "a number from 0 to 1" : least === 0 ? "a number of at least 0" : "a number";
    throw new BadInput({ ...at(table, row, column), what: "bad number", value: cell, expected });
  });
}

function setOnce<T>(table: TruthTable, values: Map<string, T>, account: string, value: T, row: number): void {
  if (values.has(account))
    throw new BadInput({
      ...at(table, row, "account"),
      ...{ what: "duplicate account", value: account, expected: "one row each, or one for each topic" },
    });
  values.set(account, value);
}

function at({ file, firstRow, names }: TruthTable, row: number, column: string) {
  return { file, row: row + firstRow, column: names.get(column)! };
}

const words = new Map([
  ["true", 1],
  ["false", 0],
]);

/** A truth as it was read, with what was left out on the way. */
export interface ReadTruth {
  readonly truth: Truth;
  readonly warnings: readonly string[];
}
