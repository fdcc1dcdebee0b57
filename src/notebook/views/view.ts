import type { VegaLiteSpec } from "../../document/chart.js";
import type { ResultDocument, TableBlock } from "../../document/document.js";
import { cellDocument } from "./cell-document.js";

/** A table to be read: its cells are texts already. */
export interface ViewTable {
  readonly caption: string;
  readonly columns: readonly { readonly head: string; readonly number: boolean; readonly cells: readonly string[] }[];
}

/** A picture, with what is seen in words. */
export interface ViewChart {
  readonly caption: string;
  readonly spec: VegaLiteSpec;
}

/** How a result looks below a cell: sentences, then tables, then charts. */
export interface CellView {
  readonly title?: string;
  readonly notes: readonly string[];
  readonly tables: readonly ViewTable[];
  readonly charts: readonly ViewChart[];
}

interface Column<T> {
  readonly head: string;
  readonly number?: boolean;
  readonly cell: (row: T) => string;
}

/** Lays rows out in columns. */
export function viewTable<T>(caption: string, rows: readonly T[], columns: readonly Column<T>[]): ViewTable {
  return {
    caption,
    columns: columns.map(({ head, number = false, cell }) => ({ head, number, cells: rows.map(cell) })),
  };
}

/** A report's chart for a cell, which is as wide as it says and not as wide as its container. */
export function viewChart(chart: { readonly caption: string; readonly spec: VegaLiteSpec } | null): ViewChart[] {
  if (!chart) return [];
  const { caption, spec } = chart;
  return [{ caption, spec: spec.width === "container" ? { ...spec, width: 520 } : spec }];
}

/** The same as a document. */
export function asDocument({ title = "", notes, tables, charts }: CellView): ResultDocument {
  const blocks = [
    ...tables.map((table, i) => tableBlock(table, `table-${i}`)),
    ...charts.map(({ caption, spec }) => ({ type: "chart", title: caption, caption, spec }) as const),
  ];
  return cellDocument(blocks, { title, answer: notes });
}

// Its cells are texts, those of numbers too.
function tableBlock({ caption, columns }: ViewTable, id: string): TableBlock {
  return {
    type: "table",
    id,
    caption,
    columns: columns.map(({ head, number }, i) => ({ id: String(i), head, kind: number ? "number" : "text" })),
    rows: (columns[0]?.cells ?? []).map((_, row) => columns.map(({ cells }) => ({ value: cells[row]! }))),
  };
}
