/** The values that are known, in their order. */
export function knownOf(values: Float64Array): Float64Array {
  return values.filter((value) => !Number.isNaN(value));
}

/** The smallest and the largest known value; NaN where none is known. */
export function extent(values: Float64Array): { readonly min: number; readonly max: number } {
  let [min, max] = [Number.NaN, Number.NaN];
  for (const value of values) {
    if (!(value >= min)) min = Number.isNaN(value) ? min : value;
    if (!(value <= max)) max = Number.isNaN(value) ? max : value;
  }
  return { min, max };
}
