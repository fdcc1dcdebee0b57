import { comoment } from "../stats/comoment.js";
import { correlation } from "../stats/correlation.js";
import { mean } from "../stats/mean.js";

/** The covariances of some columns (n - 1 below), row by row: `[i * k + j]`; exactly 0 in the row and the column of a constant one. */
export function covariances(columns: readonly Float64Array[]): Float64Array {
  const k = columns.length;
  const means = columns.map(mean);
  const constant = columns.map((column) => column.every((value) => value === column[0]));
  const matrix = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = i; j < k; j++) {
      const together = constant[i] || constant[j] ? 0 : comoment(columns[i]!, means[i]!, columns[j]!, means[j]!);
      matrix[i * k + j] = matrix[j * k + i] = together / (columns[i]!.length - 1);
    }
  }
  return matrix;
}

/** The correlations of k columns from their covariances; NaN in the row and the column of a constant one. */
export function correlationsFrom(covariances: Float64Array, k: number): Float64Array {
  const at = (i: number, j: number) => covariances[i * k + j]!;
  return covariances.map((together, cell) => {
    const [i, j] = [Math.floor(cell / k), cell % k];
    return correlation(together, at(i, i), at(j, j));
  });
}

/**
 * The correlation of each column with the sum of all in some weights, from their covariances: (covariances * weights)_i / (sd_i *
 * sd of the sum). NaN for a constant column and where the sum is constant. Their squares are the linear importance of the signals.
 */
export function correlationsWithSum(covariances: Float64Array, weights: Float64Array): Float64Array {
  const k = weights.length;
  const along = weights.map((_, i) => weights.reduce((sum, weight, j) => sum + covariances[i * k + j]! * weight, 0));
  const variance = weights.reduce((sum, weight, i) => sum + weight * along[i]!, 0);
  return along.map((value, i) => {
    const both = covariances[i * k + i]! * variance;
    return both > 0 ? Math.max(-1, Math.min(1, value / Math.sqrt(both))) : Number.NaN;
  });
}
