import Table from "cli-table3";
import { displayWidth } from "./display-width.js";
import { gap, groupLines, withRoom } from "./group-lines.js";
import { pieces, wrap } from "./wrap.js";

export interface TextTableOptions {
  /** The columns of the terminal that the table must not exceed. @defaultValue 100 */
  readonly width?: number;
  /** Bold headings and grey rules. @defaultValue false */
  readonly colour?: boolean;
}

/** A column of a text table. Only those with a `least` width give way when the terminal is narrow. */
export interface TextColumn {
  readonly head: string;
  /** The heading above this column and its neighbours of the same group. */
  readonly group?: string | undefined;
  readonly cells: readonly string[];
  readonly align?: "left" | "right";
  /** The narrowest the column may become; its cells are then cut with "…", or broken into lines with `wraps`. */
  readonly least?: number;
  readonly wraps?: boolean;
}

/** Lays columns side by side, no wider than `width` as long as the columns can give way; no trailing line end. */
export function textTable(columns: readonly TextColumn[], { width = 100, colour = false }: TextTableOptions = {}) {
  const widths = withRoom(columns, widthsWithin(columns, width), width);
  const table = new Table({
    head: columns.map((column, i) => heading(column, widths[i] ?? 0)),
    colWidths: widths.map((columnWidth) => columnWidth + gap),
    colAligns: columns.map(({ align }) => align ?? "left"),
    chars: { ...noLines, mid: "─" },
    style: { head: colour ? ["bold"] : [], border: colour ? ["grey"] : [], compact: true, "padding-left": 0 },
  });
  const height = Math.max(0, ...columns.map(({ cells }) => cells.length));
  for (let row = 0; row < height; row++) table.push(columns.map((column, i) => cellText(column, row, widths[i] ?? 0)));
  return trimLines([...groupLines(columns, widths, colour), withRule(table.toString(), columns, widths)].join("\n"));
}

/** The width a column needs when nothing gives way. */
export function naturalWidth({ head, cells, least }: TextColumn): number {
  const words = least === undefined ? wrap(head, 12) : [head];
  return Math.max(...[...words, ...cells.flatMap((cell) => cell.split("\n"))].map(displayWidth));
}

const sides = ["top", "bottom"].flatMap((side) => [side, `${side}-mid`, `${side}-left`, `${side}-right`]);
const noLines = Object.fromEntries(
  [...sides, "left", "left-mid", "mid-mid", "right", "right-mid", "middle"].map((name) => [name, ""]),
);

// The rule under the headings is broken between columns, so that one sees, and a program can read, where each begins. What is
// right-aligned stands a place further right.
function withRule(text: string, columns: readonly TextColumn[], widths: readonly number[]): string {
  const runs = widths.map((width, i) => {
    const run = "─".repeat(width);
    return columns[i]?.align === "right" ? ` ${run} ` : `${run}  `;
  });
  return text.replace(/^─+$/m, runs.join(""));
}

// What is broken into lines gives way in proportion, so that all such cells of a row have about as many lines, and breaks within a
// word only where nothing else is left to give; what would be cut gives way when it is wider than these.
function widthsWithin(columns: readonly TextColumn[], width: number): number[] {
  const natural = columns.map(naturalWidth);
  const words = columns.map(longestPiece);
  const widths = [...natural];
  for (let excess = sum(widths) + gap * columns.length - width; excess > 0; excess--) {
    const giving = [...columns.keys()].filter((i) => widths[i]! > (columns[i]!.least ?? Infinity));
    const cut = giving.filter((i) => !columns[i]!.wraps);
    const broken = giving.filter((i) => columns[i]!.wraps);
    const between = broken.filter((i) => widths[i]! > words[i]!);
    const next = [
      largest(cut, (i) => widths[i]!),
      largest(between.length > 0 ? between : broken, (i) => widths[i]! / natural[i]!),
    ];
    const wider = largest(
      next.filter((i) => i !== undefined),
      (i) => widths[i]!,
    );
    if (wider === undefined) break;
    widths[wider]! -= 1;
  }
  return widths;
}

function longestPiece({ head, cells }: TextColumn): number {
  return Math.max(...[head, ...cells].flatMap(pieces).map((piece) => displayWidth(piece.trimEnd())));
}

function largest(all: readonly number[], by: (index: number) => number): number | undefined {
  return all.toSorted((a, b) => by(b) - by(a) || a - b)[0];
}

function heading({ head }: TextColumn, width: number): string {
  return wrap(head, width, true).join("\n");
}

function cellText({ cells, wraps }: TextColumn, row: number, width: number): string {
  const text = cells[row] ?? "";
  return wraps ? wrap(text, width, true).join("\n") : text;
}

function trimLines(text: string): string {
  return text
    .split("\n")
    .map((line) => line.trimEnd())
    .join("\n");
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
