/**
 * The columns with every account that another column knows, and this one does not, tied below all that it knows: what
 * rank fusion makes of a list that an item is not in. An account of whom no column is known stays unknown.
 */
export function unscoredLast(columns: readonly Float64Array[]): Float64Array[] {
  return columns.map((column) =>
    column.map((value, row) =>
      Number.isNaN(value) && columns.some((other) => !Number.isNaN(other[row]!)) ? Number.NEGATIVE_INFINITY : value,
    ),
  );
}
