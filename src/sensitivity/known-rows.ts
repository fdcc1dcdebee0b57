/** The rows of some columns at which all of them are finite, in their order; the columns themselves where that is every row. */
export function knownRows(columns: readonly Float64Array[]): readonly Float64Array[] {
  const length = columns[0]?.length ?? 0;
  if (columns.some((column) => column.length !== length)) {
    const lengths = columns.map((column) => column.length).join(", ");
    throw new RangeError(`columns of different lengths: ${lengths}; expected the same rows`);
  }
  const rows: number[] = [];
  for (let row = 0; row < length; row++) if (columns.every((column) => Number.isFinite(column[row]))) rows.push(row);
  return rows.length === length ? columns : columns.map((column) => Float64Array.from(rows, (row) => column[row]!));
}
