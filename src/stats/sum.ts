/**
 * The sum of the values, compensated: the error is about one rounding, whatever their number. 0 when empty; NaN when any
 * is NaN; infinite where the plain sum is.
 *
 * Source: T. Ogita, S. M. Rump, S. Oishi (2005), Accurate sum and dot product, SIAM J. Sci. Comput. 26(6), algorithm Sum2.
 */
export function sum(values: Float64Array): number {
  let total = 0;
  let lost = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const next = total + value;
    const added = next - total;
    lost += total - (next - added) + (value - added);
    total = next;
  }
  return Number.isFinite(total) ? total + lost : total;
}
