import { comoment } from "../../stats/comoment.js";
import { correlation } from "../../stats/correlation.js";
import { mean } from "../../stats/mean.js";

/** The Pearson correlations of some columns, row by row: `[i * k + j]`; NaN in the row and the column of a constant one. */
export function correlations(columns: readonly Float64Array[]): Float64Array {
  const k = columns.length;
  const means = columns.map(mean);
  const squares = columns.map((column, i) =>
    column.every((value) => value === column[0]) ? 0 : comoment(column, means[i]!, column, means[i]!),
  );
  const matrix = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) {
      const together = i === j ? squares[i]! : comoment(columns[i]!, means[i]!, columns[j]!, means[j]!);
      matrix[i * k + j] = matrix[j * k + i] = correlation(together, squares[i]!, squares[j]!);
    }
  }
  return matrix;
}
