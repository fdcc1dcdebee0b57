import { order } from "./order.js";

/**
 * The place of each row in the ranking by descending value: 1 is the highest, ties share the smallest ("1224"). NaN gets
 * NaN and takes no place. Empty for an empty column; all 1 for a constant one.
 */
export function ranks(values: Float64Array): Float64Array {
  const ascending = order(values);
  const places = new Float64Array(values.length).fill(Number.NaN);
  let place = 0;
  let previous = Number.NaN;
  for (let i = ascending.length - 1, seen = 0; i >= 0; i--) {
    const row = ascending[i]!;
    const value = values[row]!;
    if (Number.isNaN(value)) continue;
    seen++;
    if (value !== previous) place = seen;
    places[row] = place;
    previous = value;
  }
  return places;
}
