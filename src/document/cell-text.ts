import type { Cell, NumberKind, TableBlock, TableColumnKind } from "./document.js";
import { formatAgreement, formatCount, formatP, formatShare, isKnown, scoreFormat, unknown } from "./number.js";
import { oneLine } from "./one-line.js";

/** The number of a cell in words that people read, and the interval around it, "" where it has none. */
export interface CellText {
  readonly value: string;
  readonly interval: string;
}

/** Whether a column of this kind holds numbers. */
export function isNumber(kind: TableColumnKind): kind is NumberKind {
  return kind !== "text" && kind !== "name" && kind !== "recipe";
}

/** How to print the cells of a column, the same way in every format; words on one line, unknown numbers as a dash. */
export function cellPrinter({ columns, rows }: TableBlock, column: number): (cell: Cell) => CellText {
  const { kind } = columns[column]!;
  if (!isNumber(kind)) return ({ value }) => ({ value: oneLine(String(value ?? "")), interval: "" });
  const all = rows.map((row) => row[column]!);
  const print = numberPrinter(kind, all);
  return ({ value, low, high }) => ({
    value: typeof value === "string" ? oneLine(value) : print(value),
    interval: isKnown(low) && isKnown(high) ? `[${print(low)}, ${print(high)}]` : "",
  });
}

/** A cell with its interval, as one text: `0.612 [0.590, 0.634]`. */
export function inOne({ value, interval }: CellText): string {
  return interval === "" ? value : `${value} ${interval}`;
}

// Ranks of ties are means, and so are the changes from one to another.
function inHalves(value: number | null): string {
  if (!isKnown(value) || Number.isInteger(value)) return formatCount(value);
  return `${value < 0 ? "-" : ""}${formatCount(Math.floor(Math.abs(value)))}.5`;
}

type Print = (value: number | null) => string;

function numberPrinter(kind: NumberKind, cells: readonly Cell[]): Print {
  if (kind === "score") return scoreFormat(cells.flatMap(({ value, low, high }) => [value, low, high]).filter(isKnown));
  return printers[kind];
}

const printers: Readonly<Record<Exclude<NumberKind, "score">, Print>> = {
  count: formatCount,
  rank: inHalves,
  change: (value) => (isKnown(value) && value > 0 ? `+${inHalves(value)}` : inHalves(value)),
  share: formatShare,
  estimate: formatAgreement,
  p: formatP,
  number: (value) => (isKnown(value) ? scoreFormat([value])(value) : unknown),
};
