/**
 * Row by row the sum of the columns, over those that are known. NaN where none is, and everywhere when there are no
 * columns.
 */
export function sumKnown(columns: Iterable<Float64Array>, size: number): Float64Array {
  const sums = new Float64Array(size).fill(Number.NaN);
  for (const column of columns) {
    for (let row = 0; row < size; row++) {
      const value = column[row]!;
      if (Number.isNaN(value)) continue;
      const sum = sums[row]!;
      sums[row] = Number.isNaN(sum) ? value : sum + value;
    }
  }
  return sums;
}
