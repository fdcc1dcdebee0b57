/**
 * The sum of (x - meanX) (y - meanY) over the rows, compensated as in `sum`; of a column with itself it is its sum of
 * squares. 0 when empty; NaN when any value is NaN or infinite.
 */
export function comoment(x: Float64Array, meanX: number, y: Float64Array, meanY: number): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < x.length; i++) {
    const value = (x[i]! - meanX) * (y[i]! - meanY);
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}
