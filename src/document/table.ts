import type { Cell, TableBlock, TableColumn, TableColumnKind, Tone } from "./document.js";

/** A column before its table is made: how to take its cells from a row. */
export interface ColumnOf<Row> {
  /** @defaultValue the heading, behind its group */
  readonly id?: string;
  readonly head: string;
  readonly shortHead?: string;
  readonly group?: string;
  readonly kind: TableColumnKind;
  readonly value: (row: Row) => Cell["value"] | undefined;
  /** The interval around the value, of a column that has them. */
  readonly interval?: (row: Row) => { readonly low: number | null; readonly high: number | null } | null | undefined;
  /** What machines call the ends of its intervals. @defaultValue the id followed by `:low` and `:high` */
  readonly bounds?: readonly [low: string, high: string];
  readonly tone?: (row: Row) => Tone | undefined;
}

/**
 * A table of these rows. A number that is not finite, and what is undefined, becomes null: unknown.
 * @throws Error where two columns have the same id.
 */
export function table<Row>(
  id: string,
  caption: string,
  columns: readonly ColumnOf<Row>[],
  rows: readonly Row[],
  options: Pick<TableBlock, "textRows" | "matrix"> = {},
): TableBlock {
  const described = columns.map(describe);
  const ids = described.flatMap(({ id, bounds = [] }) => [id, ...bounds]);
  const twice = ids.find((one, i) => ids.indexOf(one) !== i);
  if (twice !== undefined) throw new Error(`column named twice in table ${id}: ${twice}`);
  const cells = rows.map((row) => columns.map((column) => cellOf(column, row)));
  return { type: "table", id, caption, columns: described, rows: cells, ...options };
}

function describe<Row>({ id, head, shortHead, group, kind, interval, bounds }: ColumnOf<Row>): TableColumn {
  const name = id ?? (group === undefined ? head : `${group}:${head}`);
  return {
    id: name,
    head,
    kind,
    ...(shortHead === undefined ? {} : { shortHead }),
    ...(group === undefined ? {} : { group }),
    ...(interval ? { bounds: bounds ?? ([`${name}:low`, `${name}:high`] as const) } : {}),
  };
}

function cellOf<Row>({ value, interval, tone }: ColumnOf<Row>, row: Row): Cell {
  const toned = tone?.(row);
  return {
    value: known(value(row)),
    ...(interval ? bounds(interval(row)) : {}),
    ...(toned === undefined ? {} : { tone: toned }),
  };
}

function bounds(interval: { readonly low: number | null; readonly high: number | null } | null | undefined) {
  return { low: known(interval?.low) as number | null, high: known(interval?.high) as number | null };
}

function known(value: Cell["value"] | undefined): Cell["value"] {
  return value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? null : value;
}
