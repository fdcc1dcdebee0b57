import { mean } from "../stats/mean.js";

/**
 * The share of the variance of y that least squares on some columns and a constant explain, 0 .. 1 (R squared), how many
 * coefficients that took, and what is left of y; a column that the others already say is passed over. y must not be constant. The columns are made
 * orthogonal to the constant and to each other, twice for the sake of the last digits (modified Gram-Schmidt).
 */
export function explainedShare(
  columns: readonly Float64Array[],
  y: Float64Array,
): { share: number; coefficients: number; residuals: Float64Array } {
  const basis: Float64Array[] = [];
  for (const column of columns) {
    const left = centred(column);
    const before = dot(left, left);
    for (let twice = 0; twice < 2; twice++) for (const one of basis) remove(left, one);
    const norm = Math.sqrt(dot(left, left));
    if (norm > 1e-9 * Math.sqrt(before)) basis.push(left.map((value) => value / norm));
  }
  const residuals = centred(y);
  const squares = dot(residuals, residuals);
  const explained = basis.reduce((total, one) => total + dot(one, residuals) ** 2, 0);
  for (const one of basis) remove(residuals, one);
  return { share: Math.min(1, explained / squares), coefficients: basis.length + 1, residuals };
}

function centred(column: Float64Array): Float64Array {
  const centre = mean(column);
  return column.map((value) => value - centre);
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let row = 0; row < a.length; row++) total += a[row]! * b[row]!;
  return total;
}

function remove(column: Float64Array, direction: Float64Array): void {
  const along = dot(column, direction);
  for (let row = 0; row < column.length; row++) column[row]! -= along * direction[row]!;
}
