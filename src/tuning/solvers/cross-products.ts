const block = 64;

/**
 * X'SX of row-major data X and a diagonal S of factors, one a row, none negative: symmetric, row-major. This is what a Newton
 * step waits for: blocks of rows are turned round, so that they stay in the first-level cache, and go eight cells at a time.
 */
export function crossProducts(
  values: Float64Array,
  rows: number,
  columns: number,
  factors: Float64Array,
): Float64Array {
  const padded = 4 * Math.ceil(columns / 4);
  const turned = new Float64Array(padded * block);
  const cells = new Float64Array(padded * padded);
  const roots = new Float64Array(block);
  for (let from = 0; from < rows; from += block) {
    const count = Math.min(block, rows - from);
    for (let row = 0; row < count; row++) roots[row] = Math.sqrt(factors[from + row]!);
    turn(turned, values, columns, from, count, roots);
    for (let j = 0; j < padded; j += 4) for (let k = 0; k < j + 4; k += 2) addEight(cells, turned, padded, j, k, count);
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
  roots: Float64Array,
): void {
  for (let row = 0; row < count; row++) {
    const root = roots[row]!;
    const at = (from + row) * columns;
    for (let j = 0; j < columns; j++) turned[j * block + row] = root * values[at + j]!;
  }
}

// Four columns from j on times two from k on.
function addEight(
  cells: Float64Array,
  turned: Float64Array,
  padded: number,
  j: number,
  k: number,
  count: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let e = 0;
  let f = 0;
  let g = 0;
  let h = 0;
  const left = j * block;
  const right = k * block;
  for (let row = 0; row < count; row++) {
    const u = turned[right + row]!;
    const v = turned[right + block + row]!;
    const w = turned[left + row]!;
    const x = turned[left + block + row]!;
    const y = turned[left + 2 * block + row]!;
    const z = turned[left + 3 * block + row]!;
    a += w * u;
    b += w * v;
    c += x * u;
    d += x * v;
    e += y * u;
    f += y * v;
    g += z * u;
    h += z * v;
  }
  const at = j * padded + k;
  cells[at]! += a;
  cells[at + 1]! += b;
  cells[at + padded]! += c;
  cells[at + padded + 1]! += d;
  cells[at + 2 * padded]! += e;
  cells[at + 2 * padded + 1]! += f;
  cells[at + 3 * padded]! += g;
  cells[at + 3 * padded + 1]! += h;
}
