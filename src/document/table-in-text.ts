import { cellPrinter, inOne, isNumber } from "./cell-text.js";
import type { TableBlock, TableColumnKind } from "./document.js";
import { formatCount, unknown } from "./number.js";
import { oneLine } from "./one-line.js";
import { naturalWidth, type TextColumn, type TextTableOptions, textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/**
 * A table under its caption, no wider than the terminal. Where it is too wide, what is the same in every row is said once, above
 * it; columns that still do not fit side by side follow below, behind the columns that say what a row is. Says how many rows
 * it left out.
 */
export function tableInText(table: TableBlock, options: TextTableOptions = {}): string {
  const { width = 100 } = options;
  const { caption, rows, textRows = rows.length } = table;
  const shown = rows.slice(0, textRows);
  const paragraph = (text: string) => wrap(oneLine(text), width).join("\n");
  const heading = caption === "" ? [] : [paragraph(caption)];
  const left = rows.length - shown.length;
  if (shown.length === 0 && left > 0) return paragraph(`${caption} (${formatCount(left)} rows, in the other formats)`);
  const columns = table.columns.map((_, i) => textColumn(table, i, shown));
  const more = left > 0 ? [`... and ${formatCount(left)} more rows in the other formats`] : [];
  return [...heading, ...laidOut(table.columns, columns, options), ...more].join("\n");
}

function laidOut(
  described: TableBlock["columns"],
  columns: readonly TextColumn[],
  options: TextTableOptions,
): string[] {
  const whole = blocks(described, columns, options);
  const same = columns.map(({ cells }, i) => described[i]!.group === undefined && new Set(cells).size === 1);
  if (whole.length === 1 || columns[0]!.cells.length === 1 || !same.includes(false)) return [whole.join("\n\n")];
  const once = columns.flatMap(({ head, cells }, i) => (same[i] ? [`${head}: ${cells[0] || unknown}`] : []));
  const rest = <T>(all: readonly T[]) => all.filter((_, i) => !same[i]);
  const { width = 100 } = options;
  return [
    ...once.flatMap((one) => wrap(oneLine(one), width)),
    blocks(rest(described), rest(columns), options).join("\n\n"),
  ];
}

function textColumn(table: TableBlock, index: number, rows: TableBlock["rows"]): TextColumn {
  const { head, shortHead, group, kind } = table.columns[index]!;
  const print = cellPrinter(table, index);
  return {
    head: shortHead ?? head,
    group: group === undefined ? undefined : oneLine(group),
    cells: rows.map((row) => inOne(print(row[index]!))),
    ...shape(kind),
  };
}

function shape(kind: TableColumnKind): Partial<TextColumn> {
  if (isNumber(kind)) return { align: "right" };
  return kind === "name" ? { least: 12 } : { least: 10, wraps: true };
}

// The columns before the first number say what a row is, and stand before every part of a table that is too wide.
function blocks(described: TableBlock["columns"], columns: readonly TextColumn[], options: TextTableOptions): string[] {
  const { width = 100 } = options;
  const numbered = described.findIndex(({ kind }) => isNumber(kind));
  const named = numbered < 0 ? columns.length : Math.max(1, numbered);
  const fixed = columns.slice(0, named);
  const room = width - sum(fixed.map((column) => Math.min(naturalWidth(column), column.least ?? Infinity) + 2));
  const parts: TextColumn[][] = [[]];
  let taken = 0;
  for (const unit of units(described, columns, named)) {
    const size = sum(unit.map((column) => Math.min(naturalWidth(column), column.least ?? Infinity) + 2));
    if (taken > 0 && taken + size > room) {
      parts.push([]);
      taken = 0;
    }
    parts.at(-1)!.push(...unit);
    taken += size;
  }
  return parts.map((part) => textTable([...fixed, ...part], options));
}

// Neighbours of one group stay together.
function units(described: TableBlock["columns"], columns: readonly TextColumn[], from: number): TextColumn[][] {
  const all: TextColumn[][] = [];
  for (let i = from; i < columns.length; i++) {
    const { group } = described[i]!;
    if (i > from && group !== undefined && group === described[i - 1]!.group) all.at(-1)!.push(columns[i]!);
    else all.push([columns[i]!]);
  }
  return all;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
