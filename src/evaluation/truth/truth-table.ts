import { BadInput } from "../../problem.js";
import { count } from "./count.js";

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

/** The rows that have the column; how many have not is a warning. */
export function knownRows({ columns }: TruthTable, column: string): { rows: number[]; warnings: string[] } {
  const cells = columns.get(column)!;
  const rows = [...cells.keys()].filter((row) => cells[row] !== null);
  const missing = cells.length - rows.length;
  return { rows, warnings: missing > 0 ? [`left out ${count(missing, "row")} of the truth without a ${column}`] : [] };
}

/**
 * The ids of a column.
 * @throws BadInput for a row without one.
 */
export function texts(table: TruthTable, column: string): string[] {
  const cells = table.columns.get(column)!;
  const empty = cells.indexOf(null);
  if (empty >= 0)
    throw new BadInput({ ...at(table, empty, column), what: "no account id", expected: "an id in every row" });
  return cells as string[];
}

/**
 * A column that is there for every row, or for none: an empty cell among others would be a topic or group without a name.
 * @throws BadInput for one that some rows have.
 */
export function optional(table: TruthTable, column: string): Cells | undefined {
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

/**
 * The numbers of a column, with the fallback where a cell is empty or the column is not there.
 * @throws BadInput for what is no number, or out of range.
 */
export function numbers(
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

/**
 * Notes a value of an account.
 * @throws BadInput for an account that has one.
 */
export function setOnce<T>(table: TruthTable, values: Map<string, T>, account: string, value: T, row: number): void {
  if (values.has(account))
    throw new BadInput({
      ...at(table, row, "account"),
      what: "duplicate account",
      value: account,
      expected: "one row each, or one for each topic",
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
