import { knownOf } from "../../parts/known.js";

/** The values with one number, computed of the known ones, in place of the unknown; all stay unknown where none is known. */
export function imputed(values: Float64Array, of: (known: Float64Array) => number): Float64Array {
  const known = knownOf(values);
  if (known.length === 0 || known.length === values.length) return values;
  const stand = of(known);
  return values.map((value) => (Number.isNaN(value) ? stand : value));
}
