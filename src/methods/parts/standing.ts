import { order } from "../../stats/order.js";

/** Where each value stands among the known ones. */
export interface Standing {
  /** How many known values are smaller; NaN for an unknown one. */
  readonly below: Float64Array;
  /** How many other known values are equal; NaN for an unknown one. */
  readonly tied: Float64Array;
  /** How many are known. */
  readonly known: number;
}

/** Where each value of a column stands among its known ones. */
export function standing(values: Float64Array): Standing {
  const rows = order(values);
  const below = new Float64Array(values.length).fill(Number.NaN);
  const tied = below.slice();
  let start = 0;
  while (start < rows.length && !Number.isNaN(values[rows[start]!]!)) {
    let stop = start + 1;
    while (stop < rows.length && values[rows[stop]!] === values[rows[start]!]) stop++;
    for (let place = start; place < stop; place++) {
      below[rows[place]!] = start;
      tied[rows[place]!] = stop - start - 1;
    }
    start = stop;
  }
  return { below, tied, known: start };
}
