/**
 * One number an account from the columns' values of that account, in the order of the columns. NaN where one of them is
 * unknown: a formula with a gap has no result.
 */
export function byAccount(
  columns: readonly [Float64Array, ...Float64Array[]],
  formula: (...values: number[]) => number,
): Float64Array {
  return columns[0].map((_, row) => {
    const values = columns.map((column) => column[row]!);
    return values.some(Number.isNaN) ? Number.NaN : formula(...values);
  });
}
