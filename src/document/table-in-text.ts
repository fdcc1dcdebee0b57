import { cellPrinter, inOne, isNumber } from "./cell-text.js";
import type { ColumnKind, TableBlock } from "./document.js";
import { formatCount } from "./number.js";
import { oneLine } from "./one-line.js";
import { naturalWidth, type TextColumn, type TextTableOptions, textTable } from "./text-table.js";
import { wrap } from "./wrap.js";

/**
 * A table under its caption, no wider than the terminal: columns that do not fit side by side follow below, behind the columns
 * that say what a row is. Says how many rows it left out.
 */
export function tableInText(table: TableBlock, options: TextTableOptions = {}): string {
  const { width = 100 } = options;
  const { caption, rows, textRows = rows.length } = table;
  const shown = rows.slice(0, textRows);
  const left = rows.length - shown.length;
  if (shown.length === 0 && left > 0)
    return wrap(`${oneLine(caption)} (${formatCount(left)} rows, in the other formats)`, width).join("\n");
  const heading = caption === "" ? [] : [wrap(oneLine(caption), width).join("\n")];
  const columns = table.columns.map((_, i) => textColumn(table, i, shown));
  const more = left > 0 ? [`... and ${formatCount(left)} more rows in the other formats`] : [];
  return [...heading, blocks(table, columns, options).join("\n\n"), ...more].join("\n");
}

function textColumn(table: TableBlock, index: number, rows: TableBlock["rows"]): TextColumn {
  const { head, shortHead, group, kind } = table.columns[index]!;
  const print = cellPrinter(table, index);
  const first = group !== table.columns[index - 1]?.group;
  return {
    ...(group === undefined ? { head: shortHead ?? head } : { head: first ? oneLine(group) : "", under: head }),
    cells: rows.map((row) => inOne(print(row[index]!))),
    ...shape(kind),
  };
}

function shape(kind: ColumnKind): Partial<TextColumn> {
  if (isNumber(kind)) return { align: "right" };
  return kind === "name" ? { least: 12 } : { least: 10, wraps: true };
}

// The columns before the first number say what a row is, and stand before every part of a table that is too wide.
function blocks(
  { columns: described }: TableBlock,
  columns: readonly TextColumn[],
  options: TextTableOptions,
): string[] {
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
