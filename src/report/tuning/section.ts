/** A column of a table that every format lays out; with `value` it holds numbers. */
export interface SectionColumn<T> {
  readonly head: string;
  readonly cell: (row: T) => string;
  readonly value?: (row: T) => number | null;
}

/** A table whose rows have been made into cells. */
export interface SectionTable {
  readonly caption: string;
  readonly columns: readonly SectionColumn<number>[];
  readonly rows: number;
  /** Too much for a terminal. */
  readonly inFull?: true;
}

/** A part of a report: a title, paragraphs and tables. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly tables: readonly SectionTable[];
}

/** A table of these rows. */
export function sectionTable<T>(
  caption: string,
  columns: readonly SectionColumn<T>[],
  rows: readonly T[],
): SectionTable {
  return {
    caption,
    columns: columns.map(({ head, cell, value }) => ({
      head,
      cell: (row: number) => cell(rows[row]!),
      ...(value ? { value: (row: number) => value(rows[row]!) } : {}),
    })),
    rows: rows.length,
  };
}

/** The same table, for reports alone. */
export function inFull(table: SectionTable): SectionTable {
  return { ...table, inFull: true };
}

/** The numbers of the rows of a table. */
export function rowsOf({ rows }: SectionTable): number[] {
  return Array.from({ length: rows }, (_, row) => row);
}
