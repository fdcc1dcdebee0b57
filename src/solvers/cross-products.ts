import { withRoom } from "./kernel/memory.js";
import { productsOf, tilesOf } from "./kernel/tiles.js";

/** X'SX of row-major data X and a diagonal S of factors, one a row, none negative: symmetric, row-major. */
export function crossProducts(
  values: Float64Array,
  rows: number,
  columns: number,
  factors: Float64Array,
): Float64Array {
  return withRoom(() => {
    const tiles = tilesOf(values, rows, columns, factors);
    return productsOf(tiles, tiles.weights, columns);
  });
}
