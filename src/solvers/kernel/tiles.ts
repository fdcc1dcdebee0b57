import { kernel, room, view } from "./memory.js";

/** Rows in a tile; pairs.wat is written for them. */
const tileRows = 64;

/** Rows of numbers as the kernel reads them. */
export interface Tiles {
  readonly address: number;
  readonly count: number;
  /** The columns of a tile: those of the data, and zeros up to a multiple of four. */
  readonly columns: number;
  /** The address of one weight for each row. */
  readonly weights: number;
  /** Of each column of the data, the sum of |value| times its row's weight; not finite where a value is not. */
  readonly sizes: Float64Array;
}

/** Copies row-major data into tiles, inside `withRoom`. */
export function tilesOf(values: Float64Array, rows: number, columns: number, weights: Float64Array): Tiles {
  const padded = 4 * Math.ceil(columns / 4);
  const count = Math.ceil(rows / tileRows);
  const tiles = {
    address: room(count * tileRows * padded),
    count,
    columns: padded,
    weights: perRow(weights, count),
  };
  const [sizes, staging] = [room(columns), room(tileRows * columns)];
  view(sizes, columns).fill(0);
  const staged = view(staging, tileRows * columns);
  for (let number = 0; number < count; number++) {
    const from = number * tileRows;
    const held = Math.min(tileRows, rows - from);
    const tile = tiles.address + 8 * from * padded;
    const empty = held < tileRows ? 0 : columns;
    view(tile + 8 * empty * tileRows, (padded - empty) * tileRows).fill(0);
    staged.set(values.subarray(from * columns, (from + held) * columns));
    kernel.turn(staging, tile, columns, held, tiles.weights + 8 * from, sizes);
  }
  return { ...tiles, sizes: view(sizes, columns).slice() };
}

/** The address of a copy of one number for each row, and of zeros for the rows that fill up the last tile. */
export function perRow(numbers: Float64Array, tiles: number): number {
  const address = room(tiles * tileRows);
  const copy = view(address, tiles * tileRows);
  copy.set(numbers);
  copy.fill(0, numbers.length);
  return address;
}

/** The address of room for one number for each row of so many tiles. */
export function roomPerRow(tiles: number): number {
  return room(tiles * tileRows);
}

/** X'SX of the rows X and a diagonal S of factors, at the address of one for each row: symmetric, row-major. */
export function productsOf(tiles: Tiles, factors: number, columns: number): Float64Array {
  const { count, columns: padded } = tiles;
  const [cells, scaled] = [room(padded * padded), room(padded * tileRows)];
  view(cells, padded * padded).fill(0);
  kernel.curvature(tiles.address, count, padded, factors, scaled, cells);
  const found = view(cells, padded * padded);
  const matrix = new Float64Array(columns * columns);
  for (let j = 0; j < columns; j++)
    for (let k = 0; k <= j; k++) {
      matrix[j * columns + k] = found[j * padded + k]!;
      matrix[k * columns + j] = found[j * padded + k]!;
    }
  return matrix;
}
