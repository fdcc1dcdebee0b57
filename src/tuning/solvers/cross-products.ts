const block = 64;

/**
 * X'SX of row-major data X and a diagonal S of row factors, which are 0 or more: symmetric, row-major. This is what a Newton
 * step waits for: blocks of rows are turned round, so that they stay in the first-level cache, and go four cells at a time.
 */
export function crossProducts(
  values: Float64Array,
  rows: number,
  columns: number,
  factor: (row: number) => number,
): Float64Array {
  const padded = columns + (columns & 1);
  const turned = new Float64Array(padded * block);
  const cells = new Float64Array(padded * padded);
  for (let from = 0; from < rows; from += block) {
    const count = Math.min(block, rows - from);
    turn(turned, values, columns, from, count, factor);
    for (let j = 0; j < padded; j += 2) for (let k = 0; k <= j; k += 2) addFour(cells, turned, padded, j, k, count);
  }
  const matrix = new Float64Array(columns * columns);
  for (let j = 0; j < columns; j++) {
    for (let k = 0; k <= j; k++) {
      matrix[j * columns + k] = cells[j * padded + k]!;
      matrix[k * columns + j] = cells[j * padded + k]!;
    }
  }
  return matrix;
}

// Column j of the block from j * block on, each row times the root of its factor.
function turn(
  turned: Float64Array,
  values: Float64Array,
  columns: number,
  from: number,
  count: number,
  factor: (row: number) => number,
): void {
  for (let row = 0; row < count; row++) {
    const root = Math.sqrt(factor(from + row));
    const at = (from + row) * columns;
    for (let j = 0; j < columns; j++) turned[j * block + row] = root * values[at + j]!;
  }
}

function addFour(cells: Float64Array, turned: Float64Array, padded: number, j: number, k: number, count: number): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  const [left, right] = [j * block, k * block];
  for (let row = 0; row < count; row++) {
    const x = turned[left + row]!;
    const y = turned[left + block + row]!;
    const u = turned[right + row]!;
    const v = turned[right + block + row]!;
    a += x * u;
    b += x * v;
    c += y * u;
    d += y * v;
  }
  cells[j * padded + k]! += a;
  cells[j * padded + k + 1]! += b;
  cells[(j + 1) * padded + k]! += c;
  cells[(j + 1) * padded + k + 1]! += d;
}
