import { order } from "../stats/order.js";

/**
 * The place of each row in the ranking by descending score: 1 is the highest, ties share the mean of their places. NaN gets NaN
 * and takes no place.
 */
export function midPlaces(scores: Float64Array): Float64Array {
  const ascending = order(scores);
  const places = new Float64Array(scores.length).fill(Number.NaN);
  // NaN comes last in ascending order.
  let end = ascending.length;
  while (end > 0 && Number.isNaN(scores[ascending[end - 1]!]!)) end--;
  const known = end;
  while (end > 0) {
    let start = end - 1;
    const value = scores[ascending[start]!];
    while (start > 0 && scores[ascending[start - 1]!] === value) start--;
    // The ascending ranks start + 1 .. end, counted from the other side.
    const place = known - (start + end + 1) / 2 + 1;
    for (let at = start; at < end; at++) places[ascending[at]!] = place;
    end = start;
  }
  return places;
}
